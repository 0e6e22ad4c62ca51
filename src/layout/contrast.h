#pragma once

// How much contrast a text or a picture must have to what it stands on, by WCAG 2.2.

#include <cstdint>

#include "model/contrast.h"

namespace handbill::layout {

using model::contrast;

/// What a text must reach: 1.4.3, and 1.4.6 in editions for readers who see less. Large is 18 points, or 14 in bold.
[[nodiscard]] std::int64_t needed_contrast(model::Variant variant, base::Length size, int weight);

/// What must be seen and is no text (1.4.11): the pictures that say something.
inline constexpr std::int64_t kNeededByGraphics = 300;

}  // namespace handbill::layout
