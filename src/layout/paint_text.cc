#include "layout/paint_text.h"

#include <algorithm>

#include "layout/plan.h"
#include "layout/unicode.h"

namespace handbill::layout {
namespace {

using base::Length;

constexpr char16_t kSoftHyphen = u'\x00AD';

std::size_t count_clusters(const std::vector<model::Glyph>& glyphs) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        if (i == 0 || glyphs[i].cluster != glyphs[i - 1].cluster) ++count;
    }
    return count;
}

}  // namespace

const model::Colour& colour_named(const model::Theme& theme, const std::string& name) {
    static const model::Colour kBlack{0, 0, 0, 0, 0, 0, 100};
    const auto found = theme.colours.find(name);
    return found == theme.colours.end() ? kBlack : found->second;
}

void TextPainter::paint(model::TextId id, const SetText& set, const TextPlace& place) {
    if (set.lines() == 0) return;
    text_ = forme_.texts.find(id);
    set_ = &set;
    place_ = &place;
    if (place.begun != nullptr && !place.begun->empty()) {
        nodes_ = *place.begun;
    } else {
        make_nodes();
        if (place.begun != nullptr) *place.begun = nodes_;
    }
    for (std::size_t i = 0; i < set.lines(); ++i) {
        const Length baseline = place.box.y + set.baseline(i);
        const bool seen = !place.window || (baseline > place.window->top && baseline <= place.window->bottom);
        if (seen) paint_line(set.broken->lines[i], baseline);
    }
}

/// Links and words of another language have nodes of their own inside the text's node.
void TextPainter::make_nodes() {
    const std::vector<model::Inline>& inlines = text_->words->inlines;
    nodes_.assign(inlines.size(), place_->node);
    if (place_->artifact) return;
    std::u16string spoken;
    append_spoken(spoken, text_->shaped->text);
    structure_.node(place_->node).text = to_utf8(spoken);
    for (std::size_t i = 0; i < inlines.size(); ++i) {
        const model::Inline& part = inlines[i];
        if (part.text.empty()) continue;
        if (part.channel && !place_->unlinked) {
            nodes_[i] = structure_.add(place_->node, model::Role::link, part.language);
            structure_.node(nodes_[i]).alt = forme_.localized.channels[*part.channel].display;
        } else if (!part.language.empty() && part.language != structure_.language(place_->node)) {
            nodes_[i] = structure_.add(place_->node, model::Role::span, part.language);
        } else {
            continue;
        }
        structure_.node(nodes_[i]).text = part.text;
    }
}

Length TextPainter::width_of(const text::LineRun& run) const {
    const int units = forme_.fonts.face(run.source->font).metrics().units_per_em;
    const Length width = base::from_font_units(run.advance, set_->type.size, units);
    if (!text_->is_tracked(*run.source)) return width;
    const auto clusters = static_cast<std::int64_t>(count_clusters(run.glyphs));
    return width + base::from_font_units(text_->tracking * clusters, set_->type.size, 65536);
}

/// Puts the runs side by side from zero; gives the line's width. The last run's tracking is no part of it.
Length TextPainter::place_runs(const text::Line& line, Length hyphen) {
    places_.assign(line.runs.size(), {});
    const bool rtl = text_->shaped->direction == model::Direction::right_to_left;
    Length x = rtl ? hyphen : Length{};
    for (const std::uint32_t index : line.visual) {
        places_[index] = {x, width_of(line.runs[index])};
        x += places_[index].width;
    }
    if (!line.visual.empty() && text_->is_tracked(*line.runs[line.visual.back()].source)) {
        x -= base::from_font_units(text_->tracking, set_->type.size, 65536);
    }
    hyphen_x_ = rtl ? Length{} : x;
    return rtl ? x : x + hyphen;
}

/// How far the first glyph's ink stands inside the start edge.
Length TextPainter::optical_shift(const text::Line& line) const {
    if (!place_->optical || set_->type.size < kDisplaySize || place_->align == model::Align::centre ||
        place_->align == model::Align::end || line.visual.empty()) {
        return {};
    }
    const bool rtl = place_->direction == model::Direction::right_to_left;
    const text::LineRun& run = line.runs[rtl ? line.visual.back() : line.visual.front()];
    if (run.glyphs.empty()) return {};
    const text::FontFace& face = forme_.fonts.face(run.source->font);
    const model::Glyph& glyph = rtl ? run.glyphs.back() : run.glyphs.front();
    const text::GlyphInk ink = face.ink(glyph.id);
    if (ink.width == 0) return {};
    const int left = glyph.x_offset + ink.x;
    return base::from_font_units(rtl ? glyph.advance - left - ink.width : -left, set_->type.size,
                                 face.metrics().units_per_em);
}

