#pragma once

// A face cut down to the glyphs of one document, by hb-subset: outlines and widths only, glyphs renumbered.

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "pdf/compress.h"
#include "pdf/face_facts.h"

namespace handbill::pdf {

struct FontProgram {
    SharedBytes flate;         ///< an sfnt for TrueType, the bare CFF table otherwise
    std::size_t raw_size = 0;  ///< before compression
    std::vector<std::pair<std::uint32_t, std::uint32_t>> renumbered;  ///< old and new glyph index, ascending

    /// 0 (.notdef) if the glyph is not in the subset.
    [[nodiscard]] std::uint32_t glyph(std::uint32_t old) const;
};

/// `glyphs` ascending, without repeats. Null if HarfBuzz cannot make the subset.
[[nodiscard]] std::shared_ptr<const FontProgram> cut_font_program(const text::FontFace& face, FontFormat format,
                                                                  const std::vector<std::uint32_t>& glyphs);

}  // namespace handbill::pdf
