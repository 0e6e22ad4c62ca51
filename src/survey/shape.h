#pragma once

// The outline of a path, as far as it tells whether it is a ground that text may stand on, or a drawn letter.

#include "check/transform.h"
#include "survey/survey.h"

#include <vector>

namespace handbill::survey {

class Shape {
public:
    struct Place {
        double x = 0, y = 0;
    };

    void start(Place place);
    void line_to(Place place);
    /// A curve is taken for the lines through its control points, which hold it.
    void curve_to(Place first, Place second, Place end);
    void clear();

    [[nodiscard]] bool empty() const { return corners_.empty(); }
    /// The least box around it.
    [[nodiscard]] Box box() const;
    /// Whether it fills nearly all of its box: a rectangle, with round corners or without, in one piece.
    [[nodiscard]] bool fills_box() const;
    /// Whether it has curves and the height of a letter: `least` to `most` points.
    [[nodiscard]] bool like_a_letter(double least, double most) const;

private:
    std::vector<Place> corners_;
    int parts_ = 0, curves_ = 0;
};

}  // namespace handbill::survey
