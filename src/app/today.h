#pragma once

// What day it is, for people who are told what is due. The only place where the clock is asked for a date; nothing that
// is written depends on it.

#include "diag/diagnostics.h"

#include <optional>
#include <string>

namespace handbill::app {

/// ISO date in UTC: of SOURCE_DATE_EPOCH (seconds) if the environment has it, else of the clock. Nothing, with
/// environment/bad-date told, if what the environment has is no number of seconds.
[[nodiscard]] std::optional<std::string> today(diag::Diagnostics& diagnostics);

}  // namespace handbill::app
