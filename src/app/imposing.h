#pragma once

// Laid pages onto the paper that a job is printed on: sheets of their own, a stock, the middle of a larger sheet, the
// folded sheets of a booklet, or tiles; and what stands on such sheets for whoever prints and folds them.

#include "app/job_plan.h"
#include "app/press.h"
#include "diag/diagnostics.h"
#include "model/page.h"
#include "model/press_sheets.h"

#include <optional>

namespace handbill::app {

/// By how much the fills of a job's pages run out over the trim.
[[nodiscard]] base::Length bleed_of(const Job& job);

/// Nothing after reporting why: too few pages for a booklet, or a line that cannot be set.
[[nodiscard]] std::optional<model::PressSheets> put_on_sheets(model::PageSet pages, const Job& job,
                                                              const model::Sheet& sheet, const Press& press,
                                                              diag::Diagnostics& diagnostics);

}  // namespace handbill::app
