#include <algorithm>

#include "layout/columns.h"
#include "layout/measure.h"
#include "layout/plan.h"

namespace handbill::layout {
namespace {

using base::Length;

std::vector<Length> column_widths(const model::ListBlock& list, Length room) {
    const auto count = static_cast<std::size_t>(std::max(list.columns, 1));
    std::vector<std::int64_t> weights(count, 1);
    if (list.column_shares.size() == count) {
        std::int64_t den = 1;
        for (const base::Ratio& share : list.column_shares) den *= share.den;
        for (std::size_t i = 0; i < count; ++i)
            weights[i] = list.column_shares[i].num * (den / list.column_shares[i].den);
    }
    return split(room, weights);
}

/// How many of the first lines a marker stands beside: a small one beside the first, a tall one beside two.
std::size_t lines_beside(const FirstLines& lines, Length marker) {
    if (lines.count < 2) return lines.count;
    const Length pitch = lines.baselines[1] - lines.baselines[0];
    if (pitch <= Length{}) return 1;
    const std::int64_t wanted = base::divide_rounded(marker.millipoints(), pitch.millipoints());
    return std::clamp(static_cast<std::size_t>(std::max<std::int64_t>(wanted, 1)), std::size_t{1}, lines.count);
}

/// The height that the eye takes for the middle of what stands beside the marker.
Length optical_centre(const Measured& body, Length marker) {
    const std::size_t beside = lines_beside(body.lines, marker);
    if (beside == 0) return body.height / 2;
    return (body.lines.cap_top + body.lines.baselines[beside - 1]) / 2;
}

struct Item {
    Measured body;
    base::Size marker;
    Length centre;  ///< of the body, optically
};

class ListSetter {
public:
    ListSetter(Forme& forme, const Area& area, const model::ListBlock& list, Length width)
        : forme_(forme),
          area_(area),
          list_(list),
          column_gap_(forme.scaled(list.column_gap)),
          row_gap_(forme.scaled(list.row_gap)),
          marker_gap_(forme.scaled(list.marker_gap)) {
        const auto gaps = std::max<std::int64_t>(list.columns, 1) - 1;
        widths_ = column_widths(list, std::max(width - column_gap_ * gaps, Length{}));
        plan_.width = width;
        for (const Marker& marker : area.markers) marker_room_ = std::max(marker_room_, marker_size(marker).width);
    }

    [[nodiscard]] Plan set() {
        for (std::size_t first = 0; first < area_.children.size(); first += widths_.size()) {
            if (first > 0) y_ += row_gap_;
            set_row(first, std::min(first + widths_.size(), area_.children.size()));
        }
        plan_.height = y_;
        return std::move(plan_);
    }

private:
    [[nodiscard]] base::Size marker_size(const Marker& marker) const;
    [[nodiscard]] Item measure_item(std::size_t index, Length width) const;
    void add_rules(std::size_t first, std::size_t end);
    void set_row(std::size_t first, std::size_t end);

    Forme& forme_;
    const Area& area_;
    const model::ListBlock& list_;
    Length column_gap_, row_gap_, marker_gap_, marker_room_, y_;
    std::vector<Length> widths_;
    Plan plan_;
};

base::Size ListSetter::marker_size(const Marker& marker) const {
    const Length size = forme_.scaled(list_.marker_size);
    if (marker.art == nullptr && !marker.text) return {};
    const bool key = !list_.marker_fill.empty() && list_.marker != model::ListBlock::Marker::pictogram;
    const model::LockupMeasures& lockup = forme_.theme.lockup;
    if (key) return {size, size * lockup.key_height * base::Ratio{lockup.key_width.den, lockup.key_width.num}};
    if (marker.art != nullptr) return {size, size};
    const SetText label = set_in(forme_, area_, *marker.text, model::TextEdges::optical, kUnbounded);
    return {std::max(size, label.width), label.height};
}

Item ListSetter::measure_item(std::size_t index, Length width) const {
    Item item;
    const bool beside = marker_room_ > Length{} && !list_.marker_above;
    if (beside) width -= marker_room_ + marker_gap_;
    item.body = measure(forme_, area_.children[index], std::max(width, Length{}), true);
    item.marker = marker_size(area_.markers[index]);
    item.centre = optical_centre(item.body, item.marker.height);
    return item;
}

void ListSetter::add_rules(std::size_t first, std::size_t end) {
    if (!list_.rule) return;
    const Length weight = forme_.scaled(list_.rule->weight);
    Length x;
    for (std::size_t i = first; i < end; ++i) {
        plan_.rules.push_back({{x, y_, widths_[i - first], weight}, &*list_.rule});
        x += widths_[i - first] + column_gap_;
    }
    y_ += weight + row_gap_;
}

void ListSetter::set_row(std::size_t first, std::size_t end) {
    const Length top = y_;
    add_rules(first, end);
    std::vector<Item> items;
    Length marker_top;  // one height for all markers of the row
    for (std::size_t i = first; i < end; ++i) {
        items.push_back(measure_item(i, widths_[i - first]));
        const Item& item = items.back();
        if (!list_.marker_above) marker_top = std::max(marker_top, item.centre - item.marker.height / 2);
    }
    Length x, height;
    for (std::size_t i = first; i < end; ++i) {
        const Item& item = items[i - first];
        const bool marked = item.marker.height > Length{};
        base::Rect marker{x, y_ + marker_top, item.marker.width, item.marker.height};
        base::Rect body{x, y_, item.body.width, item.body.height};
        if (marked && list_.marker_above) {
            body.y = marker.bottom() + marker_gap_;
        } else if (marked) {
            body.x += marker_room_ + marker_gap_;
            body.y = marker.y + marker.height / 2 - item.centre;
        } else if (marker_room_ > Length{} && !list_.marker_above) {
            body.x += marker_room_ + marker_gap_;
        }
        if (i == 0) plan_.lines = moved(item.body.lines, body.y);
        height = std::max({height, body.bottom() - y_, marker.bottom() - y_});
        plan_.children.push_back(body);
        plan_.markers.push_back(marker);
        x += widths_[i - first] + column_gap_;
    }
    y_ += height;
    plan_.bands.push_back({top, y_});
}

}  // namespace

Plan plan_list(Forme& forme, const Area& area, Room room) {
    const auto& list = *area.as<model::ListBlock>();
    if (!room.exact) {
        // Without a width of its own, a list is as wide as its widest items side by side, where there is room.
        const Length unbounded = room.width;
        Length widest;
        for (const AreaId child : area.children)
            widest = std::max(widest, measure(forme, child, kUnbounded, false).width);
        if (!list.marker_above) widest += forme.scaled(list.marker_size) + forme.scaled(list.marker_gap);
        const auto columns = std::max<std::int64_t>(list.columns, 1);
        room.width = std::min(unbounded, widest * columns + forme.scaled(list.column_gap) * (columns - 1));
    }
    return ListSetter(forme, area, list, room.width).set();
}

}  // namespace handbill::layout
