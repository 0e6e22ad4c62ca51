#include "impose/impose.h"

#include "impose/placement.h"

#include <doctest/doctest.h>

using namespace handbill;
using base::Length;
using impose::Axis;

namespace {

Length pt(std::int64_t points) { return Length::points(points); }

/// Two columns and two rows of 100 × 50 pt on 300 × 400 pt, with gaps of 8 and 0 pt.
model::Stock stock() {
    model::Stock made;
    made.id = "four";
    made.sheet = {pt(300), pt(400)};
    made.piece = {pt(100), pt(50)};
    made.columns = made.rows = 2;
    made.first = {pt(40), pt(60)};
    made.pitch = {pt(108), pt(50)};
    return made;
}

std::shared_ptr<const model::PageSet> pages(std::size_t count, base::Size trim) {
    auto set = std::make_shared<model::PageSet>();
    for (std::size_t i = 0; i < count; ++i) {
        set->pages.emplace_back();
        set->pages.back().trim = trim;
        set->pages.back().bleed = pt(9);
    }
    return set;
}

model::PressSheets imposed(std::size_t count, base::Size trim, const model::Stock& on, impose::Wishes wishes = {}) {
    diag::Diagnostics diagnostics;
    auto press = impose::impose(pages(count, trim), &on, wishes, diagnostics);
    REQUIRE(press);
    CHECK(!diagnostics.has_errors());
    return std::move(*press);
}

}  // namespace

TEST_CASE("without a stock every page is its own sheet, bleed and all") {
    diag::Diagnostics diagnostics;
    const auto press = impose::impose(pages(2, {pt(100), pt(50)}), nullptr, {}, diagnostics);
    REQUIRE(press);
    REQUIRE(press->sheets.size() == 2);
    CHECK(press->stock.empty());
    const auto& sheet = press->sheets[1];
    CHECK(sheet.trim == base::Size{pt(100), pt(50)});
    CHECK(sheet.media == base::Rect{pt(-9), pt(-9), pt(118), pt(68)});
    CHECK(sheet.bleed == sheet.media);
    REQUIRE(sheet.impressions.size() == 1);
    CHECK(sheet.impressions[0] == model::Impression{1, {}});
    CHECK(model::stands_as_laid(sheet.impressions[0]));
}

TEST_CASE("pieces are filled row by row, the first one tagged") {
    const auto press = imposed(1, {pt(100), pt(50)}, stock());
    REQUIRE(press.sheets.size() == 1);
    const auto& sheet = press.sheets[0];
    CHECK(sheet.media == base::Rect{{}, {}, pt(300), pt(400)});
    REQUIRE(sheet.impressions.size() == 4);
    const base::Point places[] = {{pt(40), pt(60)}, {pt(148), pt(60)}, {pt(40), pt(110)}, {pt(148), pt(110)}};
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(sheet.impressions[i].at == places[i]);
        CHECK(sheet.impressions[i].quarter_turns == 0);
        CHECK(sheet.impressions[i].tagged == (i == 0));
    }
    CHECK(sheet.marks.empty());
}

TEST_CASE("the bleed keeps to half the gap, and runs out into the margins") {
    const auto press = imposed(1, {pt(100), pt(50)}, stock());
    CHECK(press.sheets[0].impressions[0].clip == base::Rect{pt(-9), pt(-9), pt(113), pt(59)});
    CHECK(press.sheets[0].impressions[3].clip == base::Rect{pt(-4), {}, pt(113), pt(59)});
    // Turned clockwise, the page's head is at the right of its piece.
    const auto turned = imposed(1, {pt(50), pt(100)}, stock());
    CHECK(turned.sheets[0].impressions[0].clip == base::Rect{pt(-9), pt(-4), pt(59), pt(113)});
    // Seen from the back the first piece is the right one of its row.
    const auto backs = imposed(2, {pt(100), pt(50)}, stock());
    CHECK(backs.sheets[1].impressions[0].clip == base::Rect{pt(-4), pt(-9), pt(113), pt(59)});
}

TEST_CASE("a narrow margin keeps three quarters of itself for marks and the white edge of printers") {
    CHECK(impose::outer_room(pt(100), pt(9)) == pt(9));
    CHECK(impose::outer_room(pt(18), pt(9)) == Length::millipoints(4500));
    CHECK(impose::outer_room(pt(-1), pt(9)) == Length{});
    CHECK(impose::outer_room(pt(100), Length{}) == Length{});
}

