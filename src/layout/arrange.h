#pragma once

// Sizes are known from above; every child gets its place, and whatever does not fit its place is noted. Boxes with
// `fit` are left for later: they settle on their own rung once the areas around them stand.

#include "layout/area.h"

namespace handbill::layout {

/// `area.frame` has its position; this sets its size and everything inside.
void arrange(Forme& forme, AreaId id, base::Length width, base::Length height);

/// The same for the root of a scope, which is not left for later.
void arrange_root(Forme& forme, AreaId id, base::Length width, base::Length height);

}  // namespace handbill::layout
