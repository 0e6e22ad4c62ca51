#pragma once

// What a file says about itself: version, identity, language, title, conformance, colour, and that it tells nothing
// about who made it, when, where or on what machine.

#include <string_view>

#include "check/faults.h"
#include "check/qpdf_objects.h"
#include "model/page.h"

namespace handbill::check {

void check_catalog(QPDF& file, const model::PageSet& meant, Faults& faults);

}  // namespace handbill::check
