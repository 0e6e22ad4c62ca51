#pragma once

// What a PDF says about a face as a whole, in 1/1000 em: the numbers of its font descriptor, and how codes name glyphs.

#include <cstdint>
#include <optional>
#include <string>

#include "pdf/cff_keys.h"
#include "text/font_library.h"

namespace handbill::pdf {

enum class FontFormat {
    true_type,       ///< FontFile2; codes are ours and CIDToGIDMap leads to glyphs
    cff_cid_keyed,   ///< FontFile3; codes are the program's CIDs
    cff_name_keyed,  ///< FontFile3; codes are glyph indices
};

struct FaceFacts {
    FontFormat format = FontFormat::true_type;
    CffKeys cff;
    int units_per_em = 1000;
    int x_min = 0, y_min = 0, x_max = 0, y_max = 0;  ///< bounding box of all glyphs
    int ascent = 0, descent = 0, cap_height = 0;
    int italic_angle = 0;  ///< degrees counter-clockwise
    int stem = 0;          ///< estimated from the weight
    std::string name;      ///< PostScript name, fit for a PDF name
};

/// Nothing if the tables that are needed are missing or broken.
[[nodiscard]] std::optional<FaceFacts> read_face_facts(const text::FontFace& face);

}  // namespace handbill::pdf
