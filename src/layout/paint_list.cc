#include <algorithm>

#include "layout/galley.h"
#include "layout/measure.h"
#include "layout/painter.h"

namespace handbill::layout {
namespace {

using base::Length;
using base::Rect;
using model::Artifact;

bool has_tone(const model::Art& art) {
    const auto* vector = std::get_if<model::VectorArt>(&art.content);
    return vector != nullptr && std::any_of(vector->paths.begin(), vector->paths.end(),
                                            [](const model::ArtPath& path) { return path.ink == "tone"; });
}

}  // namespace

void Painter::paint_list(AreaId id, const Rect& rect, const Rect& inner, const Around& around) {
    const Area& area = forme_.areas[id];
    const auto& block = *area.as<model::ListBlock>();
    paint_inner_rules(area, inner);
    Around inside = around;
    model::NodeId list = around.node;
    if (!around.artifact) {
        list = node_of(id, Part::self, around.node, model::Role::list, around.language);
        structure_.node(list).ordered_list = block.marker == model::ListBlock::Marker::numeral;
        // Pictures before items are furniture; a list has labels only if some are read.
        structure_.node(list).unmarked_list = std::none_of(
            area.markers.begin(), area.markers.end(), [](const Marker& marker) { return marker.text.has_value(); });
    }
    for (std::size_t i = 0; i < area.children.size(); ++i) {
        const AreaId child = area.children[i];
        const Rect place = mirrored(rect, forme_.areas[child].frame, is_rtl(area));
        if (!is_in_window(place)) continue;
        const bool begins = !window_ || place.y >= window_->top;
        model::NodeId item = list;
        if (!around.artifact) item = node_of(child, Part::item, list, model::Role::list_item, {});
        canvas_.set_owner(id);
        if (begins) paint_marker(area, i, inner, around, item);
        inside.node = around.artifact ? list : node_of(child, Part::body, item, model::Role::list_body, {});
        inside.lone = true;
        paint(child, place, inside);
    }
}

void Painter::paint_marker(const Area& area, std::size_t item, const Rect& inner, const Around& around,
                           model::NodeId item_node) {
    const auto& block = *area.as<model::ListBlock>();
    const Marker& marker = area.markers[item];
    if (marker.art == nullptr && !marker.text) return;
    const bool rtl = is_rtl(area);
    const Rect frame = mirrored(inner, marker.frame, rtl);
    const bool pictured = block.marker == model::ListBlock::Marker::pictogram;
    const bool toned = marker.art != nullptr && has_tone(**marker.art);
    const bool key = !block.marker_fill.empty() && !(pictured && toned);
    if (key) canvas_.fill(frame, colour(block.marker_fill), model::Artifact::layout);
    if (marker.art != nullptr) {
        std::map<std::string, model::Colour> inks{{"", colour(block.marker_colour)}};
        if (toned && !block.marker_fill.empty()) inks.emplace("tone", colour(block.marker_fill));
        Rect box = frame;
        const auto& vector = std::get<model::VectorArt>((*marker.art)->content);
        if (key) {
            const model::LockupMeasures& lockup = forme_.theme.lockup;
            const Length side =
                frame.height * lockup.key_art * base::Ratio{lockup.key_height.den, lockup.key_height.num};
            box = centred_by_ink(**marker.art, side, frame, rtl);
        } else {
            // The ink, not the box, keeps to the margin and to the line's middle.
            box = centred_by_ink(**marker.art, frame.width, frame, rtl);
            const InkInset inset = ink_inset(vector, box.width, rtl && (*marker.art)->mirrors);
            box.x = rtl ? frame.right() - box.width + inset.right : frame.x - inset.left;
        }
        canvas_.put(art_item(*marker.art, box, inks, rtl), frame);
        return;
    }
    // A numeral stands in the middle of its key, or on the first line's baseline at the start edge.
    const SetText set = set_in(forme_, area, *marker.text, model::TextEdges::optical, frame.width);
    Rect box = frame;
    box.y += (frame.height - set.height) / 2;
    TextPlace place{box,       area.direction,      key ? model::Align::centre : model::Align::start,
                    false,     block.marker_colour, {},
                    item_node, around.artifact};
    if (!around.artifact) place.node = structure_.add(item_node, model::Role::label);
    text_.paint(*marker.text, set, place);
}

void Painter::paint_table(AreaId id, const Rect& rect, const Rect& inner, Around around) {
    const Area& area = forme_.areas[id];
    if (window_ && inner.y < window_->top) repeat_head(id, rect, inner, around);
    paint_inner_rules(area, inner);
    if (!around.artifact) around.node = node_of(id, Part::self, around.node, model::Role::table, around.language);
    for (std::size_t i = 0; i < area.children.size(); ++i) {
        if (i > 0 && area.cells[i].row == area.cells[i - 1].row) continue;
        const Band& band = area.bands[area.cells[i].row];
        const Rect row{inner.x, inner.y + band.top, inner.width, band.bottom - band.top};
        if (is_in_window(row)) paint_row(id, i, rect, around);
    }
}

/// The header rows over the part of a table that goes on in another column: for the eye only, they were told once.
void Painter::repeat_head(AreaId id, const Rect& rect, const Rect& inner, Around around) {
    const Area& area = forme_.areas[id];
    const Length height = height_of_head(area);
    if (height <= Length{}) return;
    const Window column = *window_;
    const Length shift = column.top - around.above - inner.y;
    window_ = Window{inner.y + shift, inner.y + shift + height};
    const auto moved = [&](Rect place) {
        place.y += shift;
        return place;
    };
    around.artifact = Artifact::pagination;
    paint_inner_rules(area, moved(inner));
    for (std::size_t i = 0; i < area.children.size(); ++i) {
        const auto head = static_cast<std::size_t>(area.as<model::TableBlock>()->header_rows);
        if (area.cells[i].row >= head) break;
        if (i == 0 || area.cells[i].row != area.cells[i - 1].row) paint_row(id, i, moved(rect), around);
    }
    window_ = column;
}

/// The cells from `first` on that are in its row.
void Painter::paint_row(AreaId id, std::size_t first, const Rect& rect, const Around& around) {
    const Area& area = forme_.areas[id];
    const auto head = static_cast<std::size_t>(area.as<model::TableBlock>()->header_rows);
    Around inside = around;
    inside.lone = true;
    model::NodeId row = around.node;
    if (!around.artifact) row = structure_.add(around.node, model::Role::table_row);
    for (std::size_t i = first; i < area.children.size() && area.cells[i].row == area.cells[first].row; ++i) {
        const CellPlace& cell = area.cells[i];
        const AreaId child = area.children[i];
        if (!around.artifact) {
            const bool column_header = cell.row < head, header = column_header || cell.header;
            inside.node = structure_.add(row, header ? model::Role::table_header : model::Role::table_data);
            model::StructureNode& node = structure_.node(inside.node);
            node.column_header = column_header;
            node.row_header = header && !column_header;
            node.column_span = static_cast<int>(cell.span);
        }
        paint(child, mirrored(rect, forme_.areas[child].frame, is_rtl(area)), inside);
    }
}

}  // namespace handbill::layout
