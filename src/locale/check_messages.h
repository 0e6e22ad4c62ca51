#pragma once

// All messages of all loaded languages, judged without composing anything: syntax, placeholders against the source
// language and against the pieces that use them, keys that a piece needs and a language lacks, keys that the source
// does not have. Comes in: a catalog. Goes out: faults only.

#include "diag/diagnostics.h"
#include "model/catalog.h"

namespace handbill::locale {

/// True if no error was added.
bool check_messages(const model::Catalog& catalog, diag::Diagnostics& diagnostics);

}  // namespace handbill::locale
