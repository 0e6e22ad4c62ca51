#pragma once

// What a content stream has set of text, space and clip (ISO 32000-1, 8.4 and 9.3), as far as glyphs depend on it.

#include "check/clip.h"
#include "check/read_back.h"
#include "check/transform.h"

#include <cmath>
#include <optional>

namespace handbill::check {

struct TextState {
    std::optional<std::uint32_t> font;  ///< index
    double size = 0, character_space = 0, scale = 1, leading = 0, rise = 0;
};

struct GraphicsState {
    Transform matrix;
    TextState text;
    Clip clip;

    /// A glyph in the font, size and direction in force, still without a place. A font must be chosen.
    [[nodiscard]] ShownGlyph next_glyph(const Transform& text_matrix) const {
        const auto on_page = text_matrix * matrix;
        const double across = std::hypot(on_page.a, on_page.b);
        ShownGlyph glyph;
        glyph.font = *text.font;
        glyph.size = text.size * std::hypot(on_page.c, on_page.d);
        glyph.turn_x = across > 0 ? on_page.a / across : 0;
        glyph.turn_y = across > 0 ? on_page.b / across : 0;
        return glyph;
    }
};

}  // namespace handbill::check