void TextPainter::paint_line(const BrokenLine& broken, Length baseline) {
    text::Line line = text::cut_line(*text_->shaped, broken.begin, broken.end, broken.hyphen, forme_.fonts);
    for (text::LineRun& run : line.runs) {
        std::erase_if(run.glyphs,
                      [&](const auto& glyph) { return is_break_control(text_->shaped->text[glyph.cluster]); });
    }
    Length hyphen;
    for (const model::Glyph& glyph : text_->shaped->hyphen.glyphs) {
        if (!line.hyphenated) break;
        const int units = forme_.fonts.face(text_->shaped->hyphen.font).metrics().units_per_em;
        hyphen += base::from_font_units(glyph.advance, set_->type.size, units);
    }
    const Length width = place_runs(line, hyphen);
    const Length lead = lead_in(place_->box.width - width, place_->align);
    const bool rtl = place_->direction == model::Direction::right_to_left;
    const Length left = rtl ? place_->box.right() - lead - width : place_->box.x + lead;
    const Length outward = optical_shift(line);
    const Length shift = left + outward;
    for (Run& run : places_) run.x += shift;
    hyphen_x_ += shift;

    std::vector<model::PlacedRun> runs;
    runs.reserve(line.runs.size());
    std::uint32_t said = line.begin;
    for (std::size_t i = 0; i < line.runs.size(); ++i) {
        runs.push_back(place_run(line.runs[i], places_[i].x, baseline, said));
    }
    hang_space(line, runs, said, {rtl ? shift : shift + width, baseline});
    // A side bearing that was moved out into the margin is no ink.
    const Length bearing = std::max(outward, -outward);
    emit(line, std::move(runs), baseline,
         {left + std::max(outward, Length{}), baseline - set_->cap_height, width - bearing, set_->cap_height});
}

/// White space that hangs at the line's end was cut off with its glyphs, but readers that join the lines need it. It is
/// painted as one space of the last run's font: said by the last letter instead, it would give that letter's glyph two
/// texts, and a CFF font has no two codes for one glyph.
void TextPainter::hang_space(const text::Line& line, std::vector<model::PlacedRun>& runs, std::uint32_t said,
                             base::Point at) const {
    const auto last = std::find_if(runs.rbegin(), runs.rend(), [](const auto& run) { return !run.clusters.empty(); });
    if (last == runs.rend() || said >= line.end) return;
    const std::size_t before = last->text.size();
    append_spoken(last->text, std::u16string_view(text_->shaped->text).substr(said, line.end - said));
    const auto added = static_cast<std::uint32_t>(last->text.size() - before);
    if (added == 0) return;
    const text::FontFace& face = forme_.fonts.face(last->font);
    const std::uint32_t space = face.nominal_glyph(U' ');
    if (space == 0) {
        last->clusters.back().text_count += added;
        return;
    }
    const Length advance = base::from_font_units(face.advance(space), last->size, face.metrics().units_per_em);
    const bool rtl = text_->shaped->direction == model::Direction::right_to_left;
    last->clusters.push_back(
        {static_cast<std::uint32_t>(before), added, static_cast<std::uint32_t>(last->glyphs.size()), 1});
    last->glyphs.push_back({space, rtl ? at.x - advance : at.x, at.y, advance});
}

const model::Colour& TextPainter::colour_of(std::uint32_t inline_index) const {
    const model::TextStyle& style = *text_->style;
    const bool fact = inline_index < text_->words->inlines.size() &&
                      text_->words->inlines[inline_index].kind == model::Inline::Kind::fact;
    if (fact && !place_->strong_colour.empty()) return colour_named(forme_.theme, place_->strong_colour);
    if (!place_->colour.empty()) return colour_named(forme_.theme, place_->colour);
    return colour_named(forme_.theme, fact && !style.strong_colour.empty() ? style.strong_colour : style.colour);
}

