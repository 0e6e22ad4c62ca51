#pragma once

// UTF-16 one character at a time. A surrogate without its partner is given back as itself: no font has it, so it is
// reported as a missing glyph.

#include <cstddef>
#include <string>
#include <string_view>

namespace handbill::text {

[[nodiscard]] constexpr bool is_lead(char16_t unit) { return (unit & 0xFC00) == 0xD800; }
[[nodiscard]] constexpr bool is_trail(char16_t unit) { return (unit & 0xFC00) == 0xDC00; }

/// The character that begins at `at`, which moves behind it.
[[nodiscard]] constexpr char32_t next_character(std::u16string_view text, std::size_t& at) {
    const char16_t unit = text[at++];
    if (!is_lead(unit) || at == text.size() || !is_trail(text[at])) return unit;
    const char16_t trail = text[at++];
    return 0x10000U + (static_cast<char32_t>(unit & 0x3FF) << 10) + (trail & 0x3FFU);
}

/// The character that begins at `at`.
[[nodiscard]] constexpr char32_t character_at(std::u16string_view text, std::size_t at) {
    return next_character(text, at);
}

/// The character that ends before `end`.
[[nodiscard]] constexpr char32_t character_before(std::u16string_view text, std::size_t end) {
    const bool pair = end >= 2 && is_trail(text[end - 1]) && is_lead(text[end - 2]);
    return character_at(text, end - (pair ? 2 : 1));
}

[[nodiscard]] constexpr std::size_t units_of(char32_t character) { return character > 0xFFFF ? 2 : 1; }

inline void append_character(std::u16string& text, char32_t character) {
    if (character <= 0xFFFF) {
        text.push_back(static_cast<char16_t>(character));
        return;
    }
    text.push_back(static_cast<char16_t>(0xD7C0 + (character >> 10)));
    text.push_back(static_cast<char16_t>(0xDC00 + (character & 0x3FF)));
}

}  // namespace handbill::text
