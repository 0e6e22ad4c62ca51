#pragma once

// Page numbers, set from the ten digits of a text that is the same in every language. In: the digits' slot, a size, a
// number. Out: one run that reads left to right, with its pen at zero. The digits must have been checked once.

#include <cstddef>

#include "layout/area.h"
#include "model/page.h"

namespace handbill::layout {

/// Whether each of the ten digits has one glyph of its own.
[[nodiscard]] bool has_ten_digits(const model::ShapedText& digits);

/// Room for three of the widest digit: what stands beside a number must not move when the number is known.
[[nodiscard]] base::Length room_for_number(const Forme& forme, model::TextId digits, base::Length size);

struct NumberRun {
    model::PlacedRun run;  ///< on a baseline at zero
    base::Length width;
};

[[nodiscard]] NumberRun set_number(const Forme& forme, model::TextId digits, base::Length size, std::size_t number);

}  // namespace handbill::layout
