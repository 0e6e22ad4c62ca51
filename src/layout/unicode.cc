#include "layout/unicode.h"

#include "base/characters.h"

#include <cstdint>

namespace handbill::layout {

void append_spoken(std::u16string& out, std::u16string_view text) {
    for (const char16_t c : text) {
        if (!base::is_direction_control(c) && !is_break_control(c)) out.push_back(is_line_end(c) ? u' ' : c);
    }
}

std::string to_utf8(std::u16string_view text) {
    std::string out;
    out.reserve(text.size() * 2);
    const auto put = [&out](std::uint32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::uint32_t c = text[i];
        if (c >= 0xD800 && c < 0xDC00 && i + 1 < text.size())
            c = 0x10000 + ((c - 0xD800) << 10) + (text[++i] - 0xDC00U);
        if (c < 0x80) {
            put(c);
        } else if (c < 0x800) {
            put(0xC0 | c >> 6), put(0x80 | (c & 0x3F));
        } else if (c < 0x10000) {
            put(0xE0 | c >> 12), put(0x80 | ((c >> 6) & 0x3F)), put(0x80 | (c & 0x3F));
        } else {
            put(0xF0 | c >> 18), put(0x80 | ((c >> 12) & 0x3F)), put(0x80 | ((c >> 6) & 0x3F)), put(0x80 | (c & 0x3F));
        }
    }
    return out;
}

std::u16string widen(std::string_view ascii) { return {ascii.begin(), ascii.end()}; }

}  // namespace handbill::layout
