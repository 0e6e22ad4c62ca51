#include "layout/set_text.h"

#include <algorithm>

namespace handbill::layout {
namespace {

base::Ratio over(base::Ratio a, base::Ratio b) { return a * base::Ratio{b.den, b.num}; }

/// Half-leading as in print: the font's ascent and descent stand centred in the line's box.
base::Length baseline_in_leading(const PreparedText& text, TypeSize type) {
    const base::Length ascent = to_length(text.ascent, type.size);
    const base::Length descent = to_length(text.descent, type.size);
    return (type.leading - ascent - descent) / 2 + ascent;
}

}  // namespace

TypeSize type_size(const PreparedText& text, const model::Theme& theme, base::Ratio scale, std::size_t rung) {
    const model::TextStyle& style = *text.style;
    const model::ScriptMeasures& script = *text.measures;
    const bool headline = style.voice == model::Voice::headline;
    const auto& ladder = style.ladder;
    const base::Ratio step = ladder.empty() ? base::Ratio{1, 1} : ladder[std::min(rung, ladder.size() - 1)];
    const base::Ratio factor = headline ? script.headline_size : script.body_size;
    TypeSize type;
    type.size = std::max(style.size * (scale * factor * step), style.floor * script.floor_factor);
    type.leading = type.size * base::Ratio{style.leading.millipoints(), style.size.millipoints()};
    const model::ScriptMeasures* reference = theme.measures(theme.reference_script, theme.reference_script);
    if (reference != nullptr) {
        type.leading = type.leading * (headline ? over(script.headline_leading, reference->headline_leading)
                                                : over(script.body_leading, reference->body_leading));
    }
    return type;
}

SetText set_text(TextStock& stock, model::TextId id, TypeSize type, model::TextEdges edges, base::Length column) {
    const PreparedText& text = *stock.find(id);
    SetText set;
    set.type = type;
    if (text.chances.empty()) return set;
    set.broken = &stock.broken(id, to_em(column, type.size));
    set.width = to_length(set.broken->widest, type.size);
    set.cap_height = to_length(text.cap_height, type.size);
    const base::Length descent_of_lines = type.leading * static_cast<std::int64_t>(set.lines() - 1);

    const bool optical = edges == model::TextEdges::optical;
    const base::Length in_leading = baseline_in_leading(text, type);
    set.in_leading = in_leading;
    const bool capitals = text.measures->cap_height_trim;
    const bool roomy = text.level && in_leading >= to_length(text.ascent, type.size) &&
                       type.leading - in_leading >= to_length(text.descent, type.size);
    InkSpan first, last;
    if (!capitals && (optical || !roomy)) {
        first = stock.ink(id, set.broken->lines.front().begin, set.broken->lines.front().end);
        last = stock.ink(id, set.broken->lines.back().begin, set.broken->lines.back().end);
    }
    const base::Length ink_above = to_length(first.above, type.size);
    const base::Length ink_below = to_length(last.below, type.size);
    if (optical) {
        set.first_baseline = capitals ? set.cap_height : ink_above;
        set.height = set.first_baseline + descent_of_lines + ink_below;
        return set;
    }
    // The ink of tall scripts may pass the line box; then the box grows, so that neighbours never collide.
    set.first_baseline = std::max(in_leading, ink_above);
    set.height = set.first_baseline + descent_of_lines + std::max(type.leading - in_leading, ink_below);
    return set;
}

}  // namespace handbill::layout
