#pragma once

// A hotline number as a picture of itself. In: its glyphs and a size. Out: where each
// digit, the drawn hyphen and the key stand, from the top left of the ink. Digits run left to right in every
// language. The rows' texts, read on, are exactly the number as printed, hyphens included.

#include <optional>
#include <string>
#include <vector>

#include "model/page.h"
#include "model/shaped.h"
#include "text/font_library.h"

namespace handbill::layout {

/// One character of the printed number.
struct NumberGlyph {
    char16_t character = 0;
    bool digit = false;
    std::uint32_t glyph = 0;
    int advance = 0;  ///< font units, with kerning undone: digits keep their cells
    text::GlyphInk ink;
};

struct NumberGlyphs {
    model::FontId font;
    int units_per_em = 1000, cap_height = 0;
    std::vector<NumberGlyph> glyphs;        ///< of the display string, in order
    std::vector<std::size_t> group_begins;  ///< indices into glyphs

    [[nodiscard]] bool empty() const { return glyphs.empty(); }
};

/// Nothing if the digits do not match the groups, or a separator is not in the font.
[[nodiscard]] std::optional<NumberGlyphs> number_glyphs(const model::ShapedNumber& number,
                                                        const model::PrintedChannel& channel,
                                                        const text::FontFace& face);

struct LockupRow {
    std::u16string text;
    std::vector<model::PlacedGlyph> glyphs;
    std::vector<model::Cluster> clusters;
};

struct Lockup {
    base::Length font_size;
    base::Length width, height;
    base::Length cap_top, first_baseline;
    std::vector<LockupRow> rows;
    std::vector<base::Rect> hyphens;
    std::optional<base::Rect> key;
    base::Length key_art;  ///< side of the box that holds the pictogram
};

/// `form` is what the author wants; short numbers and single groups are set as a line instead of a matrix.
/// `key_last` puts the key of a line at its right (right-to-left pages).
[[nodiscard]] Lockup lock_up(const NumberGlyphs& number, model::NumberBlock::Form form, base::Length font_size,
                             const model::LockupMeasures& measures, bool key_last);

/// The largest size at which a line is no wider than `width`.
[[nodiscard]] base::Length size_to_fill(const NumberGlyphs& number, model::NumberBlock::Form form, base::Length width,
                                        const model::LockupMeasures& measures);

}  // namespace handbill::layout
