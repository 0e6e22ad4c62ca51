#include "impose/booklet.h"

#include <string>

#include <doctest/doctest.h>

using namespace handbill;
using base::Length;
using impose::Booklet;
using impose::Spine;

namespace {

Length pt(std::int64_t points) { return Length::points(points); }
Length mpt(std::int64_t millipoints) { return Length::millipoints(millipoints); }

/// "8|1 2|7 6|3+368 4|5+368": left and right of fronts and backs in turn, "-" for a blank, and the creep.
std::string as_text(const std::vector<model::Spread>& sides) {
    const auto page = [](const auto& number) { return number ? std::to_string(*number + 1) : std::string("-"); };
    std::string text;
    bool back = false;
    for (const auto& side : sides) {
        CHECK(side.back == back);
        back = !back;
        text += (text.empty() ? "" : " ") + page(side.left) + "|" + page(side.right);
        if (side.creep != Length{}) text += "+" + std::to_string(side.creep.millipoints());
    }
    return text;
}

std::string saddle(std::size_t pages, Spine spine, bool back_cover = false) {
    return as_text(impose::spreads(pages, back_cover, {}, spine));
}

struct Made {
    std::optional<model::PressSheets> press;
    diag::Diagnostics diagnostics;
};

model::Sheet paper(int width, int height) {
    model::Sheet sheet;
    sheet.id = "paper";
    sheet.trim = {pt(width), pt(height)};
    return sheet;
}

/// Pages of 100 × 150 pt, the last one a flow as the others.
Made bound(std::size_t pages, const Booklet& booklet, const model::Sheet* sheet = nullptr,
           const impose::Wishes& wishes = {}, model::Direction direction = model::Direction::left_to_right) {
    auto language = std::make_shared<model::Language>();
    language->direction = direction;
    auto piece = std::make_shared<model::Piece>();
    piece->pages.emplace_back();
    piece->pages.back().flow.emplace();
    auto localized = std::make_shared<model::LocalizedDocument>();
    localized->language = language;
    localized->piece = piece;
    auto set = std::make_shared<model::PageSet>();
    set->localized = localized;
    for (std::size_t i = 0; i < pages; ++i) {
        set->pages.emplace_back();
        set->pages.back().trim = {pt(100), pt(150)};
        set->pages.back().bleed = pt(9);
    }
    Made made;
    made.press = impose::bind(set, booklet, sheet, wishes, made.diagnostics);
    return made;
}

}  // namespace

// Worked by hand with folded and numbered sheets. A sheet of 0.1 mm is 283 thousandths of a point, 1.3 of it a wrap:
// 368.
TEST_CASE("pages of a stapled booklet that is bound on the left") {
    CHECK(saddle(4, Spine::left) == "4|1 2|3");
    CHECK(saddle(8, Spine::left) == "8|1 2|7 6|3+368 4|5+368");
    CHECK(saddle(12, Spine::left) == "12|1 2|11 10|3+368 4|9+368 8|5+736 6|7+736");
    CHECK(saddle(16, Spine::left) == "16|1 2|15 14|3+368 4|13+368 12|5+736 6|11+736 10|7+1104 8|9+1104");
    CHECK(saddle(18, Spine::left) ==
          "-|1 2|- 18|3+368 4|17+368 16|5+736 6|15+736 14|7+1104 8|13+1104 12|9+1472 10|11+1472");
}

TEST_CASE("pages of a stapled booklet that is bound on the right") {
    CHECK(saddle(4, Spine::right) == "1|4 3|2");
    CHECK(saddle(8, Spine::right) == "1|8 7|2 3|6+368 5|4+368");
    CHECK(saddle(12, Spine::right) == "1|12 11|2 3|10+368 9|4+368 5|8+736 7|6+736");
    CHECK(saddle(16, Spine::right) == "1|16 15|2 3|14+368 13|4+368 5|12+736 11|6+736 7|10+1104 9|8+1104");
    CHECK(saddle(18, Spine::right) ==
          "1|- -|2 3|18+368 17|4+368 5|16+736 15|6+736 7|14+1104 13|8+1104 9|12+1472 11|10+1472");
}

TEST_CASE("a back cover stays outside, the blanks before it") {
    CHECK(saddle(18, Spine::left, true) ==
          "18|1 2|- -|3+368 4|17+368 16|5+736 6|15+736 14|7+1104 8|13+1104 12|9+1472 10|11+1472");
    CHECK(saddle(6, Spine::left, true) == "6|1 2|- -|3+368 4|5+368");
    CHECK(saddle(8, Spine::left, true) == saddle(8, Spine::left));
}

TEST_CASE("signatures are folded by themselves and lie on each other") {
    Booklet booklet;
    booklet.binding = Booklet::Binding::perfect;
    booklet.signature = 8;
    CHECK(as_text(impose::spreads(18, false, booklet, Spine::left)) ==
          "8|1 2|7 6|3+368 4|5+368 16|9 10|15 14|11+368 12|13+368 -|17 18|-");
    CHECK(as_text(impose::spreads(16, false, booklet, Spine::right)) ==
          "1|8 7|2 3|6+368 5|4+368 9|16 15|10 11|14+368 13|12+368");
}