model::PlacedRun TextPainter::place_run(const text::LineRun& run, Length x, Length baseline,
                                        std::uint32_t& said) const {
    const text::FontFace& face = forme_.fonts.face(run.source->font);
    const int units = face.metrics().units_per_em;
    const Length size = set_->type.size;
    const bool tracked = text_->is_tracked(*run.source);
    model::PlacedRun placed;
    placed.font = run.source->font;
    placed.size = size;
    placed.colour = colour_of(run.source->inline_index);
    placed.right_to_left = run.source->right_to_left();
    placed.glyphs.reserve(run.glyphs.size());
    std::int64_t pen = 0;
    EmUnits tracking = 0;
    for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
        const model::Glyph& glyph = run.glyphs[i];
        if (tracked && i > 0 && glyph.cluster != run.glyphs[i - 1].cluster) tracking += text_->tracking;
        placed.glyphs.push_back({glyph.id,
                                 x + base::from_font_units(pen + glyph.x_offset, size, units) +
                                     base::from_font_units(tracking, size, 65536),
                                 baseline - base::from_font_units(glyph.y_offset, size, units),
                                 base::from_font_units(face.advance(glyph.id), size, units)});
        pen += glyph.advance;
    }
    if (placed.right_to_left) std::reverse(placed.glyphs.begin(), placed.glyphs.end());
    say(placed, run, said);
    return placed;
}

/// Clusters in reading order, and what each of them says. `said` is how much of the text was said before.
void TextPainter::say(model::PlacedRun& run, const text::LineRun& source, std::uint32_t& said) const {
    const std::u16string_view text = text_->shaped->text;
    const auto count = source.glyphs.size();
    const auto cluster_at = [&](std::size_t i) { return source.glyphs[run.right_to_left ? count - 1 - i : i].cluster; };
    for (std::size_t first = 0; first < count;) {
        std::size_t end = first + 1;
        while (end < count && cluster_at(end) == cluster_at(first)) ++end;
        const std::uint32_t upto = end < count ? cluster_at(end) : source.end;
        model::Cluster cluster;
        cluster.text_begin = static_cast<std::uint32_t>(run.text.size());
        append_spoken(run.text, text.substr(said, upto - said));
        cluster.text_count = static_cast<std::uint32_t>(run.text.size()) - cluster.text_begin;
        cluster.glyph_begin = static_cast<std::uint32_t>(first);
        cluster.glyph_count = static_cast<std::uint32_t>(end - first);
        run.clusters.push_back(cluster);
        said = upto;
        first = end;
    }
}

model::PlacedRun TextPainter::hyphen_run(Length x, Length baseline) const {
    const model::GlyphRun& hyphen = text_->shaped->hyphen;
    text::LineRun source{&hyphen, 0, 0, hyphen.glyphs, 0};
    for (model::Glyph& glyph : source.glyphs) glyph.cluster = 0;
    std::uint32_t said = 0;
    model::PlacedRun run = place_run(source, x, baseline, said);
    run.text = kSoftHyphen;
    run.clusters.front().text_count = 1;
    return run;
}

void TextPainter::add_link(const text::Line& line, std::size_t first, std::size_t end, Length baseline) {
    const model::Inline& part = text_->words->inlines[line.runs[first].source->inline_index];
    const model::PrintedChannel& channel = forme_.localized.channels[*part.channel];
    Length left = places_[first].x, right = left;
    for (std::size_t i = first; i < end; ++i) {
        left = std::min(left, places_[i].x);
        right = std::max(right, places_[i].x + places_[i].width);
    }
    // As high as the line, centred on the capitals: areas on neighbouring lines do not overlap.
    const Length top = baseline - set_->cap_height - (set_->type.leading - set_->cap_height) / 2;
    canvas_.link(nodes_[line.runs[first].source->inline_index], {left, top, right - left, set_->type.leading},
                 channel.uri, channel.display);
}

void TextPainter::emit(const text::Line& line, std::vector<model::PlacedRun> runs, Length baseline,
                       const base::Rect& extent) {
    const auto inline_of = [&](std::size_t i) { return line.runs[i].source->inline_index; };
    for (std::size_t first = 0; first < runs.size();) {
        std::size_t end = first + 1;
        while (end < runs.size() && nodes_[inline_of(end)] == nodes_[inline_of(first)]) ++end;
        model::TextItem item;
        item.node = nodes_[inline_of(first)];
        item.language = line.runs[first].source->language;
        item.artifact = place_->artifact;
        for (std::size_t i = first; i < end; ++i) {
            if (!runs[i].clusters.empty()) item.runs.push_back(std::move(runs[i]));
        }
        if (line.hyphenated && end == runs.size() && !text_->shaped->hyphen.glyphs.empty()) {
            for (const model::PlacedRun& run : item.runs) item.actual_text += run.text;
            item.runs.push_back(hyphen_run(hyphen_x_, baseline));
        }
        const bool linked =
            text_->words->inlines[inline_of(first)].channel.has_value() && !place_->artifact && !place_->unlinked;
        if (linked) add_link(line, first, end, baseline);
        if (!item.runs.empty()) canvas_.put(std::move(item), extent);
        first = end;
    }
}

}  // namespace handbill::layout