TEST_CASE("backs lie behind their fronts about either edge") {
    const base::Rect cell{pt(40), pt(60), pt(100), pt(50)};
    const base::Size sheet{pt(300), pt(400)};
    CHECK(impose::behind(cell, sheet, Axis::upright) == base::Rect{pt(160), pt(60), pt(100), pt(50)});
    CHECK(impose::behind(cell, sheet, Axis::level) == base::Rect{pt(40), pt(290), pt(100), pt(50)});
    for (const Axis axis : {Axis::upright, Axis::level})
        CHECK(impose::behind(impose::behind(cell, sheet, axis), sheet, axis) == cell);
}

TEST_CASE("a back turned over as a page of a book stands upright") {
    struct Row {
        int front;
        Axis axis;
        int back;
    };
    // Worked by hand with a marked card: about the upright axis right becomes left, about the level axis up becomes
    // down.
    for (const Row& row :
         {Row{0, Axis::upright, 0}, Row{0, Axis::level, 2}, Row{1, Axis::upright, 3}, Row{1, Axis::level, 1}})
        CHECK(impose::back_turns(row.front, row.axis) == row.back);
}

TEST_CASE("which axis an edge is depends on how the sheet lies") {
    auto wide = stock();
    wide.sheet = {pt(400), pt(300)};
    const auto tall_long = imposed(2, {pt(100), pt(50)}, stock());
    CHECK(tall_long.sheets[1].impressions[0].at == base::Point{pt(160), pt(60)});
    const auto wide_long = imposed(2, {pt(100), pt(50)}, wide);
    CHECK(wide_long.sheets[1].impressions[0].at == base::Point{pt(140), pt(240)});  // on its head
    CHECK(wide_long.sheets[1].impressions[0].quarter_turns == 2);
    const auto wide_short = imposed(2, {pt(100), pt(50)}, wide, {impose::Flip::short_edge, {}});
    CHECK(wide_short.sheets[1].impressions[0].at == base::Point{pt(260), pt(60)});
    const auto none = imposed(2, {pt(100), pt(50)}, stock(), {impose::Flip::none, {}});
    CHECK(none.sheets[1].impressions[0].at == base::Point{pt(40), pt(60)});
}

TEST_CASE("a nudge moves fronts and backs alike") {
    const auto press = imposed(2, {pt(100), pt(50)}, stock(), {impose::Flip::long_edge, {pt(2), pt(-3)}});
    CHECK(press.sheets[0].impressions[0].at == base::Point{pt(42), pt(57)});
    CHECK(press.sheets[1].impressions[0].at == base::Point{pt(162), pt(57)});
}

TEST_CASE("a page of another size is refused") {
    diag::Diagnostics diagnostics;
    const auto on = stock();
    CHECK(!impose::fits(on, {pt(100), pt(51)}));
    CHECK(impose::fits(on, {pt(50), pt(100)}));
    CHECK(!impose::impose(pages(1, {pt(100), pt(51)}), &on, {}, diagnostics));
    CHECK(diagnostics.has_errors());
}

TEST_CASE("cut marks stand in the margins, in line with every edge, off the bleed") {
    auto uncut = stock();
    uncut.cut = true;
    const auto press = imposed(1, {pt(100), pt(50)}, uncut);
    const auto& marks = press.sheets[0].marks;
    // Four edges across at top and bottom, three down (two pieces share one) at left and right.
    CHECK(marks.size() == 2 * 4 + 2 * 3);
    for (const auto& mark : marks) {
        const bool above = mark.to.y <= pt(60 - 9), below = mark.from.y >= pt(160 + 9);
        const bool left = mark.to.x <= pt(40 - 9), right = mark.from.x >= pt(248 + 9);
        CHECK((above || below || left || right));
        CHECK(std::get<model::Artifact>(mark.mark) == model::Artifact::page);
    }
}

TEST_CASE("a larger sheet holds one page in its middle, turned so that the room round it is greatest") {
    const model::Sheet tabloid{"tabloid", "Tabloid", {pt(792), pt(1224)}, {}};
    const auto lying = impose::whole_sheet(tabloid, {pt(792), pt(612)});
    REQUIRE(lying);
    CHECK(lying->sheet == base::Size{pt(1224), pt(792)});
    CHECK(lying->first == base::Point{pt(216), pt(90)});
    CHECK(lying->piece == base::Size{pt(792), pt(612)});
    CHECK(lying->cut);
    const auto standing = impose::whole_sheet(tabloid, {pt(612), pt(792)});
    REQUIRE(standing);
    CHECK(standing->sheet == tabloid.trim);
    CHECK_FALSE(impose::whole_sheet(tabloid, {pt(760), pt(1200)}));
}

