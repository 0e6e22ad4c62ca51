#include "art/ink_bounds.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace handbill::art {
namespace {

/// Control values of one coordinate of a cubic.
using Cubic = std::array<double, 4>;

double value_at(const Cubic& p, double t) {
    const double u = 1 - t;
    return u * u * u * p[0] + 3 * u * u * t * p[1] + 3 * u * t * t * p[2] + t * t * t * p[3];
}

/// Where the derivative is zero: at² + bt + c. Values outside 0…1 are the caller's to skip.
std::array<double, 2> turning_points(const Cubic& p) {
    constexpr double kNone = -1;
    const double a = p[3] - 3 * p[2] + 3 * p[1] - p[0];
    const double b = 2 * (p[2] - 2 * p[1] + p[0]);
    const double c = p[1] - p[0];
    if (a == 0) return {b == 0 ? kNone : -c / b, kNone};
    const double root = b * b - 4 * a * c;
    if (root < 0) return {kNone, kNone};
    // The sum whose terms have one sign loses no digits; the other root follows from the product of both.
    const double sum = -0.5 * (b + std::copysign(std::sqrt(root), b));
    return {sum / a, sum == 0 ? kNone : c / sum};
}

void include(std::optional<InkBounds>& bounds, model::ArtPoint p) {
    if (!bounds) bounds = InkBounds{p, p};
    bounds->min = {std::min(bounds->min.x, p.x), std::min(bounds->min.y, p.y)};
    bounds->max = {std::max(bounds->max.x, p.x), std::max(bounds->max.y, p.y)};
}

/// Outwards, but not for the sake of a double's last digits.
void include_extremes(const Cubic& p, std::int64_t& least, std::int64_t& greatest) {
    constexpr double kNoise = 1e-4;
    for (const double t : turning_points(p)) {
        if (!(t > 0 && t < 1)) continue;
        const double value = value_at(p, t);
        least = std::min(least, static_cast<std::int64_t>(std::floor(value + kNoise)));
        greatest = std::max(greatest, static_cast<std::int64_t>(std::ceil(value - kNoise)));
    }
}

Cubic coordinates(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d) {
    return {static_cast<double>(a), static_cast<double>(b), static_cast<double>(c), static_cast<double>(d)};
}

}  // namespace

void extend(std::optional<InkBounds>& bounds, const std::vector<model::PathStep>& steps) {
    model::ArtPoint at;
    for (const model::PathStep& step : steps) {
        if (const auto* move = std::get_if<model::MoveTo>(&step)) {
            at = move->to;
            include(bounds, at);
        } else if (const auto* line = std::get_if<model::LineTo>(&step)) {
            at = line->to;
            include(bounds, at);
        } else if (const auto* curve = std::get_if<model::CurveTo>(&step)) {
            include(bounds, curve->to);
            const Cubic x = coordinates(at.x, curve->control1.x, curve->control2.x, curve->to.x);
            const Cubic y = coordinates(at.y, curve->control1.y, curve->control2.y, curve->to.y);
            include_extremes(x, bounds->min.x, bounds->max.x);
            include_extremes(y, bounds->min.y, bounds->max.y);
            at = curve->to;
        }
    }
}

}  // namespace handbill::art
