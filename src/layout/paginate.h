#pragma once

// Shaped texts onto pages: boxes get their places, texts their lines, number lockups their rows; sizes step down
// their declared ladders where a box says `fit`. Right-to-left editions mirror the whole page, numbers and
// non-directional art excepted. What still does not fit is an error naming the block, the language and by how much, and
// so is a text that does not stand out enough from what it stands on (layout/legibility.h).

#include <memory>
#include <optional>

#include "diag/diagnostics.h"
#include "model/page.h"
#include "model/shaped.h"
#include "model/sheet.h"
#include "text/font_library.h"

namespace handbill::layout {

/// Fills that meet the trim run out by `bleed`.
[[nodiscard]] std::optional<model::PageSet> paginate(const model::ShapedDocument& shaped, const model::Sheet& sheet,
                                                     const text::FontLibrary& fonts, diag::Diagnostics& diagnostics,
                                                     base::Length bleed = {});

}  // namespace handbill::layout
