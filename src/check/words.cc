#include "check/words.h"

#include "base/utf8.h"

#include <algorithm>

namespace handbill::check {

namespace {

constexpr std::size_t kShownBefore = 24;
constexpr std::size_t kShownAfter = 40;

constexpr bool is_white_space(char32_t c) {
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

/// U+200B stands behind glyphs that own no letter; U+00AD is where a word may be cut; isolates are the shaper's.
constexpr bool is_dropped(char32_t c) { return c == 0x200B || c == 0xAD || (c >= 0x2066 && c <= 0x2069); }

std::size_t code_point_start(std::string_view text, std::size_t at) {
    while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    return at;
}

std::string neighbourhood(std::string_view text, std::size_t at) {
    const auto begin = code_point_start(text, at > kShownBefore ? at - kShownBefore : 0);
    const auto end = code_point_start(text, std::min(text.size(), at + kShownAfter));
    std::string shown = begin > 0 ? "“…" : "“";
    shown += text.substr(begin, end - begin);
    return shown + (end < text.size() ? "…”" : "”");
}

}  // namespace

void append_utf8(std::string& out, char32_t value) {
    const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xC0U | (value >> 6U));
        put(0x80U | (value & 0x3FU));
    } else if (value < 0x10000) {
        put(0xE0U | (value >> 12U));
        put(0x80U | ((value >> 6U) & 0x3FU));
        put(0x80U | (value & 0x3FU));
    } else {
        put(0xF0U | (value >> 18U));
        put(0x80U | ((value >> 12U) & 0x3FU));
        put(0x80U | ((value >> 6U) & 0x3FU));
        put(0x80U | (value & 0x3FU));
    }
}

std::string to_utf8(std::u16string_view text) {
    std::string out;
    out.reserve(text.size() * 2);
    for (std::size_t i = 0; i < text.size(); ++i) {
        char32_t value = text[i];
        const bool high = value >= 0xD800 && value < 0xDC00;
        if (high && i + 1 < text.size() && text[i + 1] >= 0xDC00 && text[i + 1] < 0xE000) {
            value = 0x10000 + ((value - 0xD800) << 10U) + (static_cast<char32_t>(text[++i]) - 0xDC00);
        } else if (value >= 0xD800 && value < 0xE000) {
            value = 0xFFFD;
        }
        append_utf8(out, value);
    }
    return out;
}

std::string fold(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    bool space = false;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto byte = static_cast<unsigned char>(utf8[at]);
        const auto decoded = byte < 0x80 ? base::DecodedCodePoint{byte, 1} : base::decode_utf8(utf8, at);
        if (is_white_space(decoded.value)) {
            space = true;
        } else if (!is_dropped(decoded.value)) {
            if (space && !out.empty()) out.push_back(' ');
            space = false;
            out += utf8.substr(at, decoded.length);
        }
        at += decoded.length;
    }
    return out;
}

std::string digits_of(std::string_view utf8) {
    std::string out;
    std::copy_if(utf8.begin(), utf8.end(), std::back_inserter(out), [](char c) { return c >= '0' && c <= '9'; });
    return out;
}

bool is_blank(std::string_view utf8) {
    for (std::size_t at = 0; at < utf8.size();) {
        const auto decoded = base::decode_utf8(utf8, at);
        if (!is_white_space(decoded.value) && !is_dropped(decoded.value)) return false;
        at += decoded.length;
    }
    return true;
}

std::string describe_difference(std::string_view found, std::string_view meant) {
    const auto shared = std::min(found.size(), meant.size());
    std::size_t at = 0;
    while (at < shared && found[at] == meant[at]) ++at;
    return neighbourhood(found, at) + ", meant " + neighbourhood(meant, at);
}

}  // namespace handbill::check
