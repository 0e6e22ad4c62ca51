#pragma once

// Where lines of a paragraph may end: UAX #14 with ICU's dictionaries for Thai, Lao, Khmer and Burmese, strict kinsoku
// for Japanese, then the house's own refusals: nothing inside a number or between it and its punctuation, Korean words
// whole, no line that begins with closing punctuation or ends with an opening bracket. Words may be parted on request.

#include <vector>

#include "model/shaped.h"
#include "text/paragraph_text.h"

namespace handbill::text {

/// Ascending; the last is the end of the text and mandatory, if the text is not empty.
[[nodiscard]] std::vector<model::BreakPoint> line_breaks(const model::LocalizedText& text,
                                                         const ParagraphText& paragraph, bool hyphenated,
                                                         Workbench& bench);

}  // namespace handbill::text
