#include "pdf/text_painter.h"

#include <algorithm>

namespace handbill::pdf {
namespace {

constexpr char16_t kFiller = 0x200B;

/// What ToUnicode may not say (ISO 19005-2, 6.2.11.7.2).
bool forbidden(char16_t c) { return c == 0x0000 || c == 0xFEFF || c == 0xFFFE; }

bool is_space(char16_t c) { return c == u' ' || c == 0x3000; }

std::size_t character_size(std::u16string_view text, std::size_t at) {
    const bool pair = (text[at] & 0xFC00) == 0xD800 && at + 1 < text.size() && (text[at + 1] & 0xFC00) == 0xDC00;
    return pair ? 2 : 1;
}

std::u16string text_of(const model::PlacedRun& run, const model::Cluster& cluster) {
    std::u16string text = run.text.substr(cluster.text_begin, cluster.text_count);
    std::erase_if(text, forbidden);
    return text;
}

/// Where most glyphs stand; the others are raised or lowered from it.
base::Length baseline_of(const model::PlacedRun& run) {
    const base::Length first = run.glyphs.front().y;
    const auto off = [&](const model::PlacedGlyph& glyph) { return glyph.y != first; };
    if (std::none_of(run.glyphs.begin(), run.glyphs.end(), off)) return first;
    std::vector<base::Length> heights;
    for (const model::PlacedGlyph& glyph : run.glyphs) heights.push_back(glyph.y);
    std::sort(heights.begin(), heights.end());
    base::Length best = heights.front();
    std::size_t most = 0;
    for (std::size_t i = 0; i < heights.size();) {
        const auto end = std::upper_bound(heights.begin(), heights.end(), heights[i]) - heights.begin();
        const auto count = static_cast<std::size_t>(end) - i;
        if (count > most) {
            most = count;
            best = heights[i];
        }
        i = static_cast<std::size_t>(end);
    }
    return best;
}

}  // namespace

std::vector<std::u16string> distribute(std::u16string_view text, std::size_t glyphs) {
    std::vector<std::u16string> shares(glyphs, std::u16string(1, kFiller));
    std::size_t at = 0;
    for (std::size_t i = 0; i < glyphs && at < text.size(); ++i) {
        const std::size_t size = i + 1 == glyphs ? text.size() - at : character_size(text, at);
        shares[i] = text.substr(at, size);
        at += size;
    }
    return shares;
}

void TextPainter::paint(const model::TextItem& item) {
    styled_ = nullptr;
    prepare(item);
    if (shown_.empty()) return;
    if (item.artifact || !marks_.marks()) {
        marks_.text_artifact(item.artifact.value_or(model::Artifact::layout));
        show(item, 0, shown_.size());
        line_.flush();
        return;
    }
    const bool goes_on = item.continues && marks_.is_read_as(item.node);
    if (!goes_on && item.actual_text.empty()) {
        for (std::size_t begin = 0; begin < units_.size();) {
            const std::size_t end = word_end(begin);
            show_word(item, begin, end);
            begin = end;
        }
    } else {
        if (!goes_on) marks_.text_read_as(item.node, item.language, item.actual_text);
        show(item, 0, shown_.size());
    }
    line_.flush();
}

void TextPainter::prepare(const model::TextItem& item) {
    units_.clear();
    shown_.clear();
    std::u16string waiting;  // text before the first glyph
    for (const model::PlacedRun& run : item.runs) {
        GlyphFont* font = run.clusters.empty() ? nullptr : fonts_.use(run.font);
        if (!font) continue;
        if (std::find(used_.begin(), used_.end(), font) == used_.end()) used_.push_back(font);
        for (std::size_t i = 0; i < run.clusters.size();) {
            const model::Cluster& cluster = run.clusters[i];
            std::u16string text = waiting + text_of(run, cluster);
            // What has no glyph of its own is said by the glyphs before it, so it must be known before they get codes.
            while (++i < run.clusters.size() && run.clusters[i].glyph_count == 0) text += text_of(run, run.clusters[i]);
            waiting.clear();
            if (cluster.glyph_count == 0) {
                waiting = std::move(text);
            } else {
                prepare_cluster(run, *font, cluster, std::move(text));
            }
        }
    }
}

void TextPainter::prepare_cluster(const model::PlacedRun& run, GlyphFont& font, const model::Cluster& cluster,
                                  std::u16string text) {
    if (text.empty()) text = kFiller;
    Unit unit{shown_.size(), 0, std::move(text), run.right_to_left, cluster.glyph_count > 1, true};
    const auto shares = distribute(unit.text, cluster.glyph_count);
    for (std::uint32_t i = 0; i < cluster.glyph_count; ++i) {
        const model::PlacedGlyph& glyph = run.glyphs[cluster.glyph_begin + i];
        const GlyphFont::Code code = font.code(glyph.id, shares[i]);
        complete_ = complete_ && code.value != 0;
        unit.exact = unit.exact && code.exact;
        shown_.push_back({&run, &font, &glyph, code});
    }
    unit.end = shown_.size();
    units_.push_back(std::move(unit));
}

std::size_t TextPainter::word_end(std::size_t begin) const {
    const auto blank = [](const Unit& unit) { return std::all_of(unit.text.begin(), unit.text.end(), is_space); };
    if (blank(units_[begin])) return begin + 1;
    std::size_t end = begin + 1;
    while (end < units_.size() && !is_space(units_[end - 1].text.back()) && !is_space(units_[end].text.front())) ++end;
    return end;
}

void TextPainter::show_word(const model::TextItem& item, std::size_t begin, std::size_t end) {
    std::u16string text;
    bool left_to_right = true, indirect = false, exact = true;
    for (std::size_t i = begin; i < end; ++i) {
        text += units_[i].text;
        left_to_right = left_to_right && !units_[i].right_to_left;
        indirect = indirect || units_[i].indirect;
        exact = exact && units_[i].exact;
    }
    // Readers reverse ActualText of right-to-left words, and there each glyph says its share in order anyway.
    if (!exact || (indirect && left_to_right)) {
        line_.flush();
        marks_.text_read_as(item.node, item.language, text);
    } else if (!marks_.is_text(item.node, item.language)) {
        line_.flush();
        marks_.text(item.node, item.language);
    }
    show(item, units_[begin].begin, units_[end - 1].end);
}

void TextPainter::show(const model::TextItem& item, std::size_t begin, std::size_t end) {
    const bool measured = !item.artifact && marks_.marks() && structure_.wants_box(item.node);
    for (std::size_t i = begin; i < end; ++i) {
        const Shown& shown = shown_[i];
        const model::PlacedGlyph& glyph = *shown.glyph;
        if (shown.run != styled_) {
            line_.set_style(shown.font->resource(), shown.run->size, shown.run->colour, baseline_of(*shown.run));
            styled_ = shown.run;
        }
        line_.add(shown.code, {glyph.x, glyph.y});
        if (measured)
            structure_.cover(
                content_.to_user_space({glyph.x, glyph.y - shown.run->size, glyph.advance, shown.run->size}));
    }
}

}  // namespace handbill::pdf
