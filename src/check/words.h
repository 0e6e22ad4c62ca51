#pragma once

// Texts as they are compared: white space folded, fillers and isolates left out. What a reader cannot see or hear is
// no difference; everything else is, byte for byte.

#include <string>
#include <string_view>

namespace handbill::check {

/// UTF-16 (of the layout's runs) as UTF-8; a lone surrogate becomes U+FFFD.
[[nodiscard]] std::string to_utf8(std::u16string_view text);

/// White space (Unicode White_Space) folded to single spaces and trimmed; U+200B, U+00AD and U+2066…U+2069 dropped.
[[nodiscard]] std::string fold(std::string_view utf8);

/// The ASCII digits of a text, in order.
[[nodiscard]] std::string digits_of(std::string_view utf8);

/// True if nothing of the text survives `fold`.
[[nodiscard]] bool is_blank(std::string_view utf8);

/// "“…found”, meant “…meant”", both cut to the neighbourhood of the first difference.
[[nodiscard]] std::string describe_difference(std::string_view found, std::string_view meant);

void append_utf8(std::string& out, char32_t value);

}  // namespace handbill::check
