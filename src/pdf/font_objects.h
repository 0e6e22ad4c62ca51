#pragma once

// The objects of an embedded Type 0 font (ISO 32000-1, 9.7 to 9.10): font, descendant, descriptor, program, widths,
// ToUnicode, and the map from codes to glyphs where the program is TrueType.

#include <cstdint>
#include <string>
#include <vector>

#include "pdf/face_facts.h"
#include "pdf/font_program.h"
#include "pdf/haru_document.h"
#include "pdf/writer_cache.h"

namespace handbill::pdf {

/// A code that is shown: its glyph in the subset, width in 1/1000000 em, and what it says.
struct CodeUse {
    std::uint16_t code = 0;
    std::uint32_t glyph = 0;
    std::int64_t width = 0;
    std::u16string text;
};

/// `codes` ascending, each once. Fills the reserved object `id` and adds the others.
void write_font_objects(HaruDocument& document, WriterCache::State& cache, ObjectId id, const FaceFacts& facts,
                        const FontProgram& program, const std::vector<CodeUse>& codes);

/// The most frequent width, so that W need not list it; the smallest of equals.
[[nodiscard]] std::int64_t default_width(const std::vector<CodeUse>& codes);
/// The W array (9.7.4.3) of widths that differ from `default_width`.
[[nodiscard]] std::string widths_array(const std::vector<CodeUse>& codes, std::int64_t default_width);
/// A ToUnicode CMap (9.10.3).
[[nodiscard]] std::string to_unicode_map(const std::vector<CodeUse>& codes);
/// Six capitals that differ when the font or its codes do (9.6.4).
[[nodiscard]] std::string subset_tag(const std::string& name, const std::vector<CodeUse>& codes);

}  // namespace handbill::pdf