TEST_CASE("creep grows sheet by sheet with the thickness of the paper") {
    CHECK(impose::creep_of(0, mpt(283)) == Length{});
    CHECK(impose::creep_of(1, mpt(283)) == mpt(368));
    CHECK(impose::creep_of(3, mpt(283)) == mpt(1104));
    CHECK(impose::creep_of(3, mpt(567)) == mpt(2211));
}

TEST_CASE("halves meet at the fold; what creeps over it is cut off") {
    const auto made = bound(8, {});
    REQUIRE(made.press);
    const auto& sheets = made.press->sheets;
    REQUIRE(sheets.size() == 4);
    CHECK(made.press->manner == "saddle");
    CHECK(!made.press->spine_on_right);
    CHECK(sheets[2].trim == base::Size{pt(200), pt(150)});
    // 6|3, moved by 368: told in the order in which they are read, the right half first.
    REQUIRE(sheets[2].impressions.size() == 2);
    const auto &right = sheets[2].impressions[0], &left = sheets[2].impressions[1];
    CHECK(right.page == 2);
    CHECK(left.page == 5);
    CHECK(right.tagged);
    CHECK(left.tagged);
    CHECK(right.at == base::Point{pt(100) - mpt(368), {}});
    CHECK(left.at == base::Point{mpt(368), {}});
    CHECK(right.clip->x == mpt(368));
    CHECK(left.clip->right() == pt(100) - mpt(368));
    // The strip that is free at the outer edge is filled from the bleed.
    CHECK(left.clip->x == -mpt(368));
    CHECK(right.clip->right() == pt(100) + mpt(368));
    CHECK(sheets[2].marks.empty());
}

TEST_CASE("backs are turned as the printer turns the sheet") {
    // The sheet is wide: about its long edge backs stand on their heads in the file, so 2|3 is read from the far
    // corner.
    const auto about_long = bound(4, {});
    const auto& back = about_long.press->sheets[1];
    REQUIRE(back.impressions.size() == 2);
    CHECK(back.impressions[0].page == 1);
    CHECK(back.impressions[0].quarter_turns == 2);
    CHECK(back.impressions[0].at == base::Point{pt(200), pt(150)});
    CHECK(back.impressions[1].at == base::Point{pt(100), pt(150)});
    const auto about_short = bound(4, {}, nullptr, {impose::Flip::short_edge, {}});
    CHECK(about_short.press->sheets[1].impressions[0].quarter_turns == 0);
    CHECK(about_short.press->sheets[1].impressions[0].at == base::Point{});
}

TEST_CASE("a language that is read from the right is bound there, unless it was asked otherwise") {
    const auto right = bound(4, {}, nullptr, {}, model::Direction::right_to_left);
    CHECK(right.press->spine_on_right);
    CHECK(right.press->sheets[0].spread->left == 0);
    Booklet booklet;
    booklet.spine = Spine::left;
    const auto left = bound(4, booklet, nullptr, {}, model::Direction::right_to_left);
    CHECK(!left.press->spine_on_right);
    CHECK(left.press->sheets[0].spread->left == 3);
}

TEST_CASE("on a larger sheet the spread stands in the middle, with marks to cut and fold") {
    const model::Sheet sheet = paper(300, 400);
    CHECK(impose::holds_spread(sheet, {pt(100), pt(150)}));
    const auto made = bound(4, {}, &sheet, {impose::Flip::short_edge, {pt(2), pt(-1)}});
    REQUIRE(made.press);
    const auto& front = made.press->sheets[0];
    CHECK(front.trim == base::Size{pt(400), pt(300)});  // turned, for more room
    CHECK(front.impressions[0].at == base::Point{pt(200) + pt(2), pt(75) - pt(1)});
    CHECK(front.impressions[0].clip == base::Rect{{}, -pt(9), pt(109), pt(168)});
    int folds = 0;
    for (const auto& mark : front.marks) {
        if (mark.dash == Length{}) continue;
        ++folds;
        CHECK(mark.from.x == pt(202));
        CHECK(mark.to.x == pt(202));
    }
    CHECK(folds == 2);
    CHECK(front.marks.size() == 10);
    CHECK(!impose::holds_spread(paper(199, 199), {pt(100), pt(150)}));
    CHECK(impose::holds_spread(paper(150, 200), {pt(100), pt(150)}));  // turned
}

TEST_CASE("two pages are no booklet") {
    const auto made = bound(2, {});
    CHECK(!made.press);
    REQUIRE(made.diagnostics.entries().size() == 1);
    const auto& entry = made.diagnostics.entries()[0];
    CHECK(entry.code == diag::codes::too_few_pages);
    CHECK(std::string(entry.code.name) == "impose/too-few-pages");
    CHECK(entry.message == "a booklet has three pages or more, and this has 2");
    CHECK(entry.notes.size() == 1);
}

TEST_CASE("a booklet too thick to fold is refused") {
    Booklet booklet;
    booklet.paper = pt(1);
    const auto made = bound(32, booklet);
    CHECK(!made.press);
    REQUIRE(made.diagnostics.entries().size() == 1);
    const auto& entry = made.diagnostics.entries()[0];
    CHECK(entry.code == diag::codes::creep_too_large);
    CHECK(std::string(entry.code.name) == "impose/creep-too-large");
    CHECK(entry.message.find("9.1 pt") != std::string::npos);
    CHECK(entry.notes.size() == 1);
    booklet.binding = Booklet::Binding::perfect;
    CHECK(bound(32, booklet).press);
}
