#include "impose/tiles.h"

#include <algorithm>

#include <doctest/doctest.h>

using namespace handbill;
using base::Length;

namespace {

Length pt(std::int64_t points) { return Length::points(points); }

model::Sheet paper(int width, int height) {
    model::Sheet sheet;
    sheet.id = "paper";
    sheet.trim = {pt(width), pt(height)};
    return sheet;
}

model::PressSheets tiled(base::Size trim, const model::Sheet& sheet, Length overlap,
                         const impose::Wishes& wishes = {}) {
    auto set = std::make_shared<model::PageSet>();
    set->pages.emplace_back();
    set->pages.back().trim = trim;
    diag::Diagnostics diagnostics;
    auto press = impose::tile(set, sheet, overlap, wishes, diagnostics);
    REQUIRE(press);
    return *std::move(press);
}

}  // namespace

TEST_CASE("a tabloid page needs four letter sheets") {
    const auto grid = impose::grid_of(paper(612, 792), {pt(792), pt(1224)}, pt(36));
    REQUIRE(grid);
    CHECK(grid->columns == 2);
    CHECK(grid->rows == 2);
    CHECK(grid->sheet == base::Size{pt(612), pt(792)});
    CHECK(grid->window == base::Size{pt(414), pt(630)});
}

TEST_CASE("the way with fewer sheets is taken") {
    // Turned, one row of two; upright, five beside each other.
    const auto grid = impose::grid_of(paper(300, 600), {pt(900), pt(200)}, pt(36));
    REQUIRE(grid);
    CHECK(grid->sheet == base::Size{pt(600), pt(300)});
    CHECK(grid->columns == 2);
    CHECK(grid->rows == 1);
}

TEST_CASE("a page that one sheet holds is not parted, nor one that sheets are too small for") {
    CHECK(!impose::grid_of(paper(612, 792), {pt(612), pt(792)}, pt(36)));
    CHECK(!impose::grid_of(paper(612, 792), {pt(792), pt(612)}, pt(36)));
    CHECK(!impose::grid_of(paper(100, 300), {pt(400), pt(400)}, pt(36)));
}

TEST_CASE("tiles cover the page, overlap as asked, and only the first is told") {
    const base::Size trim{pt(792), pt(1224)};
    const auto press = tiled(trim, paper(612, 792), pt(36));
    CHECK(press.manner == "tiles");
    REQUIRE(press.sheets.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) {
        const auto& sheet = press.sheets[i];
        REQUIRE(sheet.tile);
        CHECK(sheet.tile->row == static_cast<int>(i) / 2);
        CHECK(sheet.tile->column == static_cast<int>(i) % 2);
        REQUIRE(sheet.impressions.size() == 1);
        CHECK(sheet.impressions[0].tagged == (i == 0));
        CHECK(sheet.impressions[0].clip == sheet.tile->part);
        // At true size in the middle of its sheet.
        CHECK(sheet.tile->at == base::Point{pt(99), pt(81)});
        CHECK(sheet.impressions[0].at.x + sheet.tile->part.x == pt(99));
        CHECK(sheet.impressions[0].at.y + sheet.tile->part.y == pt(81));
    }
    const auto part = [&](std::size_t i) { return press.sheets[i].tile->part; };
    CHECK(part(0) == base::Rect{{}, {}, pt(414), pt(630)});
    CHECK(part(0).right() - part(1).x == pt(36));
    CHECK(part(0).bottom() - part(2).y == pt(36));
    CHECK(part(3).right() == trim.width);
    CHECK(part(3).bottom() == trim.height);
}

TEST_CASE("an uneven page loses nothing to rounding") {
    const base::Size trim{Length::millipoints(1000001), Length::millipoints(300001)};
    const auto press = tiled(trim, paper(300, 400), pt(10));
    Length right, bottom;
    for (const auto& sheet : press.sheets) {
        const auto& part = sheet.tile->part;
        CHECK(part.x <= std::max(Length{}, right));
        right = std::max(right, part.right());
        bottom = std::max(bottom, part.bottom());
        CHECK(part.right() <= trim.width);
    }
    CHECK(right == trim.width);
    CHECK(bottom == trim.height);
}

TEST_CASE("full marks where to cut, dashed ones where the next sheet lies, a scale at true size") {
    const auto press = tiled({pt(792), pt(1224)}, paper(612, 792), pt(36), {impose::Flip::none, {pt(1), pt(2)}});
    const auto count = [&](std::size_t sheet, bool dashed) {
        const auto& marks = press.sheets[sheet].marks;
        return std::count_if(marks.begin(), marks.end(),
                             [&](const auto& mark) { return (mark.dash != Length{}) == dashed; });
    };
    constexpr int kScale = 6;  // a line and five ticks
    CHECK(count(0, true) == 4);
    CHECK(count(0, false) == 4 + kScale);
    CHECK(count(3, true) == 0);
    CHECK(count(3, false) == 8 + kScale);
    const auto& first = press.sheets[0];
    Length longest;
    for (const auto& mark : first.marks) {
        longest = std::max(longest, mark.to.x - mark.from.x);
        if (mark.dash == Length{}) continue;
        const bool upright = mark.from.x == mark.to.x;
        // Where the next sheet's left or upper edge comes to lie.
        if (upright) CHECK(mark.from.x == pt(99) + pt(1) + pt(414) - pt(36));
        if (!upright) CHECK(mark.from.y == pt(81) + pt(2) + pt(630) - pt(36));
    }
    CHECK(longest == pt(144));
    CHECK(impose::tile_measure(paper(1, 1)) == pt(144));
    auto metric = paper(1, 1);
    metric.metric = true;
    CHECK(impose::tile_measure(metric) == Length::millipoints(141732));
}

TEST_CASE("labels stand clear of the page and of the marks") {
    const auto press = tiled({pt(792), pt(1224)}, paper(612, 792), pt(36));
    for (const auto& sheet : press.sheets) {
        const auto& tile = *sheet.tile;
        const auto label = impose::label_place(sheet, pt(36));
        CHECK(label.at.y > tile.at.y + tile.part.height);
        CHECK(label.at.x > tile.at.x);
        CHECK(label.at.x + label.width < tile.at.x + tile.part.width - pt(36));
        const auto measure = impose::measure_place(sheet, paper(612, 792), pt(36));
        CHECK(measure.at.y < tile.at.y);
        CHECK(measure.at.x > tile.at.x + pt(144));
    }
}
