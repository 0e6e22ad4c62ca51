#pragma once

// What PressSheets and their PageSet promise and this folder builds on. Checked once before writing, so that the code
// behind it can take ids and ranges at their word.

#include "diag/diagnostics.h"
#include "model/press_sheets.h"

namespace handbill::pdf {

/// Reports every breach as internal/broken-promise: ids outside their tables, a structure that is no tree, links to
/// nodes that are no links, clusters that do not partition their run, art of the wrong kind, empty page sets, pages
/// that are not told exactly once, impressions that lose part of their page.
[[nodiscard]] bool keeps_promises(const model::PressSheets& press, std::size_t fonts, diag::Diagnostics& diagnostics);

}  // namespace handbill::pdf