TEST_CASE("folds are marked outside the trim, dashed, on every side of the sheet that is to be cut") {
    auto set = std::make_shared<model::PageSet>();
    model::LaidPage page;
    page.trim = {pt(100), pt(50)};
    page.bleed = pt(9);
    page.folds = {{true, pt(40)}, {false, pt(20)}};
    set->pages = {page, page};
    set->pages[1].folds = {{true, pt(60)}};
    diag::Diagnostics diagnostics;
    const auto stock = impose::whole_sheet({"large", "Large", {pt(300), pt(200)}, {}}, page.trim);
    REQUIRE(stock);
    const auto press = impose::impose(set, &*stock, {impose::Flip::short_edge, {}}, diagnostics);
    REQUIRE(press);
    const auto dashed = [&](std::size_t side) {
        std::vector<std::pair<base::Point, base::Point>> found;
        for (const model::StrokeItem& mark : press->sheets[side].marks) {
            if (mark.dash > Length{}) found.emplace_back(mark.from, mark.to);
        }
        return found;
    };
    // The page lies at 100, 75; marks begin 12 pt outside it, bleed and gap, and are 15 long.
    using Line = std::pair<base::Point, base::Point>;
    CHECK(dashed(0) ==
          std::vector{Line{{pt(140), pt(48)}, {pt(140), pt(63)}}, Line{{pt(140), pt(137)}, {pt(140), pt(152)}},
                      Line{{pt(73), pt(95)}, {pt(88), pt(95)}}, Line{{pt(212), pt(95)}, {pt(227), pt(95)}}});
    // The same fold from behind.
    CHECK(dashed(1) ==
          std::vector{Line{{pt(160), pt(48)}, {pt(160), pt(63)}}, Line{{pt(160), pt(137)}, {pt(160), pt(152)}}});
}

TEST_CASE("no fold is marked on a neighbour, and none on a stock that is scored already") {
    auto set = std::make_shared<model::PageSet>();
    model::LaidPage page;
    page.trim = {pt(100), pt(50)};
    page.folds = {{true, pt(50)}};
    set->pages = {page};
    for (const bool cut : {true, false}) {
        auto on = stock();
        on.cut = cut;
        diag::Diagnostics diagnostics;
        const auto press = impose::impose(set, &on, {}, diagnostics);
        REQUIRE(press);
        std::size_t dashed = 0;
        for (const model::StrokeItem& mark : press->sheets[0].marks) {
            if (mark.dash == Length{}) continue;
            ++dashed;
            CHECK((mark.to.y <= pt(57) || mark.from.y >= pt(163)));  // over the upper row, under the lower one
        }
        CHECK(dashed == (cut ? 4U : 0U));
    }
}

TEST_CASE("languages share a sheet by rows or by pieces; each is told once") {
    struct Told {
        std::vector<std::size_t> pages;
        std::vector<std::size_t> tagged;  ///< places of the impressions that are told
    };
    const auto side = [](const model::PressSheets& press, std::size_t number) {
        Told told;
        const auto& impressions = press.sheets.at(number).impressions;
        for (std::size_t i = 0; i < impressions.size(); ++i) {
            told.pages.push_back(impressions[i].page);
            if (impressions[i].tagged) told.tagged.push_back(i);
        }
        return told;
    };
    impose::Wishes wishes;
    wishes.languages = 2;  // fronts are the pages 0 and 2, backs 1 and 3
    wishes.mixing = impose::Mixing::rows;
    const auto rows = imposed(4, {pt(100), pt(50)}, stock(), wishes);
    REQUIRE(rows.sheets.size() == 2);
    CHECK(side(rows, 0).pages == std::vector<std::size_t>{0, 0, 2, 2});
    CHECK(side(rows, 1).pages == std::vector<std::size_t>{1, 1, 3, 3});
    CHECK(side(rows, 0).tagged == std::vector<std::size_t>{0, 2});
    wishes.mixing = impose::Mixing::pieces;
    const auto pieces = imposed(4, {pt(100), pt(50)}, stock(), wishes);
    CHECK(side(pieces, 0).pages == std::vector<std::size_t>{0, 2, 0, 2});
    CHECK(side(pieces, 0).tagged == std::vector<std::size_t>{0, 1});
    CHECK(impose::most_languages(stock(), impose::Mixing::rows) == 2);
    CHECK(impose::most_languages(stock(), impose::Mixing::pieces) == 4);
}
