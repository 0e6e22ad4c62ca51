#pragma once

// One run through HarfBuzz: glyphs in visual order and in font units, with clusters as offsets into the whole text.

#include <string_view>
#include <vector>

#include "model/shaped.h"
#include "text/font_library.h"
#include "text/workbench.h"

namespace handbill::text {

/// What surrounds a run decides how its ends join: `context` is the part of the text that is set around it.
struct Context {
    std::u16string_view text;
    std::uint32_t begin = 0;  ///< of `text` in the whole paragraph
};

/// Digits as they are set in a number lockup: lining, of one width, without kerning.
enum class Figures : std::uint8_t { as_designed, lockup };

/// Units [begin,end) of the paragraph with the run's script, level and language.
[[nodiscard]] std::vector<model::Glyph> shape_piece(const model::GlyphRun& run, std::uint32_t begin, std::uint32_t end,
                                                    Context context, const FontFace& face, Workbench& bench,
                                                    Figures figures = Figures::as_designed);

}  // namespace handbill::text
