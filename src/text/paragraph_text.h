#pragma once

// A localized text as one UTF-16 paragraph with its bidi levels (UAX #9). The paragraph's direction is the language's,
// never that of its first strong letter. Isolated inlines stand between an isolate initiator and U+2069; a number's
// level is always left to right, because a number that turns round dials somebody else.

#include <cstdint>
#include <string>
#include <vector>

#include "model/localized.h"
#include "text/workbench.h"

namespace handbill::text {

/// Where an inline stands, isolates' controls not included.
struct InlineRange {
    std::uint32_t begin = 0, end = 0;  ///< in ParagraphText::text
    std::uint32_t plain_begin = 0;     ///< in ParagraphText::plain
};

struct ParagraphText {
    std::u16string text;               ///< with isolates' controls
    std::u16string plain;              ///< without
    std::vector<InlineRange> inlines;  ///< parallel to LocalizedText::inlines
    std::vector<std::uint8_t> levels;  ///< one a code unit of `text`

    /// The place in `text` of an offset in `plain`: in front of an isolate where the two would differ.
    [[nodiscard]] std::uint32_t from_plain(std::uint32_t offset) const;
};

/// Explicit bidi controls inside an inline are left out: no content may open or close an isolate.
[[nodiscard]] ParagraphText compose_paragraph(const model::LocalizedText& text, Workbench& bench);

/// U+2066…U+2069.
[[nodiscard]] constexpr bool is_isolate_control(char16_t unit) { return unit >= 0x2066 && unit <= 0x2069; }

/// Isolates' controls, and characters that end a line by themselves: they are in the text and own no glyph.
[[nodiscard]] constexpr bool owns_no_glyph(char16_t unit) {
    return is_isolate_control(unit) || (unit >= 0x000A && unit <= 0x000D) || unit == 0x0085 || unit == 0x2028 ||
           unit == 0x2029;
}

}  // namespace handbill::text
