#include "base/utf8.h"

#include <doctest/doctest.h>

using namespace handbill::base;

namespace {

char32_t first(std::string_view text) {
    const auto decoded = decode_utf8(text, 0);
    CHECK(decoded.valid);
    CHECK(decoded.length == text.size());
    return decoded.value;
}

}  // namespace

TEST_CASE("every length of UTF-8 is decoded") {
    CHECK(first("A") == U'A');
    CHECK(first("é") == U'é');
    CHECK(first("ក") == U'ក');
    CHECK(first("\xF0\x9F\x93\x9E") == 0x1F4DE);
    CHECK(first("\xF4\x8F\xBF\xBF") == 0x10FFFF);
}

TEST_CASE("what is not well formed is one bad byte") {
    for (const char* text : {"\x80", "\xC0\xAF", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF",
                             "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xE1\x9E", "\xE1\x9Ex", "\xC3"}) {
        const auto decoded = decode_utf8(text, 0);
        CHECK(!decoded.valid);
        CHECK(decoded.length == 1);
        CHECK(decoded.value == 0xFFFD);
    }
}

TEST_CASE("code points are counted, bad bytes one by one") {
    CHECK(count_code_points("") == 0);
    CHECK(count_code_points("ភាសា") == 4);
    CHECK(count_code_points("a\xFF\xFEz") == 4);
}

TEST_CASE("a code point is named as people write it") {
    CHECK(code_point_name(0) == "U+0000");
    CHECK(code_point_name(0x202E) == "U+202E");
    CHECK(code_point_name(0x10FFFF) == "U+10FFFF");
}
