#pragma once

// A shaped document as lines of text, for goldens: one text after another, its runs and its breaks. No paths and no
// versions; fonts by their PostScript names.

#include <string>

#include "model/shaped.h"
#include "text/font_library.h"

namespace handbill::text {

[[nodiscard]] std::string dump(const model::ShapedDocument& shaped, const FontLibrary& fonts);

}  // namespace handbill::text
