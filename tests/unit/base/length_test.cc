#include "base/length.h"

#include <doctest/doctest.h>

using namespace handbill::base;

TEST_CASE("a length is read in points, inches and millimetres") {
    CHECK(parse_length("12") == Length::points(12));
    CHECK(parse_length("12pt") == Length::points(12));
    CHECK(parse_length("20.5") == Length::millipoints(20500));
    CHECK(parse_length("0.125in") == Length::points(9));
    CHECK(parse_length("8.5in") == Length::points(612));
    CHECK(parse_length("25.4mm") == Length::points(72));
    CHECK(parse_length("210mm") == Length::millipoints(595276));
    CHECK(parse_length("-3.5") == Length::millipoints(-3500));
}

TEST_CASE("what is no length is not read as one") {
    for (const char* text : {"", "pt", "12px", "1e3", "1,5", "12 pt", ".", "1.", "--1", "0x10", "inf", "nan", "1.2.3",
                             "1234567890", "share"}) {
        INFO("text ", text);
        CHECK(!parse_length(text));
    }
}

TEST_CASE("a ratio is kept as it was written") {
    CHECK(parse_ratio("1.28") == Ratio{128, 100});
    CHECK(parse_ratio("-0.015") == Ratio{-15, 1000});
    CHECK(parse_ratio(".5") == Ratio{1, 2});
    CHECK(!parse_ratio("1/2"));
    CHECK(Ratio{1, 3} < Ratio{34, 100});
}

TEST_CASE("halves are rounded away from zero") {
    CHECK(divide_rounded(5, 2) == 3);
    CHECK(divide_rounded(-5, 2) == -3);
    CHECK(divide_rounded(4, 3) == 1);
    CHECK(divide_rounded(-4, 3) == -1);
    CHECK(Length::points(1) * Ratio{1, 3} == Length::millipoints(333));
    CHECK(from_font_units(586, Length::points(172), 1000) == Length::millipoints(100792));
}

TEST_CASE("a product of ratios is reduced, so that ladders of them do not overflow") {
    Ratio product{1, 1};
    for (int i = 0; i < 20; ++i) product = product * Ratio{1000, 1000};
    CHECK(product.num == 1);
    CHECK(product.den == 1);
}

TEST_CASE("points are printed with three decimals at most and no zeros at the end") {
    CHECK(to_points_text(Length::points(41)) == "41");
    CHECK(to_points_text(Length::millipoints(750)) == "0.75");
    CHECK(to_points_text(Length::millipoints(-3500)) == "-3.5");
    CHECK(to_points_text(Length::millipoints(1)) == "0.001");
    CHECK(to_points_text(Length()) == "0");
}
