#pragma once

// How large an area wants to be. Answers are remembered for each width and rung.

#include "layout/area.h"
#include "layout/set_text.h"

namespace handbill::layout {

/// The border box in `width`: that wide if `exact`, else at most that wide (more where something cannot be broken).
[[nodiscard]] Measured measure(Forme& forme, AreaId id, base::Length width, bool exact);

/// The least width at which nothing inside sticks out.
[[nodiscard]] base::Length narrowest(Forme& forme, AreaId id);

/// How much more height (of its own lines) the content wants than a frame of this size gives; none if not positive.
[[nodiscard]] base::Length overflow(Forme& forme, AreaId id, base::Length width, base::Length height);

/// What remains inside the padding.
[[nodiscard]] base::Length inner_width(const Area& area, base::Length width);

/// Leaves as they stand in a content width; painting asks the same questions.
[[nodiscard]] SetText set_in(Forme& forme, const Area& area, model::TextId text, model::TextEdges edges,
                             base::Length width);
[[nodiscard]] Lockup lockup_in(const Forme& forme, const Area& area, base::Length width);
[[nodiscard]] base::Size art_size(const Forme& forme, const Area& area, base::Length width, bool exact);

/// Width over height of a picture.
[[nodiscard]] base::Ratio aspect(const model::Art& art);

}  // namespace handbill::layout
