#pragma once

// Rectangles and ellipses as contours. Comes in: measures already known to be finite and positive. Arcs are the
// four-cubic approximation, at most 0.03 % of the radius off.

#include "art/pen.h"

namespace handbill::art {

struct RectShape {
    double x = 0, y = 0, width = 0, height = 0;
    double rx = 0, ry = 0;  ///< cut down to half the sides, as SVG 1.1, 9.2 asks
};

void draw_rect(const RectShape& rect, Pen& pen);
void draw_ellipse(Vector centre, double rx, double ry, Pen& pen);

}  // namespace handbill::art
