#include "check/scanner.h"

#include <doctest/doctest.h>

#include <vector>

using namespace handbill::check;
using Kind = Token::Kind;

TEST_CASE("numbers are read with sign and decimals") {
    Scanner scanner("12 -0.5 +3. .25");
    for (const double value : {12.0, -0.5, 3.0, 0.25}) {
        const auto token = scanner.next();
        CHECK(token.kind == Kind::number);
        CHECK(token.number == doctest::Approx(value));
    }
    CHECK(scanner.next().kind == Kind::end);
}

TEST_CASE("what only begins like a number is bad") {
    for (const auto* text : {"-", "1e3", "1.2.3", "--1"}) CHECK(Scanner(text).next().kind == Kind::bad);
}

TEST_CASE("hexadecimal strings are decoded, an odd digit counts as if a zero followed") {
    Scanner scanner("<0 0 4 1 7>");
    CHECK(scanner.next().text == std::string_view("\0\x41\x70", 3));
}

TEST_CASE("literal strings nest parentheses and know escapes") {
    Scanner scanner("(a(b)\\)\\n\\101\\\nc)");
    CHECK(scanner.next().text == "a(b))\nAc");
}

TEST_CASE("views of earlier strings stay valid") {
    Scanner scanner("(one)(two)<74>");
    const auto one = scanner.next();
    const auto two = scanner.next();
    CHECK(scanner.next().text == "t");
    CHECK(one.text == "one");
    CHECK(two.text == "two");
}

TEST_CASE("names, dictionaries, arrays and keywords are told apart") {
    Scanner scanner("/P<</MCID 3>>BDC[1]TJ");
    const std::vector<Kind> kinds{
        Kind::name,    Kind::dictionary_open, Kind::name,   Kind::number,      Kind::dictionary_close,
        Kind::keyword, Kind::array_open,      Kind::number, Kind::array_close, Kind::keyword,
        Kind::end};
    for (const auto kind : kinds) CHECK(scanner.next().kind == kind);
}

TEST_CASE("strings that never end and stray brackets are bad") {
    for (const auto* text : {"(abc", "<41", "<4G>", ")", ">", "{", "(\\"})
        CHECK(Scanner(text).next().kind == Kind::bad);
}
