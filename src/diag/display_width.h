#pragma once

// How many terminal cells a code point takes, so that a caret stands under what it means in any script. A code point
// comes in, 0, 1 or 2 goes out. An approximation without a locale: marks 0, wide East Asian and pictures 2, all else 1.

namespace handbill::diag {

[[nodiscard]] int display_width(char32_t code_point);

}  // namespace handbill::diag
