#include "diag/diagnostics.h"

#include <doctest/doctest.h>

using namespace handbill::diag;

TEST_CASE("warnings do not count as errors") {
    Diagnostics all;
    all.warning(codes::unused_message, std::nullopt, "a warning");
    CHECK(!all.has_errors());
    all.error(codes::bad_value, std::nullopt, "an error");
    CHECK(all.error_count() == 1);
    CHECK(all.entries().size() == 2);
}

TEST_CASE("an edition is named on entries before and after it is known") {
    Diagnostics all;
    all.error(codes::missing_glyph, std::nullopt, "before");
    all.set_edition("poster.ur.letter");
    all.error(codes::missing_glyph, std::nullopt, "after");
    CHECK(all.entries()[0].edition == "poster.ur.letter");
    CHECK(all.entries()[1].edition == "poster.ur.letter");
}

TEST_CASE("joined entries keep their edition and their count") {
    Diagnostics edition, all;
    edition.set_edition("poster.ur.letter");
    edition.error(codes::missing_glyph, std::nullopt, "one");
    all.warning(codes::unused_message, std::nullopt, "two");
    all.append(std::move(edition));
    CHECK(all.error_count() == 1);
    CHECK(all.entries()[1].edition == "poster.ur.letter");
    CHECK(all.entries()[0].edition.empty());
}

TEST_CASE("entries are ordered by file and place, those without a place first") {
    Diagnostics all;
    all.error(codes::bad_value, Span{{1}, 5, 6}, "fourth");
    all.error(codes::bad_value, Span{{0}, 9, 9}, "third");
    all.error(codes::bad_value, Span{{0}, 2, 3}, "second");
    all.error(codes::bad_value, std::nullopt, "first");
    all.error(codes::bad_value, Span{{1}, 5, 6}, "fifth");
    all.sort_by_place();
    std::string order;
    for (const Diagnostic& entry : all.entries()) order += entry.message + ' ';
    CHECK(order == "first second third fourth fifth ");
}

TEST_CASE("the nearest name is the one with the fewest slips") {
    const std::vector<std::string> known = {"width", "height", "weight", "colour"};
    CHECK(nearest_name("heigth", known) == "height");
    CHECK(nearest_name("color", known) == "colour");
    CHECK(nearest_name("widht", known) == "width");
    CHECK(nearest_name("Width", known) == "width");
    CHECK(nearest_name("padding", known) == std::nullopt);
    CHECK(nearest_name("", known) == std::nullopt);
    CHECK(nearest_name(std::string(100000, 'w'), known) == std::nullopt);
}

TEST_CASE("two letters are never a slip of two other ones") { CHECK(nearest_name("eo", {"en", "es"}) == std::nullopt); }
