#pragma once

// The line that says "Print at 100 %" and the measure beside it, at true size: put into the margin of the first page
// where nothing stands, on one ground, over no fold. Nothing is moved or made smaller for it: if no page has room, that
// is layout/no-room. The measure is an artifact, the words are a paragraph after all others of their page.

#include "diag/diagnostics.h"
#include "layout/area.h"
#include "layout/structure_builder.h"
#include "model/page.h"
#include "model/sheet.h"

namespace handbill::layout {

/// On this page, which is painted; false if it has no room. The piece has such a line.
[[nodiscard]] bool put_true_size(Forme& forme, const model::Sheet& sheet, StructureBuilder& structure,
                                 model::LaidPage& page, diag::Diagnostics& diagnostics);

void report_no_room(const Forme& forme, diag::Diagnostics& diagnostics);

}  // namespace handbill::layout
