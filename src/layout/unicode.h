#pragma once

// The little that layout must know about characters: which of them are never painted, and UTF-8 for structure texts.

#include <string>
#include <string_view>

namespace handbill::layout {

/// White space that may end a line. No-break spaces are not among them.
[[nodiscard]] constexpr bool is_white(char16_t c) {
    return c == u' ' || (c >= u'\t' && c <= u'\r') || c == u'\x2028' || c == u'\x2029' || c == u'\x3000' ||
           (c >= u'\x2000' && c <= u'\x200B' && c != u'\x2007');
}

[[nodiscard]] constexpr bool is_line_end(char16_t c) {
    return (c >= u'\n' && c <= u'\r') || c == u'\x2028' || c == u'\x2029';
}

/// Word joiner and zero-width space: they have said where lines may end, and are neither painted nor spoken.
[[nodiscard]] constexpr bool is_break_control(char16_t c) { return c == u'\x2060' || c == u'\x200B'; }

/// Appends what a listener or a copying reader gets of `text`: no bidi or break controls, a space for a line end.
void append_spoken(std::u16string& out, std::u16string_view text);

/// Well-formed UTF-16 as UTF-8.
[[nodiscard]] std::string to_utf8(std::u16string_view text);

/// ASCII only.
[[nodiscard]] std::u16string widen(std::string_view ascii);

}  // namespace handbill::layout
