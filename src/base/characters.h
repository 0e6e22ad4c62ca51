#pragma once

// Questions about single characters that several folders ask. One comes in, an answer goes out; what is asked of a
// `char` is asked of ASCII alone and no locale has a say in it.

#include <string>

namespace handbill::base {

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// A capital's small letter; everything else as it is.
[[nodiscard]] constexpr char lower_case(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
[[nodiscard]] constexpr char upper_case(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }
[[nodiscard]] inline std::string in_lower_case(std::string text) {
    for (char& c : text) c = lower_case(c);
    return text;
}

/// Marks, embeddings, overrides and isolates (UAX #9): they order text for the eye and are no part of what it says.
[[nodiscard]] constexpr bool is_direction_control(char32_t c) {
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace handbill::base
