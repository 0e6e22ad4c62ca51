#include "layout/grounds.h"

#include <algorithm>

namespace handbill::layout {
namespace {

using base::Length;
using base::Rect;

constexpr model::Colour kPaper{255, 255, 255, 0, 0, 0, 0};

/// Ink that reaches over an edge by less is the rounding of a curve, not a text on two grounds.
constexpr Length kSliver = Length::millipoints(500);

/// What two rectangles share; no width or height if that is nothing.
Rect common(const Rect& a, const Rect& b) {
    const Length x = std::max(a.x, b.x), y = std::max(a.y, b.y);
    return {x, y, std::min(a.right(), b.right()) - x, std::min(a.bottom(), b.bottom()) - y};
}

bool is_there(const Rect& rect) { return rect.width > kSliver && rect.height > kSliver; }

/// The up to four parts of `rect` round a hole in it.
void add_rest(const Rect& rect, const Rect& hole, std::vector<Rect>& rest) {
    const Rect parts[] = {{rect.x, rect.y, rect.width, hole.y - rect.y},
                          {rect.x, hole.bottom(), rect.width, rect.bottom() - hole.bottom()},
                          {rect.x, hole.y, hole.x - rect.x, hole.height},
                          {hole.right(), hole.y, rect.right() - hole.right(), hole.height}};
    for (const Rect& part : parts) {
        if (is_there(part)) rest.push_back(part);
    }
}

struct Bounds {
    model::ArtPoint least{INT64_MAX, INT64_MAX}, most{INT64_MIN, INT64_MIN};

    void take(model::ArtPoint point) {
        least = {std::min(least.x, point.x), std::min(least.y, point.y)};
        most = {std::max(most.x, point.x), std::max(most.y, point.y)};
    }
    void operator()(const model::MoveTo& step) { take(step.to); }
    void operator()(const model::LineTo& step) { take(step.to); }
    void operator()(const model::CurveTo& step) {
        for (const auto& point : {step.control1, step.control2, step.to}) take(point);
    }
    void operator()(const model::ClosePath&) {}
};

/// Where a path stands on the page: its control points' box.
Rect placed(const model::ArtPath& path, const model::VectorArt& art, const model::ArtItem& item) {
    Bounds bounds;
    for (const model::PathStep& step : path.steps) std::visit(bounds, step);
    const auto scaled = [](std::int64_t value, std::int64_t whole, Length length) {
        return length * base::Ratio{value, std::max<std::int64_t>(whole, 1)};
    };
    const std::int64_t from = item.mirrored ? art.width - bounds.most.x : bounds.least.x;
    const Length x = scaled(from, art.width, item.rect.width);
    const Length y = scaled(bounds.least.y, art.height, item.rect.height);
    return {item.rect.x + x, item.rect.y + y, scaled(bounds.most.x - bounds.least.x, art.width, item.rect.width),
            scaled(bounds.most.y - bounds.least.y, art.height, item.rect.height)};
}

}  // namespace

Turned Turned::inside(const model::GroupItem& group) const {
    Turned inner = *this;
    inner.groups_.push_back(&group);
    return inner;
}

Rect Turned::on_page(Rect rect) const {
    for (auto group = groups_.rbegin(); group != groups_.rend(); ++group) {
        // Clockwise with y downwards: (x, y) goes to (-y, x).
        for (int turn = 0; turn < (*group)->quarter_turns; ++turn) {
            rect = {-rect.bottom(), rect.x, rect.height, rect.width};
        }
        rect.x += (*group)->origin.x;
        rect.y += (*group)->origin.y;
    }
    return rect;
}

void Grounds::add_art(const model::ArtItem& item, const Turned& turned) {
    const auto* art = std::get_if<model::VectorArt>(&item.art->content);
    if (art == nullptr) return;
    for (std::size_t i = 0; i < art->paths.size() && i < item.colours.size(); ++i) {
        if (art->paths[i].steps.empty()) continue;
        grounds_.push_back({turned.on_page(placed(art->paths[i], *art, item)), item.colours[i], false});
    }
}

Grounds::Under Grounds::under(const Rect& ink, Length least) const {
    Under found;
    std::vector<Rect> open{ink};  // where nothing has hidden the grounds below yet
    const auto note = [&found](const model::Colour& colour) {
        if (std::find(found.colours.begin(), found.colours.end(), colour) == found.colours.end()) {
            found.colours.push_back(colour);
        }
    };
    for (std::size_t i = grounds_.size(); i-- > 0 && !open.empty();) {
        const Ground& ground = grounds_[i];
        for (const Picture& picture : pictures_) {
            if (picture.above != i + 1) continue;
            for (const Rect& part : open) found.picture = found.picture || is_there(common(part, picture.rect));
        }
        if (std::min(ground.rect.width, ground.rect.height) < least) continue;
        std::vector<Rect> rest;
        for (const Rect& part : open) {
            const Rect shared = common(part, ground.rect);
            if (!is_there(shared)) {
                rest.push_back(part);
                continue;
            }
            note(ground.colour);
            if (ground.covers)
                add_rest(part, shared, rest);
            else
                rest.push_back(part);
        }
        open = std::move(rest);
    }
    for (const Picture& picture : pictures_) {
        if (picture.above != 0) continue;
        for (const Rect& part : open) found.picture = found.picture || is_there(common(part, picture.rect));
    }
    if (!open.empty() && !found.picture) note(kPaper);
    return found;
}

}  // namespace handbill::layout
