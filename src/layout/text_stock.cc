#include "layout/text_stock.h"

#include "base/characters.h"

#include <algorithm>
#include <map>

#include "layout/unicode.h"
#include "text/scripts.h"

namespace handbill::layout {
namespace {

constexpr EmUnits kEm = 65536;

constexpr std::uint32_t script_tag(char a, char b, char c, char d) {
    const auto byte = [](char x) { return static_cast<std::uint32_t>(static_cast<unsigned char>(x)); };
    return byte(a) << 24 | byte(b) << 16 | byte(c) << 8 | byte(d);
}

EmUnits to_em_units(std::int64_t font_units, int units_per_em) { return font_units * kEm / units_per_em; }

std::uint32_t trimmed_end(const std::u16string& text, std::uint32_t begin, std::uint32_t end) {
    while (end > begin && (is_white(text[end - 1]) || base::is_direction_control(text[end - 1]))) --end;
    return end;
}

/// By the mark that a piece of text ends with, closing quotes and brackets aside.
Pause pause_before(std::u16string_view piece) {
    constexpr std::u16string_view kClosing = u"\"')]»”’」』）】\x2069";
    constexpr std::u16string_view kSentence = u".?!…؟۔。？！।॥።။៕។";
    constexpr std::u16string_view kPhrase = u",;:،؛、，；：፣၊–—";
    const std::size_t mark = piece.find_last_not_of(kClosing);
    if (mark == std::u16string_view::npos) return Pause::none;
    if (kSentence.find(piece[mark]) != std::u16string_view::npos) return Pause::sentence;
    return kPhrase.find(piece[mark]) != std::u16string_view::npos ? Pause::phrase : Pause::none;
}

/// Those of the text's language; but a text whose every word is of one other language, such as an English name among
/// words in Khmer, is as large and as high as texts in that language are.
const model::ScriptMeasures* measures_of(const model::LocalizedText& words, const model::ShapedText& shaped,
                                         const model::Theme& theme) {
    const model::ScriptMeasures* own = theme.measures(words.language, words.script);
    if (words.inlines.empty()) return own;
    const std::string& spoken = words.inlines.front().language;
    const bool foreign = !spoken.empty() && std::all_of(words.inlines.begin(), words.inlines.end(),
                                                        [&](const auto& part) { return part.language == spoken; });
    if (!foreign) return own;
    const model::ScriptMeasures* other =
        theme.measures(spoken, text::writing_system(spoken, text::first_script(shaped.text)));
    return other != nullptr ? other : own;
}

/// The font that sets the most code units; its measures stand for the text's lines.
model::FontId main_font(const model::ShapedText& text) {
    std::map<model::FontId, std::uint32_t> share;
    for (const model::GlyphRun& run : text.runs) share[run.font] += run.end - run.begin;
    return std::max_element(share.begin(), share.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

/// Adds tracking after each cluster of the tracked runs.
void track(const PreparedText& text, std::vector<std::int64_t>& pen) {
    std::vector<EmUnits> extra(pen.size(), 0);
    for (const model::GlyphRun& run : text.shaped->runs) {
        if (!text.is_tracked(run)) continue;
        for (const model::Glyph& glyph : run.glyphs) extra[glyph.cluster + 1] = text.tracking;
    }
    EmUnits sum = 0;
    for (std::size_t i = 0; i < pen.size(); ++i) pen[i] += sum += extra[i];
}

EmUnits hyphen_width(const model::ShapedText& text, const text::FontLibrary& fonts) {
    std::int64_t advance = 0;
    for (const model::Glyph& glyph : text.hyphen.glyphs) advance += glyph.advance;
    return advance == 0 ? 0 : to_em_units(advance, fonts.face(text.hyphen.font).metrics().units_per_em);
}

}  // namespace

bool PreparedText::is_tracked(const model::GlyphRun& run) const {
    if (tracking == 0) return false;
    return run.script == script_tag('L', 'a', 't', 'n') || run.script == script_tag('G', 'r', 'e', 'k') ||
           run.script == script_tag('C', 'y', 'r', 'l') || run.script == script_tag('Z', 'y', 'y', 'y');
}

TextStock::TextStock(const model::ShapedDocument& shaped, const text::FontLibrary& fonts)
    : shaped_(shaped), fonts_(fonts), entries_(shaped.texts.size()) {}

const PreparedText* TextStock::find(model::TextId id) {
    if (id.value >= entries_.size()) return nullptr;
    Entry& entry = entries_[id.value];
    if (!entry.tried) prepare(entry, id);
    return entry.usable ? &entry.text : nullptr;
}

void TextStock::prepare(Entry& entry, model::TextId id) {
    entry.tried = true;
    const model::LocalizedDocument& localized = *shaped_.localized;
    const model::Theme& theme = *localized.piece->theme;
    PreparedText& text = entry.text;
    text.shaped = &shaped_.texts[id.value];
    text.words = &localized.texts[id.value];
    const auto style = theme.styles.find(localized.piece->texts[id.value].style);
    text.measures = measures_of(*text.words, *text.shaped, theme);
    if (style == theme.styles.end() || text.measures == nullptr) return;
    text.style = &style->second;
    entry.usable = true;
    if (text.empty() || text.shaped->runs.empty()) return;

    const text::FontMetrics& metrics = fonts_.face(main_font(*text.shaped)).metrics();
    text.ascent = to_em_units(metrics.ascent, metrics.units_per_em);
    text.descent = to_em_units(-metrics.descent, metrics.units_per_em);
    text.cap_height = metrics.cap_height > 0 ? to_em_units(metrics.cap_height, metrics.units_per_em) : kEm * 7 / 10;
    if (text.measures->tracked) text.tracking = text.style->tracking.num * kEm / text.style->tracking.den;

    for (const model::GlyphRun& run : text.shaped->runs) {
        for (const model::Glyph& glyph : run.glyphs) text.level = text.level && glyph.y_offset == 0;
    }

    std::vector<std::int64_t> pen = text::prefix_advances(*text.shaped, fonts_);
    if (text.tracking != 0) track(text, pen);
    const EmUnits hyphen = hyphen_width(*text.shaped, fonts_);
    std::uint32_t begin = 0;
    text.chances.reserve(text.shaped->breaks.size());
    for (const model::BreakPoint& point : text.shaped->breaks) {
        const std::uint32_t end = trimmed_end(text.shaped->text, begin, point.offset);
        const bool hyphenated = point.kind == model::BreakPoint::Kind::hyphen;
        text.chances.push_back({point.offset, point.kind, pen[point.offset],
                                pen[end] - text.tracking + (hyphenated ? hyphen : 0),
                                pause_before(std::u16string_view(text.shaped->text).substr(begin, end - begin))});
        begin = point.offset;
    }
    text.widest_piece = widest_piece(text.chances);
}

const BrokenText& TextStock::broken(model::TextId id, EmUnits column) {
    Entry& entry = entries_[id.value];
    for (const Broken& known : entry.broken) {
        if (known.column == column) return known.text;
    }
    entry.broken.push_back({column, breaker_.break_lines(entry.text.chances, column, entry.text.style->balanced)});
    return entry.broken.back().text;
}

void TextStock::measure_ink(Entry& entry, const model::GlyphRun& run, std::uint32_t begin, std::uint32_t end) const {
    const text::FontFace& face = fonts_.face(run.font);
    const int units = face.metrics().units_per_em;
    const auto is_wanted = [&](const model::Glyph& glyph) { return glyph.cluster >= begin && glyph.cluster < end; };
    for (const model::Glyph& glyph : run.glyphs) {
        if (!is_wanted(glyph) || entry.ink[glyph.cluster].known) continue;
        const text::GlyphInk ink = face.ink(glyph.id);
        if (ink.height == 0) continue;
        InkSpan& span = entry.ink[glyph.cluster].span;
        const std::int64_t top = glyph.y_offset + ink.y;
        span.above = std::max(span.above, to_em_units(top, units));
        span.below = std::max(span.below, to_em_units(ink.height - top, units));
    }
    for (const model::Glyph& glyph : run.glyphs) {
        if (is_wanted(glyph)) entry.ink[glyph.cluster].known = true;
    }
}

InkSpan TextStock::ink(model::TextId id, std::uint32_t begin, std::uint32_t end) {
    Entry& entry = entries_[id.value];
    if (entry.ink.empty()) entry.ink.resize(entry.text.shaped->text.size());
    InkSpan total;
    for (const model::GlyphRun& run : entry.text.shaped->runs) {
        if (run.end <= begin || run.begin >= end || run.glyphs.empty()) continue;
        measure_ink(entry, run, begin, end);
        for (std::uint32_t at = std::max(begin, run.begin); at < std::min(end, run.end); ++at) {
            total.above = std::max(total.above, entry.ink[at].span.above);
            total.below = std::max(total.below, entry.ink[at].span.below);
        }
    }
    return total;
}

}  // namespace handbill::layout
