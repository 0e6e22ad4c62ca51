#include "layout/folio.h"

#include <algorithm>
#include <array>
#include <string>

namespace handbill::layout {
namespace {

constexpr std::size_t kDigits = 10;

struct Digit {
    model::FontId font;
    std::uint32_t glyph = 0;
};

std::array<Digit, kDigits> digits_of(const model::ShapedText& text) {
    std::array<Digit, kDigits> digits{};
    for (const model::GlyphRun& run : text.runs) {
        for (const model::Glyph& glyph : run.glyphs) {
            const char16_t character = text.text[glyph.cluster];
            if (character >= u'0' && character <= u'9') {
                digits[static_cast<std::size_t>(character - u'0')] = {run.font, glyph.id};
            }
        }
    }
    return digits;
}

/// Without kerning: numbers below each other keep their columns.
base::Length advance_of(const Forme& forme, Digit digit, base::Length size) {
    const text::FontFace& face = forme.fonts.face(digit.font);
    return base::from_font_units(face.advance(digit.glyph), size, face.metrics().units_per_em);
}

}  // namespace

bool has_ten_digits(const model::ShapedText& digits) {
    std::size_t glyphs = 0;
    for (const model::GlyphRun& run : digits.runs) glyphs += run.glyphs.size();
    const auto found = digits_of(digits);
    return glyphs == kDigits && std::all_of(found.begin(), found.end(), [&](const Digit& digit) {
               return digit.glyph != 0 && digit.font == found[0].font;
           });
}

base::Length room_for_number(const Forme& forme, model::TextId digits, base::Length size) {
    base::Length widest;
    for (const Digit& digit : digits_of(forme.shaped.texts[digits.value])) {
        widest = std::max(widest, advance_of(forme, digit, size));
    }
    return widest * 3;
}

NumberRun set_number(const Forme& forme, model::TextId digits, base::Length size, std::size_t number) {
    const auto found = digits_of(forme.shaped.texts[digits.value]);
    NumberRun set;
    set.run.font = found[0].font;
    set.run.size = size;
    for (const char character : std::to_string(number)) {
        const Digit digit = found[static_cast<std::size_t>(character - '0')];
        const base::Length advance = advance_of(forme, digit, size);
        const auto at = static_cast<std::uint32_t>(set.run.glyphs.size());
        set.run.text.push_back(static_cast<char16_t>(character));
        set.run.glyphs.push_back({digit.glyph, set.width, {}, advance});
        set.run.clusters.push_back({at, 1, at, 1});
        set.width += advance;
    }
    return set;
}

}  // namespace handbill::layout
