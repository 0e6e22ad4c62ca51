#include "layout/contrast.h"

namespace handbill::layout {

std::int64_t needed_contrast(model::Variant variant, base::Length size, int weight) {
    constexpr int kBold = 700;
    const bool large = size >= base::Length::points(18) || (size >= base::Length::points(14) && weight >= kBold);
    const bool enhanced = variant == model::Variant::high_contrast || variant == model::Variant::large_print;
    if (enhanced) return large ? 450 : 700;
    return large ? 300 : 450;
}

}  // namespace handbill::layout
