#include "text/plain_line.h"

namespace handbill::text {
namespace {

base::Length scaled(std::int64_t units, base::Length size, const FontFace& face) {
    return size * base::Ratio{units, face.metrics().units_per_em};
}

}  // namespace

std::optional<model::PlacedRun> plain_line(std::u16string_view text, model::FontId font, base::Length size,
                                           base::Point at, base::Length width, const model::Colour& colour,
                                           const FontLibrary& fonts, diag::Diagnostics& diagnostics) {
    const FontFace* const face = fonts.open(font, diagnostics);
    if (face == nullptr) return std::nullopt;
    model::PlacedRun run;
    run.font = font;
    run.colour = colour;
    run.text = text;
    std::int64_t units = 0;
    for (const char16_t character : text) {
        const std::uint32_t glyph = face->nominal_glyph(character);
        if (glyph == 0) {
            diagnostics.error(diag::codes::missing_glyph, std::nullopt,
                              "the font '" + face->entry().file + "' lacks a character of a plain line");
            return std::nullopt;
        }
        units += face->advance(glyph);
    }
    const base::Length wanted = scaled(units, size, *face);
    run.size = wanted > width ? size * base::Ratio{width.millipoints(), wanted.millipoints()} : size;
    std::int64_t pen = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::uint32_t glyph = face->nominal_glyph(text[i]);
        const auto index = static_cast<std::uint32_t>(i);
        run.glyphs.push_back(
            {glyph, at.x + scaled(pen, run.size, *face), at.y, scaled(face->advance(glyph), run.size, *face)});
        run.clusters.push_back({index, 1, index, 1});
        pen += face->advance(glyph);
    }
    return run;
}

}  // namespace handbill::text
