#pragma once

// A page's blocks to areas: what this edition does not show is left out without a hole, lengths are scaled to the
// sheet, directions and ladder scopes are settled. Refuses texts, art and numbers that are not there (a broken promise
// of an earlier stage).

#include "diag/diagnostics.h"
#include "layout/area.h"

namespace handbill::layout {

/// Fills forme.areas and forme.scopes. False if a fault was reported.
[[nodiscard]] bool make_areas(Forme& forme, const model::Page& page, base::Size trim, diag::Diagnostics& diagnostics);

/// The text that a block paints as its own: a paragraph's, or a form line's label.
[[nodiscard]] std::optional<model::TextId> text_of(const model::Block& block);

}  // namespace handbill::layout
