#include "base/utf8.h"

namespace handbill::base {
namespace {

std::uint8_t byte_at(std::string_view text, std::size_t at) { return static_cast<std::uint8_t>(text[at]); }

constexpr bool is_continuation(std::uint8_t byte) { return (byte & 0xC0U) == 0x80U; }

}  // namespace

DecodedCodePoint decode_utf8(std::string_view text, std::size_t at) {
    const std::uint8_t lead = byte_at(text, at);
    if (lead < 0x80) return {lead, 1, true};
    const std::uint32_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() - at < length) return {};
    char32_t value = lead & (0x7FU >> length);
    for (std::uint32_t i = 1; i < length; ++i) {
        const std::uint8_t next = byte_at(text, at + i);
        if (!is_continuation(next)) return {};
        value = value << 6U | (next & 0x3FU);
    }
    constexpr char32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < kLeast[length] || value > 0x10FFFF || surrogate) return {};
    return {value, length, true};
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) at += decode_utf8(text, at).length;
    return count;
}

std::string code_point_name(char32_t value) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string digits;
    for (char32_t rest = value; rest != 0 || digits.size() < 4; rest >>= 4U) {
        digits.insert(digits.begin(), kDigits[static_cast<std::size_t>(rest & 0xFU)]);
    }
    return "U+" + digits;
}

}  // namespace handbill::base
