#pragma once

// Draws into a path: takes points in the author's units, puts them through a transform and keeps whole thousandths of
// a view-box unit. Quadratic curves and arcs become cubic ones. Comes in: any finite or infinite doubles. Goes out:
// steps that begin each contour with a MoveTo and have none that paints nothing. What leaves ±1e6 units or is more
// than the file may have turns the pen `spoilt`, and it draws no more.

#include <cstddef>
#include <vector>

#include "art/transform.h"
#include "model/art.h"

namespace handbill::art {

/// Steps that one file may have, over all its paths.
inline constexpr std::size_t kMostSteps = 20'000;

/// The half axes of an ellipse and the turn of the first from the x axis.
struct EllipseAxes {
    double rx = 0, ry = 0;
    double turn_degrees = 0;
};

class Pen {
public:
    enum class State : std::uint8_t { fine, out_of_bounds, too_many_steps };

    Pen(const Matrix& transform, std::size_t step_limit) : transform_(transform), step_limit_(step_limit) {}

    void move_to(Vector to);
    void line_to(Vector to);
    void quadratic_to(Vector control, Vector to);
    void curve_to(Vector control1, Vector control2, Vector to);
    /// SVG 1.1, F.6: radii that are too small grow until the ellipse reaches both ends.
    void arc_to(const EllipseAxes& axes, bool large, bool sweep, Vector to);
    void close();

    /// Where the pen stands, in the author's units.
    [[nodiscard]] Vector position() const { return position_; }
    [[nodiscard]] State state() const { return state_; }
    [[nodiscard]] std::vector<model::PathStep> take() { return std::move(steps_); }

private:
    [[nodiscard]] model::ArtPoint place(Vector point);
    void begin_contour();
    void add(const model::PathStep& step);

    Matrix transform_;
    std::size_t step_limit_;
    std::vector<model::PathStep> steps_;
    Vector position_, start_;
    bool contour_open_ = false;  ///< a MoveTo stands in steps_ for the contour
    State state_ = State::fine;
};

}  // namespace handbill::art
