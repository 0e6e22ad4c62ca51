#pragma once

// Cuts one line out of a shaped text: whole runs where they fit, slices at safe breaks, a fresh shaping of the piece
// where HarfBuzz says a break there is unsafe. The one upstream use layout/ makes of text/.

#include <cstdint>
#include <vector>

#include "model/shaped.h"
#include "text/font_library.h"

namespace handbill::text {

/// A part of a run that stands on one line. Trailing white space of the line is not in it.
struct LineRun {
    const model::GlyphRun* source;   ///< font, level, language, inline_index
    std::uint32_t begin, end;        ///< UTF-16 range in the text
    std::vector<model::Glyph> glyphs;  ///< visual order
    std::int64_t advance = 0;        ///< font units of its font
};

struct Line {
    std::vector<LineRun> runs;            ///< logical order
    std::vector<std::uint32_t> visual;    ///< indices into runs, left to right (UAX #9 rule L2)
    std::uint32_t begin = 0, end = 0;     ///< text range, with trailing white space
    bool hyphenated = false;              ///< a hyphen is to be painted after the last run
};

/// Text range [begin,end) as one line; trailing white space and controls own no glyphs.
[[nodiscard]] Line cut_line(const model::ShapedText& text, std::uint32_t begin, std::uint32_t end, bool hyphen,
                            const FontLibrary& fonts);

/// Advance width of each code unit in 1/65536 em of its font, white space included, so that widths of
/// candidate lines are prefix sums: result[i] is the width of [0,i), size text.size()+1. The cluster's advance falls on its first unit.
[[nodiscard]] std::vector<std::int64_t> prefix_advances(const model::ShapedText& text, const FontLibrary& fonts);

}  // namespace handbill::text
