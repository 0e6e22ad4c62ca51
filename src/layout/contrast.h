#pragma once

// Contrast as WCAG 2.2 defines it: two colours in, the ratio of their relative luminances out, 1 to 21. Colours are
// judged as they look on a screen (sRGB); the ink builds of a theme follow them.

#include <cstdint>

#include "model/theme.h"

namespace handbill::layout {

/// In hundredths and rounded down, since the standard allows no rounding up: 449 does not pass for 4.5.
[[nodiscard]] std::int64_t contrast(const model::Colour& one, const model::Colour& other);

/// What a text must reach: 1.4.3, and 1.4.6 in editions for readers who see less. Large is 18 points, or 14 in bold.
[[nodiscard]] std::int64_t needed_contrast(model::Variant variant, base::Length size, int weight);

/// What must be seen and is no text (1.4.11): the pictures that say something.
inline constexpr std::int64_t kNeededByGraphics = 300;

}  // namespace handbill::layout
