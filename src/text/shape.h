#pragma once

// A localized piece to glyphs: bidi levels (UAX #9, isolates round facts), runs of one level, script, font and
// inline, HarfBuzz shaping, and the places where lines may break (UAX #14 with ICU's dictionaries; kinsoku strict for
// Japanese; no break between Hangul letters of a word; none inside a number).

#include <memory>
#include <optional>

#include "diag/diagnostics.h"
#include "model/shaped.h"
#include "text/font_library.h"

namespace handbill::text {

[[nodiscard]] std::optional<model::ShapedDocument> shape(std::shared_ptr<const model::LocalizedDocument> localized,
                                                         const FontLibrary& fonts, diag::Diagnostics& diagnostics);

}  // namespace handbill::text
