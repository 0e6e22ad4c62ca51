#include "check/clip.h"

#include <algorithm>

namespace handbill::check {

namespace {

constexpr double kHair = 0.01;  // points that a place may be rounded by

}  // namespace

ReadRect on_page(const ReadRect& rect, const Transform& matrix) {
    const auto one = Transform{1, 0, 0, 1, rect.left, rect.bottom} * matrix;
    const auto other = Transform{1, 0, 0, 1, rect.right, rect.top} * matrix;
    return {std::min(one.e, other.e), std::min(one.f, other.f), std::max(one.e, other.e), std::max(one.f, other.f)};
}

void Clip::narrow(const ReadRect& to) {
    rect = {std::max(rect.left, to.left), std::max(rect.bottom, to.bottom), std::min(rect.right, to.right),
            std::min(rect.top, to.top)};
}

bool Clip::hides(double x, double y) const {
    return x < rect.left - kHair || x > rect.right + kHair || y < rect.bottom - kHair || y > rect.top + kHair;
}

bool Path::end(Clip& clip) {
    const Path path = *this;
    *this = {};
    if (!path.clips) return true;
    if (path.parts != 1 || !path.rectangle) return false;
    clip.narrow(*path.rectangle);
    return true;
}

}  // namespace handbill::check
