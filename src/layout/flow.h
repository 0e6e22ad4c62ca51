#pragma once

// A flow on its pages: its galley set in the width of a column, cut, and dealt out to columns. Texts step down their
// ladders only where a word is too wide. Refuses what must not be cut and is higher than a column.

#include <optional>
#include <vector>

#include "diag/diagnostics.h"
#include "layout/area.h"
#include "layout/break_columns.h"

namespace handbill::layout {

/// Places are logical, on the sheet.
struct FlowPlan {
    base::Rect head, foot;            ///< empty without one
    std::vector<base::Rect> columns;  ///< the same on every page
    std::vector<Atom> atoms;
    BrokenGalley broken;
};

/// The flow's areas are made; they get their places here. Nothing if a fault was reported.
[[nodiscard]] std::optional<FlowPlan> plan_flow(Forme& forme, const model::Page& page, base::Size trim,
                                                diag::Diagnostics& diagnostics);

/// Which slice a height of the galley is in; the last one before it for a height between two.
[[nodiscard]] const Slice& slice_at(const FlowPlan& plan, base::Length y);

/// What must be added to a height of the galley to get its height on the sheet.
[[nodiscard]] base::Length shift_of(const FlowPlan& plan, const Slice& slice);

}  // namespace handbill::layout
