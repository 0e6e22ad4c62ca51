#pragma once

// The galley of a flow, all its blocks arranged in one endless column, as atoms: what of it cannot be cut, where a
// column may end, and what room a cut box needs on either side.

#include <vector>

#include "layout/area.h"
#include "layout/break_columns.h"

namespace handbill::layout {

/// Atoms of everything in `root`, whose areas have their places.
[[nodiscard]] std::vector<Atom> atoms_of(Forme& forme, AreaId root);

/// Whether a cut box is closed and opened again at the cut, because its fill or its rules show where it ends.
[[nodiscard]] bool shows_its_edges(const Area& area);

/// How much of a table, from the top inside its padding, its header rows take up.
[[nodiscard]] base::Length height_of_head(const Area& area);

}  // namespace handbill::layout
