#include "layout/canvas.h"

#include <algorithm>

#include "layout/faults.h"

namespace handbill::layout {
namespace {

using base::Length;
using base::Rect;

/// Clockwise with y downwards: (x, y) goes to (-y, x).
Rect turn_once(const Rect& rect) { return {-rect.bottom(), rect.x, rect.height, rect.width}; }

}  // namespace

Canvas::Canvas(const Forme& forme, model::LaidPage& page, diag::Diagnostics& diagnostics)
    : forme_(forme), page_(page), diagnostics_(diagnostics) {}

Rect Canvas::on_page(Rect rect) const {
    for (auto group = groups_.rbegin(); group != groups_.rend(); ++group) {
        for (int turn = 0; turn < group->quarter_turns; ++turn) rect = turn_once(rect);
        rect.x += group->origin.x;
        rect.y += group->origin.y;
    }
    return rect;
}

Rect Canvas::bled(Rect rect) const {
    const Length left = rect.x == Length{} ? -page_.bleed : rect.x;
    const Length top = rect.y == Length{} ? -page_.bleed : rect.y;
    const Length right = rect.right() == page_.trim.width ? rect.right() + page_.bleed : rect.right();
    const Length bottom = rect.bottom() == page_.trim.height ? rect.bottom() + page_.bleed : rect.bottom();
    return {left, top, right - left, bottom - top};
}

Rect Canvas::in_frame(Rect rect) const {
    for (const model::GroupItem& group : groups_) {
        rect.x -= group.origin.x;
        rect.y -= group.origin.y;
        for (int turn = group.quarter_turns; turn % 4 != 0; ++turn) rect = turn_once(rect);
    }
    return rect;
}

Rect Canvas::off_the_edges(const Rect& rect, Length by) const {
    if (!groups_.empty()) return rect;
    const Length left = rect.x <= Length{} ? rect.x + by : rect.x;
    const Length top = rect.y <= Length{} ? rect.y + by : rect.y;
    const Length right = rect.right() >= page_.trim.width ? rect.right() - by : rect.right();
    const Length bottom = rect.bottom() >= page_.trim.height ? rect.bottom() - by : rect.bottom();
    return {left, top, right - left, bottom - top};
}

void Canvas::fill(const Rect& rect, const model::Colour& colour, model::Mark mark,
                  const std::array<Length, 4>& radius) {
    if (rect.width <= Length{} || rect.height <= Length{}) return;
    // In a turned frame a side of the page has another name; turned boxes are filled before they are turned.
    const Rect filled = groups_.empty() ? bled(rect) : rect;
    put(model::FillItem{mark, filled, radius, colour}, filled);
}

void Canvas::dashes(const Rect& rect, Length dash, const model::Colour& colour) {
    const bool upright = rect.height > rect.width;
    const Length weight = upright ? rect.width : rect.height;
    const Length middle = upright ? rect.x + weight / 2 : rect.y + weight / 2;
    const Rect whole = in_frame(bled(on_page(rect)));
    const base::Point from = upright ? base::Point{middle, whole.y} : base::Point{whole.x, middle};
    const base::Point to = upright ? base::Point{middle, whole.bottom()} : base::Point{whole.right(), middle};
    const Rect extent =
        upright ? Rect{rect.x, whole.y, rect.width, whole.height} : Rect{whole.x, rect.y, whole.width, rect.height};
    put(model::StrokeItem{model::Artifact::layout, from, to, weight, dash, colour}, extent);
}

void Canvas::check(const Rect& extent) {
    const Rect rect = on_page(extent);
    const Length over =
        std::max({-page_.bleed - rect.x, -page_.bleed - rect.y, rect.right() - page_.trim.width - page_.bleed,
                  rect.bottom() - page_.trim.height - page_.bleed});
    if (over <= Length{} || told_ == owner_) return;
    told_ = owner_;
    diagnostics_
        .error(diag::codes::outside_trim, block_of(forme_, owner_).span,
               describe(forme_, owner_) + " reaches " + base::to_points_text(over) + " pt over the edge of the sheet")
        .notes.push_back({"place it inside the sheet; only a fill may run out into the bleed", std::nullopt});
}

void Canvas::put(model::PageItem item, const Rect& extent) {
    check(extent);
    const diag::Span span = block_of(forme_, owner_).span;
    if (auto* text = std::get_if<model::TextItem>(&item)) text->span = span;
    if (auto* art = std::get_if<model::ArtItem>(&item)) art->span = span;
    if (auto* modules = std::get_if<model::ModulesItem>(&item)) modules->span = span;
    (groups_.empty() ? page_.items : groups_.back().items).push_back(std::move(item));
}

void Canvas::link(model::NodeId node, const Rect& area, const std::string& uri, const std::string& description) {
    page_.links.push_back({node, on_page(area), uri, description, std::nullopt});
}

void Canvas::go_to(model::NodeId node, const Rect& area, model::Destination to, const std::string& description) {
    page_.links.push_back({node, on_page(area), {}, description, to});
}

void Canvas::enter(int quarter_turns, base::Point origin) { groups_.push_back({quarter_turns, origin, {}}); }

void Canvas::leave() {
    model::GroupItem group = std::move(groups_.back());
    groups_.pop_back();
    if (group.items.empty()) return;
    (groups_.empty() ? page_.items : groups_.back().items).emplace_back(std::move(group));
}

}  // namespace handbill::layout
