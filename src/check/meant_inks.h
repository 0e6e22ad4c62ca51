#pragma once

// The builds that pages were laid in, so that a file which prints another one is caught.

#include "model/press_sheets.h"

#include <array>
#include <set>

namespace handbill::check {

/// Cyan, magenta, yellow and black in percent; of a one-colour job only the last, its tint.
using Build = std::array<int, 4>;

[[nodiscard]] std::set<Build> meant_builds(const model::PressSheets& press);

}  // namespace handbill::check
