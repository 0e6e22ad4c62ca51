#include "survey/shape.h"

#include <algorithm>
#include <cmath>

namespace handbill::survey {

void Shape::start(Place place) {
    ++parts_;
    corners_.push_back(place);
}

void Shape::line_to(Place place) { corners_.push_back(place); }

void Shape::curve_to(Place first, Place second, Place end) {
    ++curves_;
    corners_.insert(corners_.end(), {first, second, end});
}

void Shape::clear() { *this = Shape(); }

Box Shape::box() const {
    if (corners_.empty()) return {};
    Box box{corners_[0].x, corners_[0].y, corners_[0].x, corners_[0].y};
    for (const Place& corner : corners_) {
        box.left = std::min(box.left, corner.x);
        box.right = std::max(box.right, corner.x);
        box.top = std::min(box.top, corner.y);
        box.bottom = std::max(box.bottom, corner.y);
    }
    return box;
}

bool Shape::fills_box() const {
    constexpr double kNearly = 0.85;
    if (parts_ != 1) return false;
    double twice = 0;  // the area by the corners
    for (std::size_t i = 0; i < corners_.size(); ++i) {
        const Place &from = corners_[i], &to = corners_[(i + 1) % corners_.size()];
        twice += from.x * to.y - to.x * from.y;
    }
    const Box whole = box();
    return std::abs(twice) / 2 >= kNearly * whole.width() * whole.height();
}

bool Shape::like_a_letter(double least, double most) const {
    const double height = box().height();
    return curves_ > 0 && height >= least && height <= most;
}

}  // namespace handbill::survey
