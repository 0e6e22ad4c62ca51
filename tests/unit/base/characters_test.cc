#include "base/characters.h"

#include <doctest/doctest.h>

using namespace handbill::base;

TEST_CASE("letters and digits are ASCII's, up to their borders") {
    CHECK(is_digit('0'));
    CHECK(is_digit('9'));
    CHECK_FALSE(is_digit('/'));
    CHECK_FALSE(is_digit(':'));
    CHECK(is_letter('a'));
    CHECK(is_letter('Z'));
    CHECK_FALSE(is_letter('@'));
    CHECK_FALSE(is_letter('['));
    CHECK_FALSE(is_letter('`'));
    CHECK_FALSE(is_letter('{'));
    CHECK_FALSE(is_letter('\xE9'));
}

TEST_CASE("only capitals change in lower case") {
    CHECK(lower_case('A') == 'a');
    CHECK(lower_case('Z') == 'z');
    CHECK(lower_case('m') == 'm');
    CHECK(lower_case('[') == '[');
    CHECK(lower_case('\xC9') == '\xC9');
}

TEST_CASE("every control that orders text is known, and no joiner is taken for one") {
    constexpr char32_t kControls[] = {0x061C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069};
    for (const char32_t control : kControls) CHECK(is_direction_control(control));
    constexpr char32_t kOthers[] = {0x200B, 0x200C, 0x200D, 0x2010, 0x2029, 0x202F, 0x2065, 0x206A};
    for (const char32_t other : kOthers) CHECK_FALSE(is_direction_control(other));
}
