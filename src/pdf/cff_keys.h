#pragma once

// How a CFF font program names its glyphs (Adobe Technical Note 5176), because a PDF without CIDToGIDMap must show the
// program's own names: CIDs where it is CID-keyed, glyph indices where it is name-keyed (ISO 32000-1, 9.7.4.2).
// Reads the header, the Top DICT and the charset; refuses what runs outside the table.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace handbill::pdf {

struct CffKeys {
    bool cid_keyed = false;
    std::vector<std::uint16_t> cids;  ///< by glyph index; empty if each glyph's CID is its index

    [[nodiscard]] std::uint32_t cid(std::uint32_t glyph) const { return glyph < cids.size() ? cids[glyph] : glyph; }
};

/// `table` is a whole 'CFF ' table that holds one font of `glyph_count` glyphs.
[[nodiscard]] std::optional<CffKeys> read_cff_keys(std::string_view table, std::uint32_t glyph_count);

}  // namespace handbill::pdf
