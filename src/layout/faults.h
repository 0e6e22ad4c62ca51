#pragma once

// What layout has to say when something does not fit: which block, in which language, by how much, what would help.

#include "diag/diagnostics.h"
#include "layout/area.h"

namespace handbill::layout {

/// Reports forme.troubles, the innermost block of each.
void report_troubles(Forme& forme, diag::Diagnostics& diagnostics);

/// Reports what must not be cut and is higher than a column of its flow.
void report_too_high(Forme& forme, AreaId id, base::Length over, diag::Diagnostics& diagnostics);

/// "block 'question'", or the kind with its message: "heading 'poster-hotel.headline'".
[[nodiscard]] std::string describe(const Forme& forme, AreaId id);

/// The nearest block of an area: its own, or for a table's cell the table's.
[[nodiscard]] const model::Block& block_of(const Forme& forme, AreaId id);

}  // namespace handbill::layout
