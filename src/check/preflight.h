#pragma once

// The rules of a press, held against what a finished file was found to put on its plates. What the content is to blame
// for (ink, small type, thin lines, coarse pictures, bleed) is reported as press/…, once a page; what only the writer
// can break (boxes, marks, overprint, colours that no theme has) as a fault of the self-check.

#include "check/faults.h"
#include "check/read_back.h"
#include "diag/diagnostics.h"
#include "model/preflight.h"
#include "model/press_sheets.h"

namespace handbill::check {

/// Every rule with its figure, kept or not. `meant.condition` must be there.
[[nodiscard]] model::Preflight preflight(const ReadDocument& found, const model::PressSheets& meant,
                                         diag::Diagnostics& diagnostics, Faults& faults);

}  // namespace handbill::check
