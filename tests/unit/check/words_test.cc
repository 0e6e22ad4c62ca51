#include "check/words.h"

#include <doctest/doctest.h>

using namespace handbill::check;

TEST_CASE("white space folds to single spaces and is trimmed") {
    CHECK(fold("  a\n\tb\xC2\xA0\xE3\x80\x80 c ") == "a b c");
}

TEST_CASE("fillers, soft hyphens and isolates are dropped without parting words") {
    CHECK(fold("a\xE2\x80\x8B"
               "b\xC2\xAD"
               "c\xE2\x81\xA6"
               "d\xE2\x81\xA9") == "abcd");
    CHECK(is_blank(" \xE2\x80\x8B"));
    CHECK_FALSE(is_blank("0"));
}

TEST_CASE("letters that look alike stay different") { CHECK(fold("e\xCC\x81") != fold("\xC3\xA9")); }

TEST_CASE("surrogate pairs become one code point, a lone one becomes U+FFFD") {
    CHECK(to_utf8(u"\xD83D\xDE00") == "\xF0\x9F\x98\x80");
    CHECK(to_utf8(std::u16string(1, static_cast<char16_t>(0xD83D))) == "\xEF\xBF\xBD");
}

TEST_CASE("only ASCII digits are digits of a number") { CHECK(digits_of("1-888 \xD9\xA1 x7") == "18887"); }

TEST_CASE("a difference is shown with its neighbourhood and never cuts a letter") {
    CHECK(describe_difference("abc", "abd") == "“abc”, meant “abd”");
    const std::string khmer(60, 'x');
    const auto shown = describe_difference(khmer + "\xE1\x9E\x80" + khmer, khmer + "\xE1\x9E\x81" + khmer);
    CHECK(shown.find("\xE1\x9E\x80") != std::string::npos);
    CHECK(shown.find("“…x") == 0);
}
