#include "art/shapes.h"

#include <algorithm>

namespace handbill::art {

void draw_rect(const RectShape& rect, Pen& pen) {
    const double right = rect.x + rect.width;
    const double bottom = rect.y + rect.height;
    const EllipseAxes corner{std::min(rect.rx, rect.width / 2), std::min(rect.ry, rect.height / 2), 0};
    if (corner.rx <= 0 || corner.ry <= 0) {
        pen.move_to({rect.x, rect.y});
        pen.line_to({right, rect.y});
        pen.line_to({right, bottom});
        pen.line_to({rect.x, bottom});
        return pen.close();
    }
    // A side that the corners use up is not drawn: a line of no length.
    const auto line_to = [&pen](Vector to) {
        if (!(pen.position() == to)) pen.line_to(to);
    };
    pen.move_to({rect.x + corner.rx, rect.y});
    line_to({right - corner.rx, rect.y});
    pen.arc_to(corner, false, true, {right, rect.y + corner.ry});
    line_to({right, bottom - corner.ry});
    pen.arc_to(corner, false, true, {right - corner.rx, bottom});
    line_to({rect.x + corner.rx, bottom});
    pen.arc_to(corner, false, true, {rect.x, bottom - corner.ry});
    line_to({rect.x, rect.y + corner.ry});
    pen.arc_to(corner, false, true, {rect.x + corner.rx, rect.y});
    pen.close();
}

void draw_ellipse(Vector centre, double rx, double ry, Pen& pen) {
    const EllipseAxes axes{rx, ry, 0};
    const Vector end{centre.x + rx, centre.y};
    pen.move_to(end);
    pen.arc_to(axes, false, true, {centre.x, centre.y + ry});
    pen.arc_to(axes, false, true, {centre.x - rx, centre.y});
    pen.arc_to(axes, false, true, {centre.x, centre.y - ry});
    pen.arc_to(axes, false, true, end);
    pen.close();
}

}  // namespace handbill::art
