// Measures at true size, and the line that says to print at 100 %: where they stand, how long they are on any sheet,
// and when there is no room.

#include "layout/scale.h"

#include <algorithm>

#include "fixture.h"

using namespace handbill;
using namespace handbill::layout;
using namespace handbill::layout::fixture;

namespace {

model::Block scale(std::int64_t before, std::int64_t after) {
    model::Block block;
    model::ScaleBlock made;
    made.millimetres = made.inches = true;
    made.before = pt(before);
    made.after = pt(after);
    made.weight = mpt(400);
    made.colour = "red";
    block.content = made;
    block.box.align_self = model::Align::centre;
    return block;
}

/// A page with a text at its top and the line in a margin.
model::Block page_with_ruler(Desk& desk, model::Block content) {
    const model::TextId inch = desk.add_text({words("Print at 100 %.")}, "body");
    const model::TextId metric = desk.add_text({words("20 mm at 100 %.")}, "body");
    desk.theme().colours["ink"] = {0, 0, 0, 0, 0, 0, 100};
    desk.piece().true_size = model::TrueSize{inch, metric, {}};
    model::Block root = Desk::stack({std::move(content)});
    root.box.padding = {pt(40), pt(40), pt(40), pt(40)};
    return root;
}

/// From the first tick to the last: the fills that are thin and lie as deep as the measure.
base::Length measured(const model::PageSet& pages) {
    const auto all = fills(pages);
    const auto line = std::max_element(all.begin(), all.end(),
                                       [](const base::Rect& a, const base::Rect& b) { return a.width < b.width; });
    return line->width;
}

}  // namespace

TEST_CASE("millimetres and 32nds of an inch are counted from zero to both sides") {
    const auto metric = ticks(Unit::millimetre, mpt(28'346), mpt(56'693));  // 10 and 20 mm
    REQUIRE(metric.size() == 31);
    CHECK(metric.front().count == 10);
    CHECK(metric.front().at == mpt(0));
    CHECK(metric[10].count == 0);
    CHECK(metric[10].at == mpt(28'346));
    CHECK(metric[15].rank == 1);
    CHECK(metric.back().at == mpt(28'346 + 56'693));
    const auto inches = ticks(Unit::inch_32, {}, pt(72));
    REQUIRE(inches.size() == 33);
    CHECK(inches[1].at == mpt(2'250));
    const int ranks[] = {5, 0, 1, 0, 2, 0, 1, 0, 3};
    for (std::size_t i = 0; i < 9; ++i) CHECK(inches[i].rank == ranks[i]);
    CHECK(inches.back().at == pt(72));
}

TEST_CASE("a scale is as long on a sheet of any size, and its zero stands in its middle") {
    for (const std::int64_t side : {400, 800}) {
        Desk desk;
        desk.trim = {pt(side), pt(side * 3 / 4)};
        const auto placed = fills(desk.lay(Desk::stack({scale(36, 36)})));
        CHECK(placed.front().x == pt(side / 2 - 36));
        CHECK(placed.front().width == pt(72));
    }
}

TEST_CASE("the true-size line stands in the margin at the foot, its words told last, its measure an artifact") {
    Desk desk;
    const auto pages = desk.lay(page_with_ruler(desk, desk.heading("Headline", "body")));
    CHECK(outline(pages) == "document(h1 p)");
    CHECK(said(pages).back() == "Print at 100 %.");
    CHECK(measured(pages) == pt(72));
    for (const base::Rect& fill : fills(pages)) {
        CHECK(fill.y > pt(220));
        CHECK(fill.bottom() <= pt(287));
    }
}

TEST_CASE("metric sheets have a measure of 20 mm") {
    Desk desk;
    desk.metric = true;
    const auto pages = desk.lay(page_with_ruler(desk, desk.heading("Headline", "body")));
    CHECK(said(pages).back() == "20 mm at 100 %.");
    CHECK(measured(pages) == mpt(56'693));
}

TEST_CASE("where something stands at the foot, the line goes to the head") {
    Desk desk;
    model::Block root = page_with_ruler(desk, Desk::box({}, fixed(10), ""));
    root.box.padding = {pt(100), pt(0), pt(0), pt(0)};
    model::Blocks bars;
    for (int i = 0; i < 40; ++i) bars.push_back(Desk::box({}, fixed(5), i % 2 == 0 ? "red" : "blue"));
    root.content = Desk::stack(std::move(bars)).content;
    const auto all = fills(desk.lay(root));
    CHECK(std::any_of(all.begin(), all.end(), [](const base::Rect& fill) { return fill.y < pt(80); }));
}

TEST_CASE("nothing is moved for the line: without room it is an error") {
    Desk desk;
    model::Block root = page_with_ruler(desk, desk.text("Words"));
    root.box.padding = {};
    std::get<model::Stack>(root.content).children = {};
    for (int i = 0; i < 60; ++i)
        std::get<model::Stack>(root.content).children.push_back(Desk::box({}, fixed(5), i % 2 == 0 ? "red" : "blue"));
    CHECK_FALSE(desk.try_lay(root));
    CHECK(desk.faults.entries().front().code == diag::codes::no_room);
}

TEST_CASE("the line does not lie over a fold") {
    Desk desk;
    model::Folds folds;
    folds.kind.outside = {false, false, false, false, false, false};
    desk.piece().folds = folds;
    model::Block root = page_with_ruler(desk, desk.text("Words"));
    root.content = model::Layers{};
    CHECK_FALSE(desk.try_lay(root));  // panels of 67 pt hold no line
}
