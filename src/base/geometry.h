#pragma once

// Points, rectangles and edges in page space: origin at the top left of the trim, y grows downwards.

#include "base/length.h"

namespace handbill::base {

struct Point {
    Length x, y;
    friend constexpr bool operator==(Point, Point) = default;
};

struct Size {
    Length width, height;
    friend constexpr bool operator==(Size, Size) = default;
};

struct Rect {
    Length x, y, width, height;

    [[nodiscard]] constexpr Length right() const { return x + width; }
    [[nodiscard]] constexpr Length bottom() const { return y + height; }
    friend constexpr bool operator==(const Rect&, const Rect&) = default;
};

/// Distances from the four sides, in reading terms: start is left in left-to-right pages and right in others.
struct Edges {
    Length top, end, bottom, start;
    friend constexpr bool operator==(const Edges&, const Edges&) = default;
};

}  // namespace handbill::base
