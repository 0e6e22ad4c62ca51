#pragma once

// A localized piece as glyphs, in font units, for any size. Promise: no missing glyph; clusters partition the text.

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "model/localized.h"

namespace handbill::model {

struct FontTag;
using FontId = base::Id<FontTag>;  ///< index into text::FontLibrary; ordered as fonts.yaml lists faces

struct Glyph {
    std::uint32_t id = 0;
    std::int32_t advance = 0;            ///< horizontal, font units
    std::int32_t x_offset = 0, y_offset = 0;  ///< font units, y upwards
    std::uint32_t cluster = 0;           ///< offset of the cluster's first code unit in ShapedText::text
    bool unsafe_to_break = false;
};

/// One font, one level, one script, one inline. Glyphs stand in visual order, as HarfBuzz gives them.
struct GlyphRun {
    FontId font;
    std::uint32_t begin = 0, end = 0;  ///< UTF-16 range in ShapedText::text
    std::uint8_t level = 0;            ///< bidi embedding level; odd is right to left
    std::uint32_t script = 0;          ///< hb_script_t value
    std::uint32_t inline_index = 0;    ///< into LocalizedText::inlines
    LanguageTag language;
    std::vector<Glyph> glyphs;

    [[nodiscard]] bool right_to_left() const { return (level & 1) != 0; }
};

struct BreakPoint {
    enum class Kind : std::uint8_t { allowed, mandatory, hyphen };
    std::uint32_t offset = 0;  ///< a line may end before this code unit
    Kind kind = Kind::allowed;
};

struct ShapedText {
    TextId id;
    std::u16string text;         ///< with U+2066…U+2069 round isolated inlines; those own no glyph
    Direction direction = Direction::left_to_right;
    std::vector<std::uint8_t> levels;    ///< one a code unit
    std::vector<GlyphRun> runs;          ///< in logical order
    std::vector<BreakPoint> breaks;      ///< ascending; the end of the text is always one (mandatory)
    GlyphRun hyphen;                     ///< shaped "-" of this text's font, for BreakPoint::Kind::hyphen
};

/// One number lockup's digits, shaped apart because they are set as a picture.
struct ShapedNumber {
    std::size_t channel = 0;             ///< into LocalizedDocument::channels
    FontId font;
    std::vector<Glyph> digits;           ///< one per digit of the groups, in order
};

struct ShapedDocument {
    std::shared_ptr<const LocalizedDocument> localized;
    std::vector<ShapedText> texts;       ///< indexed by TextId; empty text where nothing is painted
    std::vector<ShapedNumber> numbers;   ///< one per channel shown in a lockup
};

}  // namespace handbill::model
