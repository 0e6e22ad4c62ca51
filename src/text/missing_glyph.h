#pragma once

// Says that no declared font has a character: which one by code and name, in which message and language, and which
// family would have it. One error a text, because a text in a forgotten script lacks all its letters at once.

#include <vector>

#include "diag/diagnostics.h"
#include "model/piece.h"
#include "text/font_library.h"
#include "text/itemize.h"

namespace handbill::text {

struct TextUnderWork {
    const model::LocalizedText& text;
    const model::TextSlot& slot;
    const ParagraphText& paragraph;
};

void report_missing(const TextUnderWork& work, std::vector<Uncovered> uncovered, const FontLibrary& fonts,
                    diag::Diagnostics& diagnostics);

/// "U+17D4 KHMER SIGN KHAN".
[[nodiscard]] std::string describe_character(char32_t character);

}  // namespace handbill::text
