#pragma once

// What an imposed edition needs to go to a commercial press: the condition it is printed in, marks, and a slug on every
// sheet that says what it is.

#include "app/job_plan.h"
#include "app/press.h"
#include "diag/diagnostics.h"
#include "model/press_sheets.h"

#include <optional>

namespace handbill::app {

/// Of the lines outside a piece, which are for people at a press: the family of the theme's own script. Nothing after
/// reporting that there is none.
[[nodiscard]] std::optional<model::FontId> plain_font(const Job& job, const Press& press,
                                                      diag::Diagnostics& diagnostics);

/// Does nothing to an edition for screen and office. False after reporting that the slug cannot be set.
[[nodiscard]] bool make_ready(model::PressSheets& sheets, const Job& job, const model::Sheet& sheet, const Press& press,
                              diag::Diagnostics& diagnostics);

}  // namespace handbill::app
