#pragma once

// UTF-8 one code point at a time: bytes in, a code point and its length out. What is not well formed (overlong forms,
// surrogates, values over U+10FFFF, stray or missing continuation bytes) is told as such, one byte at a time.

#include <cstdint>
#include <string>
#include <string_view>

namespace handbill::base {

struct DecodedCodePoint {
    char32_t value = 0xFFFD;   ///< U+FFFD if not well formed
    std::uint32_t length = 1;  ///< bytes it took; 1 if not well formed
    bool valid = false;
};

/// The code point that begins at byte `at`, which must be inside `text`.
[[nodiscard]] DecodedCodePoint decode_utf8(std::string_view text, std::size_t at);

/// How many code points `text` holds; a byte that is not well formed counts as one.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// "U+202E", as people write a code point.
[[nodiscard]] std::string code_point_name(char32_t value);

}  // namespace handbill::base
