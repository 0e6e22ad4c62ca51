#include <algorithm>

#include "layout/columns.h"
#include "layout/measure.h"
#include "layout/plan.h"

namespace handbill::layout {
namespace {

using base::Length;
using Kind = model::Extent::Kind;

std::vector<Column> columns_of(Forme& forme, const Area& area, const model::Grid& grid) {
    std::vector<Column> columns;
    for (const model::Extent& extent : grid.columns) {
        columns.push_back({{extent.kind, forme.scaled(extent.length), extent.share}, {}, {}});
    }
    if (columns.empty()) columns.push_back({{Kind::share, {}, 1}, {}, {}});
    for (std::size_t i = 0; i < area.children.size(); ++i) {
        Column& column = columns[i % columns.size()];
        if (column.extent.kind == Kind::fixed) continue;
        column.natural = std::max(column.natural, measure(forme, area.children[i], kUnbounded, false).width);
        column.narrowest = std::max(column.narrowest, narrowest(forme, area.children[i]));
    }
    return columns;
}

/// Where one child of layers stands along one axis.
struct Span {
    Length at, size;
};

Span place(std::optional<Length> before, std::optional<Length> after, Length whole, Length size) {
    if (before && after) return {*before, whole - *before - *after};
    if (after) return {whole - *after - size, size};
    return {before.value_or(Length{}), size};
}

/// The room from the first panel to the last, and as far over their folds as the box wraps them; never over the sheet.
base::Rect on_panels(const model::Panels& panels, const model::PanelPlace& place) {
    const base::Rect& first = panels.places[static_cast<std::size_t>(place.first - 1)];
    const base::Rect& last = panels.places[static_cast<std::size_t>(place.last - 1)];
    const base::Rect &end = panels.places.back(), &start = panels.places.front();
    const Length left = std::max(std::min(first.x, last.x) - place.wrap.start, start.x);
    const Length top = std::max(first.y - place.wrap.top, start.y);
    const Length right = std::min(std::max(first.right(), last.right()) + place.wrap.end, end.right());
    const Length bottom = std::min(last.bottom() + place.wrap.bottom, end.bottom());
    return {left, top, right - left, bottom - top};
}

}  // namespace

Plan plan_grid(Forme& forme, const Area& area, Room room) {
    const auto& grid = *area.as<model::Grid>();
    const Length column_gap = forme.scaled(grid.column_gap), row_gap = forme.scaled(grid.row_gap);
    const std::vector<Column> columns = columns_of(forme, area, grid);
    const auto gaps = static_cast<std::int64_t>(columns.size() - 1);
    const std::vector<Length> widths = divide(columns, std::max(room.width - column_gap * gaps, Length{}), room.exact);
    const auto rows = static_cast<std::int64_t>((area.children.size() + columns.size() - 1) / columns.size());

    Plan plan;
    Length height;
    for (std::size_t i = 0; i < area.children.size(); ++i) {
        const Measured cell = measure(forme, area.children[i], widths[i % columns.size()], true);
        height = std::max(height, cell.height);
        if (i == 0) plan.lines = cell.lines;
    }
    for (const Length width : widths) plan.width += width;
    plan.width += column_gap * gaps;
    const Length row_gaps = rows > 1 ? row_gap * (rows - 1) : Length{};
    plan.height = height * rows + row_gaps;
    const Length filled = std::max(room.height.value_or(plan.height), plan.height) - row_gaps;
    Length x;
    for (std::size_t i = 0; i < area.children.size(); ++i) {
        const std::size_t column = i % columns.size();
        const auto row = static_cast<std::int64_t>(i / columns.size());
        if (column == 0) x = {};
        const Length top = share_end(filled, row, rows), bottom = share_end(filled, row + 1, rows);
        const Area& child = forme.areas[area.children[i]];
        const Length own = child.height.kind == Kind::fixed ? child.height.length : bottom - top;
        plan.children.push_back({x, top + row_gap * row, widths[column], own});
        x += widths[column] + column_gap;
    }
    return plan;
}

Plan plan_layers(Forme& forme, const Area& area, Room room) {
    Plan plan;
    std::vector<Measured> measured;
    const auto is_pinned = [](const Area& child) {
        return child.place.start.has_value() != child.place.end.has_value();
    };
    for (const AreaId id : area.children) {
        const Area& child = forme.areas[id];
        if (child.panel && forme.panels) {
            const Length width = on_panels(*forme.panels, *child.panel).width;
            measured.push_back(measure(forme, id, width, true));
            continue;
        }
        const Length aside = child.place.start.value_or(Length{}) + child.place.end.value_or(Length{});
        const bool fills =
            room.exact && !is_pinned(child) && align_of(child, model::Align::stretch) == model::Align::stretch;
        measured.push_back(measure(forme, id, std::max(room.width - aside, Length{}), fills));
        plan.width = std::max(plan.width, measured.back().width + aside);
        plan.height = std::max(plan.height, measured.back().height + child.place.top.value_or(Length{}) +
                                                child.place.bottom.value_or(Length{}));
        if (plan.lines.count == 0) {
            plan.lines = moved(measured.back().lines, child.place.top.value_or(Length{}));
        }
    }
    const Length width = room.exact ? room.width : plan.width;
    const Length height = room.height.value_or(plan.height);
    for (std::size_t i = 0; i < area.children.size(); ++i) {
        const Area& child = forme.areas[area.children[i]];
        if (child.panel && forme.panels) {
            plan.children.push_back(on_panels(*forme.panels, *child.panel));
            continue;
        }
        Span across = place(child.place.start, child.place.end, width, measured[i].width);
        if (child.width.kind == Kind::fixed) across.size = measured[i].width;
        const bool unplaced = !child.place.start && !child.place.end;
        if (unplaced) across.at = lead_in(width - across.size, align_of(child, model::Align::start));
        Span down = place(child.place.top, child.place.bottom, height, measured[i].height);
        if (child.height.kind == Kind::share)
            down = {child.place.top.value_or(Length{}),
                    height - child.place.top.value_or(Length{}) - child.place.bottom.value_or(Length{})};
        if (child.height.kind == Kind::fixed) down.size = measured[i].height;
        plan.children.push_back({across.at, down.at, across.size, down.size});
    }
    return plan;
}

}  // namespace handbill::layout
