// Measures at true size: a line, its ticks and their figures, which nobody needs to hear.

#include <algorithm>

#include "layout/folio.h"
#include "layout/painter.h"
#include "layout/scale.h"

namespace handbill::layout {
namespace {

using base::Length;
using base::Rect;

/// A rectangle along or across the measure: `from` along it, `away` from its line to the start or top if negative.
Rect on_measure(const Rect& box, bool upright, Length axis, Length from, Length length, Length away, Length depth) {
    if (upright) return {box.x + axis + away, box.y + from, depth, length};
    return {box.x + from, box.y + axis + away, length, depth};
}

}  // namespace

void Painter::paint_scale(const Area& area, const Rect& inner) {
    const auto& scale = *area.as<model::ScaleBlock>();
    const model::Colour& ink = colour(scale.colour);
    const auto figures = figures_of(forme_, area, scale);
    const Length side = side_depth(scale, figures), along = scale.before + scale.after;
    const Length axis = scale.millimetres ? side : Length{};
    const auto line = [&](Length from, Length length, Length away, Length depth) {
        canvas_.fill(on_measure(inner, scale.upright, axis, from, length, away, depth), ink, model::Artifact::layout);
    };
    line({}, along, -scale.weight / 2, scale.weight);
    const auto paint_side = [&](Unit unit, bool before) {
        const int numbered = unit == Unit::millimetre ? 2 : 3;  // centimetres, quarters of an inch
        for (const Tick& tick : ticks(unit, scale.before, scale.after)) {
            const Length length = tick_length(unit, tick.rank);
            const Length from = std::clamp(tick.at - scale.weight / 2, Length{}, along - scale.weight);
            line(from, scale.weight, before ? -length : Length{}, length);
            if (!figures || tick.rank < numbered || tick.count == 0) continue;
            NumberRun number = set_number(forme_, *scale.digits, figures->size, static_cast<std::size_t>(tick.count));
            Rect place;
            if (scale.upright) {
                const Length away = before ? -side + figures->widest - number.width : side - figures->widest;
                place = {inner.x + axis + away, inner.y + tick.at - figures->height / 2, number.width, figures->height};
            } else {
                const Length away = before ? -side : side - figures->height;
                place = {inner.x + tick.at - number.width / 2, inner.y + axis + away, number.width, figures->height};
            }
            number.run.colour = ink;
            for (model::PlacedGlyph& glyph : number.run.glyphs) {
                glyph.x += place.x;
                glyph.y += place.bottom();
            }
            model::TextItem item;
            item.artifact = model::Artifact::layout;
            item.runs.push_back(std::move(number.run));
            canvas_.put(std::move(item), place);
        }
    };
    if (scale.millimetres) paint_side(Unit::millimetre, true);
    if (scale.inches) paint_side(Unit::inch_32, false);
}

}  // namespace handbill::layout
