#include "model/contrast.h"

#include <algorithm>
#include <cmath>

namespace handbill::model {
namespace {

/// "relative luminance" of WCAG 2.2's glossary.
double luminance(const Colour& colour) {
    const auto linear = [](std::uint8_t channel) {
        const double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

}  // namespace

std::int64_t contrast(const Colour& one, const Colour& other) {
    const double first = luminance(one), second = luminance(other);
    const double dark = std::min(first, second), light = std::max(first, second);
    // White on black comes out a hair under 21 in floating point.
    return static_cast<std::int64_t>(std::floor((light + 0.05) / (dark + 0.05) * 100.0 + 1e-6));
}

}  // namespace handbill::model
