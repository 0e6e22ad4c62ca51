#pragma once

// Pages of a file with their boxes, fonts, shown glyphs and links.

#include <map>
#include <string>

#include "check/faults.h"
#include "check/qpdf_objects.h"
#include "check/read_back.h"

namespace handbill::check {

/// Fills `document.pages` and `document.fonts`.
void read_pages(QPDF& file, ReadDocument& document, Faults& faults);

}  // namespace handbill::check
