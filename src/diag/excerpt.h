#pragma once

// The author's line with a caret line under it: a span comes in, two lines of text go out. Nothing in the source can
// disturb the terminal: control and bidi characters and broken UTF-8 are shown as U+FFFD. Long lines are cut to a
// window around the caret.

#include <string>

#include "diag/source_map.h"

namespace handbill::diag {

struct Excerpt {
    std::string line;    ///< empty if there is nothing to show (an empty line or file)
    std::string carets;  ///< blanks, then "^~~~" under the span or the part of it that is on its first line
};

[[nodiscard]] Excerpt excerpt(const Span& span, const SourceMap& sources);

}  // namespace handbill::diag
