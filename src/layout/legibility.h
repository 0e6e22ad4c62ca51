#pragma once

// Finished pages, before they are written: every text, number, QR code and telling picture is compared with all that it
// stands on, in paint order: the fills under its ink, the paths of art there (by their bounds, so rather too many than
// too few), paper where there is none. Falling short of WCAG 2.2 (1.4.3, 1.4.6, 1.4.11) is an error, and so is type
// under 18 points in large print. Lengths are millipoints.

#include "diag/diagnostics.h"
#include "model/page.h"
#include "text/font_library.h"

namespace handbill::layout {

[[nodiscard]] model::Legibility judge_legibility(const model::PageSet& pages, const text::FontLibrary& fonts,
                                                 diag::Diagnostics& diagnostics);

}  // namespace handbill::layout
