#pragma once

// A page's blocks to areas: what this edition does not show is left out without a hole, lengths are scaled to the
// sheet, directions and ladder scopes are settled. Refuses texts, art and numbers that are not there (a broken promise
// of an earlier stage).

#include "diag/diagnostics.h"
#include "layout/area.h"

namespace handbill::layout {

/// Fills forme.areas and forme.scopes. False if a fault was reported.
[[nodiscard]] bool make_areas(Forme& forme, const model::Page& page, base::Size trim, diag::Diagnostics& diagnostics);

/// The same for a flow, with its head and foot. Its texts step down their ladders with all others of their style; each
/// number, table of contents and fit box for itself.
[[nodiscard]] bool make_flow_areas(Forme& forme, const model::Page& page, diag::Diagnostics& diagnostics);

/// The text that a block paints as its own: a paragraph's, or a form line's label.
[[nodiscard]] std::optional<model::TextId> text_of(const model::Block& block);
/// What stands on the lines of a form in print.
[[nodiscard]] std::optional<model::TextId> entry_of(const model::Block& block);

}  // namespace handbill::layout
