#pragma once

// Standard structure attributes (ISO 32000-1, 14.8.5) of one element.

#include <string>

#include "model/structure.h"
#include "pdf/object_text.h"

namespace handbill::pdf {

/// Figures and tables tell where they stand (14.8.5.4.3).
[[nodiscard]] bool box_required(model::Role role);

/// The value of A, or nothing. `box` is empty if nothing is known.
[[nodiscard]] std::string structure_attributes(const model::StructureNode& node, const PdfRect& box);

}  // namespace handbill::pdf
