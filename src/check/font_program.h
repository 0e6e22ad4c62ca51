#pragma once

// What an embedded font program must tell so that no .notdef can hide: how many glyphs it has and, for CFF, which
// CIDs its charset names. Outlines are not read.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace handbill::check {

struct FontProgram {
    std::uint32_t glyph_count = 0;
    /// CID-keyed CFF only: the CID of each glyph, [0] being .notdef. Empty where codes are glyph numbers.
    std::vector<std::uint16_t> cids;
};

/// A TrueType program: FontFile2. Nothing if maxp, glyf, loca, head, hhea or hmtx is missing or cut short.
[[nodiscard]] std::optional<FontProgram> read_true_type(std::string_view bytes);

/// A bare CFF table: FontFile3 of subtype CIDFontType0C. Nothing if it does not parse (Adobe Technical Note 5176).
[[nodiscard]] std::optional<FontProgram> read_cff(std::string_view bytes);

}  // namespace handbill::check
