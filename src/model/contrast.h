#pragma once

// Contrast as WCAG 2.2 defines it: two colours in, the ratio of their relative luminances out, 1 to 21. Colours are
// judged as they look on a screen (sRGB); the ink builds of a theme follow them.

#include <cstdint>

#include "model/theme.h"

namespace handbill::model {

/// In hundredths and rounded down, since the standard allows no rounding up: 449 does not pass for 4.5.
[[nodiscard]] std::int64_t contrast(const Colour& one, const Colour& other);

}  // namespace handbill::model
