#pragma once

// A line of plain Latin text, one glyph a character from left to right, for what stands outside a piece: slugs. Nothing
// is shaped, kerned or broken.

#include <optional>
#include <string_view>

#include "diag/diagnostics.h"
#include "model/page.h"
#include "text/font_library.h"

namespace handbill::text {

/// `text` on a baseline that begins at `at`, in `size` or as much smaller as `width` needs. Nothing after reporting
/// that the face cannot be opened or lacks a character (text/missing-glyph).
[[nodiscard]] std::optional<model::PlacedRun> plain_line(std::u16string_view text, model::FontId font,
                                                         base::Length size, base::Point at, base::Length width,
                                                         const model::Colour& colour, const FontLibrary& fonts,
                                                         diag::Diagnostics& diagnostics);

}  // namespace handbill::text
