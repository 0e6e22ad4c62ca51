#pragma once

// paginate() with a bleed: the whole of layout as one line. Areas, then sizes and places, then items.

#include <optional>

#include "diag/diagnostics.h"
#include "model/page.h"
#include "model/shaped.h"
#include "model/sheet.h"
#include "text/font_library.h"

namespace handbill::layout {

/// Fills that meet the trim run out by `bleed`, and every page says so.
[[nodiscard]] std::optional<model::PageSet> lay_pages(const model::ShapedDocument& shaped, const model::Sheet& sheet,
                                                      base::Length bleed, const text::FontLibrary& fonts,
                                                      diag::Diagnostics& diagnostics);

}  // namespace handbill::layout
