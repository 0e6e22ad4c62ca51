#pragma once

// A paragraph into runs of one inline, bidi level, script and font, still without glyphs. Fonts are chosen by grapheme
// cluster, so a base and its marks never part, and digits that belong to one number never differ in font.

#include <vector>

#include "model/shaped.h"
#include "text/paragraph_text.h"
#include "text/type_case.h"

namespace handbill::text {

/// A cluster that no font of its order covers.
struct Uncovered {
    std::uint32_t begin = 0, end = 0;
};

struct Items {
    std::vector<model::GlyphRun> runs;  ///< logical order
    std::vector<Uncovered> uncovered;
};

/// `style` gives the weights of plain words and of strong words and facts, and which of a script's families speaks.
[[nodiscard]] Items itemize(const model::LocalizedText& text, ParagraphText& paragraph,
                            const model::TextStyle& style, TypeCase& type_case, Workbench& bench);

}  // namespace handbill::text
