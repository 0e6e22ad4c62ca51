#include <algorithm>

#include "layout/columns.h"
#include "layout/measure.h"
#include "layout/plan.h"

namespace handbill::layout {
namespace {

using base::Length;
using Kind = model::Extent::Kind;

std::vector<Column> columns_of(Forme& forme, const Area& area, const model::TableBlock& table) {
    std::vector<Column> columns;
    for (const model::Extent& extent : table.columns) {
        columns.push_back({{extent.kind, forme.scaled(extent.length), extent.share}, {}, {}});
    }
    for (const CellPlace& cell : area.cells) {
        while (columns.size() < cell.column + cell.span) columns.push_back({{Kind::share, {}, 1}, {}, {}});
    }
    for (std::size_t i = 0; i < area.children.size(); ++i) {
        const CellPlace& cell = area.cells[i];
        if (cell.span != 1) continue;  // a spanning cell takes what the columns give
        Column& column = columns[cell.column];
        column.natural = std::max(column.natural, measure(forme, area.children[i], kUnbounded, false).width);
        column.narrowest = std::max(column.narrowest, narrowest(forme, area.children[i]));
    }
    return columns;
}

/// Space inside a row, over and under its cells. Head rows start at the table's top edge.
struct RowPad {
    Length above, below;
};

RowPad pad_of(const Forme& forme, const model::TableBlock& table, std::size_t row) {
    if (row < static_cast<std::size_t>(table.header_rows)) return {{}, forme.scaled(table.cell_pad_above)};
    return {forme.scaled(table.cell_pad_above), forme.scaled(table.cell_pad_below)};
}

/// The rule between `row` and the row before it, or under the last row.
const model::EdgeRule* rule_before(const model::TableBlock& table, std::size_t row, std::size_t rows) {
    if (row == 0) return nullptr;
    const auto head = static_cast<std::size_t>(table.header_rows);
    if (row == head && table.header_rule) return &*table.header_rule;
    if (!table.row_rule) return nullptr;
    if (row == rows) return table.row_rule->side == model::EdgeRule::Side::bottom ? &*table.row_rule : nullptr;
    return &*table.row_rule;
}

}  // namespace

Plan plan_table(Forme& forme, const Area& area, Room room) {
    const auto& table = *area.as<model::TableBlock>();
    const std::vector<Column> columns = columns_of(forme, area, table);
    const Length gap = forme.scaled(table.column_gap);
    const Length gaps = gap * (std::max<std::int64_t>(static_cast<std::int64_t>(columns.size()), 1) - 1);
    const std::vector<Length> widths = divide(columns, std::max(room.width - gaps, Length{}), room.exact);
    std::vector<Length> starts(widths.size() + 1);
    for (std::size_t i = 0; i < widths.size(); ++i) starts[i + 1] = starts[i] + widths[i] + gap;

    Plan plan;
    plan.width = widths.empty() ? Length{} : starts.back() - gap;
    const std::size_t rows = area.cells.empty() ? 0 : area.cells.back().row + 1;
    Length y;
    std::size_t next = 0;
    for (std::size_t row = 0; row <= rows; ++row) {
        if (const model::EdgeRule* rule = rule_before(table, row, rows)) {
            plan.rules.push_back({{{}, y, plan.width, forme.scaled(rule->weight)}, rule});
            y += forme.scaled(rule->weight);
        }
        if (row == rows) break;
        const RowPad pad = pad_of(forme, table, row);
        const Length top = y;
        const std::size_t first = next;
        Length height;
        for (; next < area.cells.size() && area.cells[next].row == row; ++next) {
            const CellPlace& cell = area.cells[next];
            const Length width = starts[cell.column + cell.span] - gap - starts[cell.column];
            const Measured measured = measure(forme, area.children[next], width, true);
            if (next == 0) plan.lines = moved(measured.lines, pad.above);
            plan.children.push_back({starts[cell.column], y + pad.above, width, {}});
            height = std::max(height, measured.height);
        }
        for (std::size_t i = first; i < next; ++i) plan.children[i].height = height;
        y += pad.above + height + pad.below;
        plan.bands.push_back({top, y});
    }
    plan.height = y;
    return plan;
}

}  // namespace handbill::layout
