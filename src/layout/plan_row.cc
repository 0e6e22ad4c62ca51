#include <algorithm>

#include "layout/columns.h"
#include "layout/measure.h"
#include "layout/plan.h"

namespace handbill::layout {
namespace {

using base::Length;
using model::Align;
using Kind = model::Extent::Kind;

std::vector<Length> row_widths(Forme& forme, const Area& area, Length room, bool exact) {
    std::vector<Column> columns;
    columns.reserve(area.children.size());
    for (const AreaId id : area.children) {
        const Area& child = forme.areas[id];
        Column column{child.width, {}, {}};
        if (child.width.kind != Kind::fixed) {
            const bool wants = child.width.kind == Kind::content || !exact;
            if (wants) column.natural = measure(forme, id, kUnbounded, false).width;
            if (!wants || column.natural > room)
                column.narrowest = narrowest(forme, id);
            else
                column.narrowest = column.natural;
        }
        columns.push_back(column);
    }
    return divide(columns, room, exact);
}

bool fills_height(const Area& child, Align align) {
    return child.height.kind == Kind::share || (child.height.kind == Kind::content && align == Align::stretch);
}

/// Tops and heights in a row that is `height` high.
void align_children(Forme& forme, const Area& area, const model::Row& row, Length height, Length baseline,
                    const std::vector<Measured>& measured, std::vector<base::Rect>& children) {
    for (std::size_t i = 0; i < children.size(); ++i) {
        const Area& child = forme.areas[area.children[i]];
        const Align align = align_of(child, row.align);
        if (fills_height(child, align)) {
            children[i].height = height;
        } else if (row.baselines && measured[i].lines.count > 0) {
            children[i].y = baseline - measured[i].lines.baselines[0];
        } else {
            children[i].y = lead_in(height - measured[i].height, align);
        }
    }
}

void justify_children(model::Justify justify, Length spare, std::vector<base::Rect>& children) {
    const auto count = static_cast<std::int64_t>(children.size());
    for (std::int64_t i = 0; i < count; ++i) {
        Length& x = children[static_cast<std::size_t>(i)].x;
        if (justify == model::Justify::centre) x += spare / 2;
        if (justify == model::Justify::end) x += spare;
        if (justify == model::Justify::spread && count > 1) x += share_end(spare, i, count - 1);
    }
}

}  // namespace

Plan plan_row(Forme& forme, const Area& area, Room room) {
    const auto& row = *area.as<model::Row>();
    const auto count = static_cast<std::int64_t>(area.children.size());
    const Length gaps = count > 1 ? area.gap * (count - 1) : Length{};
    const std::vector<Length> widths = row_widths(forme, area, std::max(room.width - gaps, Length{}), room.exact);
    Plan plan;
    std::vector<Measured> measured;
    measured.reserve(widths.size());
    Length x, baseline, under;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        measured.push_back(measure(forme, area.children[i], widths[i], true));
        const Measured& child = measured.back();
        plan.children.push_back({x, {}, widths[i], child.height});
        x += widths[i] + area.gap;
        plan.height = std::max(plan.height, child.height);
        if (child.lines.count == 0) continue;
        baseline = std::max(baseline, child.lines.baselines[0]);
        under = std::max(under, child.height - child.lines.baselines[0]);
        if (plan.lines.count == 0) plan.lines = child.lines;
    }
    if (row.baselines) plan.height = std::max(plan.height, baseline + under);
    plan.width = count > 0 ? x - area.gap : x;
    align_children(forme, area, row, room.height.value_or(plan.height), baseline, measured, plan.children);
    if (room.exact) justify_children(row.justify, std::max(room.width - plan.width, Length{}), plan.children);
    return plan;
}

}  // namespace handbill::layout
