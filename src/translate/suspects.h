#pragma once

// Letters that look right and are not: other encodings, look-alikes of other scripts, digits that nobody can dial,
// controls that nobody sees. A text comes in, what is wrong goes out in words, or nothing.

#include <optional>
#include <string>
#include <string_view>

namespace handbill::translate {

/// A character that no message may hold: controls, line ends, marks of direction, unassigned and private ones.
[[nodiscard]] std::optional<std::string> find_stray_character(std::string_view text);

/// Burmese in the encoding of Zawgyi, which shares its code points with Unicode's and means other letters by them.
[[nodiscard]] std::optional<std::string> find_zawgyi(std::string_view text);

/// A word of letters of several scripts, or in one that is neither the language's nor Latin nor in the English.
[[nodiscard]] std::optional<std::string> find_mixed_scripts(std::string_view text, std::string_view script,
                                                            std::string_view english);

/// A digit that is neither European nor the language's own, or a number that is not among those that the English says.
/// Where the English has none, a number of two digits may say what it says in words ("24 hours").
[[nodiscard]] std::optional<std::string> find_wrong_digits(std::string_view text, std::string_view english,
                                                           const std::string& tag);

}  // namespace handbill::translate
