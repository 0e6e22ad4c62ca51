#include "impose/press_marks.h"

#include <algorithm>

#include <doctest/doctest.h>

using namespace handbill;

namespace {

base::Length pt(int points) { return base::Length::points(points); }

model::PressSheets laid(model::PageSet& pages) {
    model::LaidPage page;
    page.trim = {pt(252), pt(144)};
    page.bleed = pt(9);
    page.folds.push_back({true, pt(84)});
    pages.pages.push_back(page);
    auto press = model::as_laid(pages);
    impose::add_press_marks(press);
    return press;
}

}  // namespace

TEST_CASE("marks of a press are on every plate, clear of the bleed and inside the media") {
    model::PageSet pages;
    const auto press = laid(pages);
    const auto& sheet = press.sheets.front();
    CHECK(sheet.bleed == base::Rect{-pt(9), -pt(9), pt(270), pt(162)});
    CHECK(sheet.media.width > sheet.bleed.width);
    int in_line = 0;
    for (const auto& mark : sheet.marks) {
        CHECK(mark.colour == model::kRegistration);
        CHECK(mark.weight == base::Length::millipoints(250));
        const auto left = std::min(mark.from.x, mark.to.x), right = std::max(mark.from.x, mark.to.x);
        const auto top = std::min(mark.from.y, mark.to.y), bottom = std::max(mark.from.y, mark.to.y);
        const bool outside =
            right < sheet.bleed.x || left > sheet.bleed.right() || bottom < sheet.bleed.y || top > sheet.bleed.bottom();
        CHECK(outside);
        CHECK(left >= sheet.media.x);
        CHECK(right <= sheet.media.right());
        CHECK(top >= sheet.media.y);
        CHECK(bottom <= sheet.media.bottom());
        if (left == right && (left == base::Length{} || left == pt(252))) ++in_line;
        if (top == bottom && (top == base::Length{} || top == pt(144))) ++in_line;
    }
    CHECK(in_line == 8);
    const auto folds = std::count_if(sheet.marks.begin(), sheet.marks.end(),
                                     [](const auto& mark) { return mark.dash > base::Length{}; });
    CHECK(folds == 2);
}

TEST_CASE("the slug stands below all marks") {
    model::PageSet pages;
    const auto press = laid(pages);
    const auto& sheet = press.sheets.front();
    const auto place = impose::slug_place(sheet);
    for (const auto& mark : sheet.marks) CHECK(std::max(mark.from.y, mark.to.y) < place.at.y);
    CHECK(place.at.x + place.width <= sheet.media.right());
}
