#pragma once

// What has been painted on a page so far, as grounds for what comes next. Rectangles come in with their colours, in the
// page's coordinates and in paint order; the colours under an area go out.

#include <vector>

#include "base/geometry.h"
#include "model/page.h"

namespace handbill::layout {

/// Coordinates of a turned group to those of the page.
class Turned {
public:
    Turned() = default;
    [[nodiscard]] Turned inside(const model::GroupItem& group) const;
    [[nodiscard]] base::Rect on_page(base::Rect rect) const;

private:
    std::vector<const model::GroupItem*> groups_;  ///< outermost first
};

class Grounds {
public:
    /// A fill hides what is under it.
    void add_fill(const base::Rect& rect, const model::Colour& colour) { grounds_.push_back({rect, colour, true}); }
    /// Art may leave holes, so what is under it counts as well.
    void add_art(const model::ArtItem& item, const Turned& turned);
    /// A picture of many colours.
    void add_picture(const base::Rect& rect) { pictures_.push_back({rect, grounds_.size()}); }

    struct Under {
        std::vector<model::Colour> colours;  ///< each once, topmost first; paper where nothing is painted
        bool picture = false;                ///< a photograph shows through: its contrast cannot be told
    };
    /// Under an area of ink. Lines thinner than `least` and slivers at the edges are no grounds.
    [[nodiscard]] Under under(const base::Rect& ink, base::Length least) const;

private:
    struct Ground {
        base::Rect rect;
        model::Colour colour;
        bool covers = true;
    };
    struct Picture {
        base::Rect rect;
        std::size_t above = 0;  ///< grounds from here on were painted over it
    };
    std::vector<Ground> grounds_;
    std::vector<Picture> pictures_;
};

}  // namespace handbill::layout
