#pragma once

// Finished pages as text for goldens: one line an item, measures in points, colours as #rrggbb, texts in quotes; then
// the structure tree, indented. No paths, no versions; fonts by their PostScript names.

#include <string>

#include "model/page.h"
#include "text/font_library.h"

namespace handbill::layout {

[[nodiscard]] std::string dump(const model::PageSet& pages, const text::FontLibrary& fonts);

}  // namespace handbill::layout
