#include "pdf/object_text.h"

#include <doctest/doctest.h>

namespace handbill::pdf {
namespace {

std::string decimal(std::int64_t value, int decimals) {
    std::string out;
    append_decimal(out, value, decimals);
    return out;
}

std::string text_string(std::u16string_view text) {
    std::string out;
    append_text_string(out, text);
    return out;
}

TEST_CASE("decimals are exact, trimmed, and never a negative zero") {
    CHECK(decimal(0, 3) == "0");
    CHECK(decimal(-0, 3) == "0");
    CHECK(decimal(12000, 3) == "12");
    CHECK(decimal(12340, 3) == "12.34");
    CHECK(decimal(5, 3) == ".005");
    CHECK(decimal(-5, 3) == "-.005");
    CHECK(decimal(-12345, 3) == "-12.345");
    CHECK(decimal(595276, 3) == "595.276");
    CHECK(decimal(100, 2) == "1");
}

TEST_CASE("names escape what would end them") {
    std::string out;
    append_name(out, "A b/c#\xC3");
    CHECK(out == "/A#20b#2Fc#23#C3");
}

TEST_CASE("text strings are literal where they can be, else UTF-16 with its mark") {
    CHECK(text_string(u"Call (now) \\") == "(Call \\(now\\) \\\\)");
    CHECK(text_string(u"é") == "<FEFF00E9>");
    CHECK(text_string(u"\U0001F4DE") == "<FEFFD83DDCDE>");
    CHECK(text_string(u"a\nb") == "<FEFF0061000A0062>");
    CHECK(text_string(u"") == "()");
}

TEST_CASE("UTF-8 becomes UTF-16, and what is malformed becomes the replacement character") {
    CHECK(to_utf16("ខ្មែរ") == u"ខ្មែរ");
    CHECK(to_utf16("\xF0\x9F\x93\x9E") == u"\U0001F4DE");
    CHECK(to_utf16("a\xFFz") == u"a\uFFFDz");
}

TEST_CASE("rectangles join") {
    PdfRect rect;
    CHECK(rect.empty());
    rect.include({base::Length::points(5), base::Length::points(6), base::Length::points(7), base::Length::points(8)});
    rect.include({base::Length::points(1), base::Length::points(7), base::Length::points(2), base::Length::points(9)});
    std::string out;
    append_rect(out, rect);
    CHECK(out == "[1 6 7 9]");
}

TEST_CASE("entries keep their order and need no needless space") {
    Entries inner;
    inner.boolean("B", true);
    Entries entries;
    entries.name("Type", "Font").integer("N", 3).reference("R", {7}).raw("A", "[0 0 0]").dictionary("D", inner);
    entries.references("Kids", std::initializer_list<ObjectId>{{1}, {2}}).bytes("U", "tel:1");
    CHECK(entries.str() == "/Type/Font/N 3/R 7 0 R/A[0 0 0]/D<</B true>>/Kids[1 0 R 2 0 R]/U(tel:1)");
}

}  // namespace
}  // namespace handbill::pdf
