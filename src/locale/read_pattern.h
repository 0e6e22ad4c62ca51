#pragma once

// An ICU MessageFormat pattern to a tree. Comes in: any UTF-8. Refused, with the place in the pattern: bad syntax,
// formats other than plural, selectordinal and select, literal braces (almost always an apostrophe before a brace),
// strong words that do not close, direction controls, and patterns of absurd size.

#include <string>
#include <string_view>
#include <variant>

#include "locale/pattern.h"

namespace handbill::locale {

struct PatternFault {
    std::uint32_t begin = 0, end = 0;  ///< bytes of the pattern
    std::string message;
    std::string hint;
};

[[nodiscard]] std::variant<Pattern, PatternFault> read_pattern(std::string_view text);

}  // namespace handbill::locale
