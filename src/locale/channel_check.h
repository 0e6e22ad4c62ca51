#pragma once

// Whether every number of a hotline could be printed, whoever uses it. A record comes in, reports go out: numbers that
// libphonenumber rejects without a reason in the record, and writings that would be another number.

#include <string>

#include "diag/diagnostics.h"
#include "model/hotline.h"

namespace handbill::locale {

void check_channels(const model::Hotline& hotline, diag::Diagnostics& diagnostics);

/// As it is printed; as it stands in the record if it cannot be.
[[nodiscard]] std::string shown_channel(const model::Channel& channel);

}  // namespace handbill::locale
