#pragma once

// The digits of numbers that are set by themselves, in rows or in a line: one glyph a digit, in the theme's lockup
// font, the same in every language. Goes through the piece's blocks; hands back one entry for each channel that a
// number block shows.

#include <vector>

#include "diag/diagnostics.h"
#include "model/shaped.h"
#include "text/type_case.h"
#include "text/workbench.h"

namespace handbill::text {

[[nodiscard]] std::vector<model::ShapedNumber> shape_lockups(const model::LocalizedDocument& localized,
                                                             TypeCase& type_case, Workbench& bench,
                                                             diag::Diagnostics& diagnostics);

}  // namespace handbill::text
