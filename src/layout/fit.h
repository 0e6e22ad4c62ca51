#pragma once

// The ladder: all texts and numbers of a scope take the first rung at which everything fits. A fit box inside another
// is measured at its smallest until its room is known, then takes the largest that its room allows.

#include "diag/diagnostics.h"
#include "layout/area.h"

namespace handbill::layout {

/// Places everything on the page, whose root frame is known. Reports what does not fit at any rung; false then.
[[nodiscard]] bool fit(Forme& forme, diag::Diagnostics& diagnostics);

}  // namespace handbill::layout
