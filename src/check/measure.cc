#include "check/measure.h"

#include <cmath>

namespace handbill::check {

double points(base::Length length) { return static_cast<double>(length.millipoints()) / 1000; }

bool near(double a, double b, double tolerance) { return std::fabs(a - b) <= tolerance; }

bool near(const ReadRect& a, const ReadRect& b, double tolerance) {
    return near(a.left, b.left, tolerance) && near(a.bottom, b.bottom, tolerance) &&
           near(a.right, b.right, tolerance) && near(a.top, b.top, tolerance);
}

std::string describe(double value) {
    return base::to_points_text(base::Length::millipoints(std::llround(value * 1000)));
}

std::string describe(const ReadRect& rect) {
    return "[" + describe(rect.left) + " " + describe(rect.bottom) + " " + describe(rect.right) + " " +
           describe(rect.top) + "]";
}

}  // namespace handbill::check
