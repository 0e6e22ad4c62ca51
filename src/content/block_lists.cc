// Lists and tables.

#include <algorithm>
#include <numeric>
#include <utility>

#include "content/blocks.h"

namespace handbill::content {
namespace {

using Marker = model::ListBlock::Marker;

constexpr auto as_marker = one_of<Marker>({{"none", Marker::none},
                                           {"bullet", Marker::bullet},
                                           {"numeral", Marker::numeral},
                                           {"pictogram", Marker::pictogram}});
constexpr auto as_marker_side = one_of<bool>({{"before", false}, {"above", true}});

constexpr std::string_view kBullet = "•";

}  // namespace

void BlockReader::list(Mapping& map, const SourceNode& value, model::Block& block) {
    model::ListBlock list;
    map.take("markers", list.marker, as_marker);
    list_markers(map, list);
    map.take("columns", list.columns, WholeNumber{1, 12});
    map.take("column-gap", list.column_gap, as_length);
    map.take("row-gap", list.row_gap, as_length);
    if (const SourceNode* rule = map.find("rule")) list.rule = edge_rule(*rule, "'rule'");
    if (map.take("column-shares", list.column_shares, list_of(as_factor)) &&
        list.column_shares.size() != static_cast<std::size_t>(list.columns)) {
        diagnostics_
            .error(diag::codes::bad_value, map.find("column-shares")->span,
                   "'column-shares' must have one number for each of the " + std::to_string(list.columns) + " columns")
            .notes.push_back({"such as [1, 2]: the second column is twice as wide", {}});
    }
    const bool outer_flows = std::exchange(flows_, flows_ && list.columns == 1 && breaks(block));
    each_item(value, "list", diagnostics_, [&](const SourceNode& item) { list_item(item, list); });
    flows_ = outer_flows;
    if (list.marker == Marker::bullet || list.marker == Marker::numeral) {
        literal_markers(list, list.marker_style, value.span);
    }
    block.content = std::move(list);
}

void BlockReader::list_markers(Mapping& map, model::ListBlock& list) {
    const bool marked = list.marker != Marker::none;
    const bool lettered = list.marker == Marker::bullet || list.marker == Marker::numeral;
    if (marked)
        map.need("marker-size", list.marker_size, as_size);
    else
        map.take("marker-size", list.marker_size, as_size);
    map.take("marker-gap", list.marker_gap, as_length);
    take_ink(map, "marker-colour", list.marker_colour, marked);
    take_colour(map, "marker-fill", list.marker_fill, false);
    take_style(map, "marker-style", list.marker_style, lettered);
    map.take("marker-side", list.marker_above, as_marker_side);
}

void BlockReader::list_item(const SourceNode& node, model::ListBlock& list) {
    Mapping map(node, "a list item", diagnostics_);
    if (list.marker == Marker::pictogram) {
        const SourceNode* marker = map.need("marker");
        const auto id = marker ? art_id(*marker, "marker") : std::nullopt;
        list.marker_art.push_back(id.value_or(""));
    } else if (const SourceNode* marker = map.find("marker")) {
        diagnostics_.error(diag::codes::bad_value, marker->span, "this list has no pictograms")
            .notes.push_back({"write 'markers: pictogram' on the list", {}});
    }
    list.items.push_back(block(map, Parent::list));
}

void BlockReader::literal_markers(model::ListBlock& list, const std::string& style, diag::Span span) {
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        list.marker_texts.push_back(
            literal(list.marker == Marker::numeral ? std::to_string(i + 1) : std::string(kBullet), style, span));
    }
}

void BlockReader::table(Mapping& map, const SourceNode& value, model::Block& block) {
    model::TableBlock table;
    map.need("columns", table.columns, list_of(as_extent));
    map.take("column-gap", table.column_gap, as_length);
    map.take("pad-above", table.cell_pad_above, as_length);
    map.take("pad-below", table.cell_pad_below, as_length);
    map.take("header-rows", table.header_rows, WholeNumber{0, 10});
    if (const SourceNode* rule = map.find("row-rule")) table.row_rule = edge_rule(*rule, "'row-rule'");
    if (const SourceNode* rule = map.find("header-rule")) table.header_rule = edge_rule(*rule, "'header-rule'");
    const bool outer_flows = std::exchange(flows_, false);
    each_item(value, "table", diagnostics_, [&](const SourceNode& row) { table_row(row, table); });
    flows_ = outer_flows;
    if (static_cast<std::size_t>(table.header_rows) > table.rows.size()) {
        diagnostics_
            .error(diag::codes::bad_value, map.find("header-rows")->span, "the table has fewer rows than 'header-rows'")
            .notes.push_back({"count the rows that only name the columns", {}});
    }
    block.content = std::move(table);
}

void BlockReader::table_row(const SourceNode& node, model::TableBlock& table) {
    const bool header = table.rows.size() < static_cast<std::size_t>(table.header_rows);
    std::vector<model::TableCell> cells;
    each_item(node, "a row of a table", diagnostics_,
              [&](const SourceNode& cell) { cells.push_back(table_cell(cell, header)); });
    const int spanned = std::accumulate(cells.begin(), cells.end(), 0,
                                        [](int sum, const model::TableCell& cell) { return sum + cell.column_span; });
    const bool whole = node.kind == SourceNode::Kind::sequence && !table.columns.empty();
    if (whole && static_cast<std::size_t>(spanned) != table.columns.size()) {
        diagnostics_
            .error(diag::codes::bad_value, node.span,
                   "the row has " + std::to_string(spanned) + " cells for " + std::to_string(table.columns.size()) +
                       " columns")
            .notes.push_back({"a cell over several columns has 'span: 2'", {}});
    }
    table.rows.push_back(std::move(cells));
}

model::TableCell BlockReader::table_cell(const SourceNode& node, bool header) {
    model::TableCell cell;
    cell.header = header;
    Mapping map(node, "a cell", diagnostics_);
    map.take("header", cell.header, as_boolean);
    map.take("span", cell.column_span, WholeNumber{1, 20});
    const bool outer_told = std::exchange(here_.told, here_.told && !cell.header);
    cell.children.push_back(block(map, Parent::table));
    here_.told = outer_told;
    return cell;
}

}  // namespace handbill::content
