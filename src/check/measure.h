#pragma once

// Exact measures of the layout beside the decimal ones of a file.

#include "base/length.h"
#include "check/read_back.h"

#include <string>

namespace handbill::check {

/// Points: the layout counts whole thousandths, a pen adds up rounded widths.
constexpr double kPlaceTolerance = 0.01;

[[nodiscard]] double points(base::Length length);
[[nodiscard]] bool near(double a, double b, double tolerance);
[[nodiscard]] bool near(const ReadRect& a, const ReadRect& b, double tolerance);
/// "[0 0 612 792]" with three decimals at most.
[[nodiscard]] std::string describe(const ReadRect& rect);
[[nodiscard]] std::string describe(double value);

}  // namespace handbill::check
