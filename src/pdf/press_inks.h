#pragma once

// The inks of a file for a press (PDF/X-4, ISO 15930-7), deliberately DeviceCMYK: a theme's builds are chosen by hand
// for the press, and only device colours reach its plates as they were chosen, black as black alone. ICC-based CMYK
// would be converted once more where the printer's profile differs, and may not overprint by OPM 1. A one-colour job is
// a Separation; marks are in the Separation All. Photographs alone stay ICC-based (sRGB), which PDF/X-4 allows: whoever
// holds the printer's own profile separates them best.

#include "model/press_sheets.h"
#include "pdf/content_stream.h"

namespace handbill::pdf {

[[nodiscard]] Inks inks_of(const model::PressSheets& press);

/// The colour spaces and graphics states that ContentStream names. Nothing for the screen.
void add_press_resources(const model::PressSheets& press, Entries& resources);

/// A Group entry: what shines through mixes in the colours that are printed or shown (ISO 32000-1, 11.6.6).
[[nodiscard]] Entries transparency_group(Inks inks);

}  // namespace handbill::pdf
