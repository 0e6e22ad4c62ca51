#pragma once

// Forms for trainings against the duties to train: a piece that has such forms has a line for every field that any duty
// wants recorded. A catalogue with its laws comes in, reports go out (content/missing-record).

#include "diag/diagnostics.h"
#include "model/catalog.h"

namespace handbill::content {

void check_record_forms(const model::Catalog& catalog, diag::Diagnostics& diagnostics);

}  // namespace handbill::content
