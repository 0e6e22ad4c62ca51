#pragma once

// A page that was laid for the press, made ready to be cut: room round the bleed, crop marks in line with the trim,
// registration marks by which the plates are laid on each other, and marks of the folds, all on every plate and clear
// of the bleed.

#include "model/press_sheets.h"

namespace handbill::impose {

/// Sheets as they were laid come in, each with one page; their media grow and marks are added.
void add_press_marks(model::PressSheets& press);

/// Where the baseline of a sheet's slug begins, and how wide it may be: below the trim, between the media's edges.
struct SlugPlace {
    base::Point at;
    base::Length width;
};
[[nodiscard]] SlugPlace slug_place(const model::PressSheet& sheet);

}  // namespace handbill::impose
