#pragma once

// Figures that read like a statistic, a sum or a year: three digits or more, or any with a percent sign. A message's
// pattern comes in, places of figures in its words go out. Placeholders are passed over: what they put in is a fact
// with a source of its own. Smaller numbers are left to authors: steps, ages and minutes of an exercise.

#include <string_view>
#include <vector>

#include "content/literal_numbers.h"

namespace handbill::content {

[[nodiscard]] std::vector<LiteralNumber> find_figures(std::string_view pattern);

}  // namespace handbill::content
