// Panels worked by hand from the figures of printers: Letter 3 11/16, 3 11/16 and 3 5/8 in; A4 100, 100 and 97 mm.

#include "model/fold.h"

#include <doctest/doctest.h>

using namespace handbill;
using base::Length;
using model::Face;

namespace {

constexpr Length inches(std::int64_t sixteenths) { return Length::millipoints(sixteenths * 4500); }
constexpr Length mm(std::int64_t millimetres) {
    return Length::millipoints(1000) * base::Ratio{millimetres * 720, 254};
}
constexpr base::Size kLetter{inches(176), inches(136)};
constexpr base::Size kA4{mm(297), mm(210)};

model::Folds tri_fold() {
    model::FoldKind kind;
    kind.outside = {true, false, false};
    kind.shortenings = {{kLetter.width, inches(1), {}}, {kA4.width, mm(3), {}}};
    return {kind, {}};
}

std::vector<Length> widths(const model::Panels& panels) {
    std::vector<Length> all;
    for (const base::Rect& place : panels.places) all.push_back(place.width);
    return all;
}

bool near(Length found, Length meant) {
    const Length off = found - meant;
    return off <= Length::millipoints(2) && -off <= Length::millipoints(2);
}

}  // namespace

TEST_CASE("a tri-fold of Letter has a flap that is a sixteenth of an inch short") {
    const auto outside = model::panels_of(tri_fold(), kLetter, Face::outside);
    REQUIRE(outside);
    CHECK(widths(*outside) == std::vector{inches(58), inches(59), inches(59)});
    CHECK(outside->across == std::vector{inches(58), inches(117)});
    CHECK(outside->places[1].height == kLetter.height);
    CHECK(outside->down.empty());
}

TEST_CASE("the inside is the outside seen through the paper") {
    const auto inside = model::panels_of(tri_fold(), kLetter, Face::inside);
    REQUIRE(inside);
    CHECK(widths(*inside) == std::vector{inches(59), inches(59), inches(58)});
    CHECK(inside->across == std::vector{inches(59), inches(118)});
}

TEST_CASE("a tri-fold of A4 has panels of 97, 100 and 100 mm") {
    const auto outside = model::panels_of(tri_fold(), kA4, Face::outside);
    REQUIRE(outside);
    CHECK(near(outside->places[0].width, mm(97)));
    CHECK(near(outside->places[1].width, mm(100)));
    CHECK(near(outside->places[2].width, mm(100)));
    CHECK(outside->places[2].right() == kA4.width);
}

TEST_CASE("a piece may say itself by how much its flap is short") {
    model::Folds folds = tri_fold();
    folds.short_by = inches(2);
    const auto outside = model::panels_of(folds, kLetter, Face::outside);
    REQUIRE(outside);
    CHECK(outside->places[1].width - outside->places[0].width == inches(2));
}

TEST_CASE("without a figure for the sheet there are no panels, nor where it takes a whole one") {
    CHECK_FALSE(model::panels_of(tri_fold(), {inches(100), inches(100)}, Face::outside));
    model::Folds folds = tri_fold();
    folds.short_by = kLetter.width;
    CHECK_FALSE(model::panels_of(folds, kLetter, Face::outside));
}

TEST_CASE("panels that nothing tucks in are equal, and the rounding lies on the same paper on both sides") {
    model::FoldKind kind;
    kind.outside = {false, false, false};
    const base::Size trim{Length::millipoints(100'000), inches(10)};
    const auto outside = model::panels_of({kind, {}}, trim, Face::outside);
    const auto inside = model::panels_of({kind, {}}, trim, Face::inside);
    REQUIRE(outside);
    REQUIRE(inside);
    const Length third = Length::millipoints(33'333), rest = Length::millipoints(33'334);
    CHECK(widths(*outside) == std::vector{third, third, rest});
    CHECK(widths(*inside) == std::vector{rest, third, third});
}

TEST_CASE("rows of panels are counted row by row and folded between them") {
    model::FoldKind kind;
    kind.outside = {false, false};
    kind.rows = 2;
    const auto panels = model::panels_of({kind, {}}, {inches(56), inches(32)}, Face::outside);
    REQUIRE(panels);
    REQUIRE(panels->places.size() == 4);
    CHECK(panels->places[1] == base::Rect{inches(28), {}, inches(28), inches(16)});
    CHECK(panels->places[2] == base::Rect{{}, inches(16), inches(28), inches(16)});
    CHECK(panels->across == std::vector{inches(28)});
    CHECK(panels->down == std::vector{inches(16)});
}
