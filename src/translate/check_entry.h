#pragma once

// One translation as it came back, held against its English before it may touch the content: everything that a machine
// can tell is wrong is told at the entry's own place. The entry is refused then and the others are not.

#include "diag/diagnostics.h"
#include "model/catalog.h"
#include "translate/exchange.h"

namespace handbill::translate {

/// `pattern` is the whole message that the entry's forms make. True if nothing is wrong.
[[nodiscard]] bool check_entry(const Entry& entry, const std::string& pattern, const std::string& english,
                               const model::Language& language, const model::Catalog& catalog,
                               diag::Diagnostics& diagnostics);

}  // namespace handbill::translate
