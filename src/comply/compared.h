#pragma once

// Words as they are compared with a law's: what typesetting does to words without changing them is taken away, nothing
// else. Letters, digits, capitals and the order of words count.

#include <string>
#include <string_view>
#include <vector>

namespace handbill::comply {

/// Compatibility forms taken apart and put together (NFKC), white space, soft hyphens, bullets and marks of direction
/// left out, quotes and dashes of one kind. "“Call” – now" and "\"Call\"-now" become the same.
[[nodiscard]] std::string compared(std::string_view utf8);

/// The same, small letters only and without punctuation, in words.
[[nodiscard]] std::vector<std::string> words_of(std::string_view utf8);

/// Share of `wanted` that stands in `found` in the same order, 0…1, over the stretch of `found` where it stands best.
[[nodiscard]] double likeness(const std::vector<std::string>& wanted, const std::vector<std::string>& found);

/// How many bytes of `wanted`, from its beginning, stand somewhere in `found` in one piece.
[[nodiscard]] std::size_t longest_beginning(std::string_view wanted, std::string_view found);

}  // namespace handbill::comply
