// Box arithmetic: where coloured boxes of known sizes end up.

#include "fixture.h"

using namespace handbill;
using namespace handbill::layout::fixture;

namespace {

model::Block filling(model::Block block) {
    block.box.width = block.box.height = share();
    return block;
}

}  // namespace

TEST_CASE("a stack puts boxes below each other, with gaps and padding") {
    Desk desk;
    model::Block root = Desk::stack({Desk::box({}, fixed(20)), Desk::box(fixed(50), fixed(30))}, 5);
    root.box.padding = {pt(10), pt(20), pt(30), pt(40)};  // top, end, bottom, start
    CHECK(fills(desk.lay(root)) == std::vector{rect(40, 10, 340, 20), rect(40, 35, 50, 30)});
}

TEST_CASE("shares of the height are exact") {
    Desk desk;
    const auto placed =
        fills(desk.lay(Desk::stack({Desk::box({}, share()), Desk::box({}, fixed(100)), Desk::box({}, share(2))})));
    CHECK(placed[0].height == mpt(66'666));
    CHECK(placed[2].height == mpt(133'334));
    CHECK(placed[2].bottom() == pt(300));
}

TEST_CASE("shares of the width are exact, the remainder lost nowhere") {
    Desk desk;
    const auto placed = fills(desk.lay(
        Desk::row({Desk::box(share(), fixed(10)), Desk::box(share(), fixed(10)), Desk::box(share(), fixed(10))}, 10)));
    CHECK(placed[0].width + placed[1].width + placed[2].width == pt(380));
    CHECK(placed[1].x - placed[0].right() == pt(10));
    CHECK(placed[2].right() == pt(400));
}

TEST_CASE("spread puts first and last at the ends and shares what is left between") {
    Desk desk;
    model::Block root = Desk::stack({Desk::box({}, fixed(40)), Desk::box({}, fixed(40)), Desk::box({}, fixed(40))});
    std::get<model::Stack>(root.content).justify = model::Justify::spread;
    const auto placed = fills(desk.lay(root));
    CHECK(placed[0].y == pt(0));
    CHECK(placed[1].y == pt(130));
    CHECK(placed[2].bottom() == pt(300));
}

TEST_CASE("centre and end put what is left before") {
    Desk desk;
    model::Block root = Desk::stack({Desk::box({}, fixed(40))});
    std::get<model::Stack>(root.content).justify = model::Justify::centre;
    CHECK(fills(desk.lay(root))[0].y == pt(130));
    std::get<model::Stack>(root.content).justify = model::Justify::end;
    CHECK(fills(desk.lay(root))[0].y == pt(260));
}

TEST_CASE("a stack aligns across, and a child may differ") {
    Desk desk;
    model::Block other = Desk::box(fixed(100), fixed(10));
    other.box.align_self = model::Align::start;
    model::Block root = Desk::stack({Desk::box(fixed(100), fixed(10)), other});
    std::get<model::Stack>(root.content).align = model::Align::end;
    const auto placed = fills(desk.lay(root));
    CHECK(placed[0].x == pt(300));
    CHECK(placed[1].x == pt(0));
}

TEST_CASE("a row is as high as its highest child; stretched children fill it") {
    Desk desk;
    model::Block tall = Desk::box(fixed(10), fixed(80)), stretched = Desk::box(fixed(10), {});
    stretched.box.align_self = model::Align::stretch;
    model::Block centred = Desk::box(fixed(10), fixed(20));
    centred.box.align_self = model::Align::centre;
    const auto placed = fills(desk.lay(Desk::stack({Desk::row({tall, stretched, centred})})));
    CHECK(placed[1] == rect(10, 0, 10, 80));
    CHECK(placed[2] == rect(20, 30, 10, 20));
}

TEST_CASE("right-to-left pages mirror every box within its parent") {
    Desk desk(true);
    model::Block inner = Desk::row({Desk::box(fixed(30), fixed(10)), Desk::box(fixed(50), fixed(10))}, 5);
    inner.box.padding = {pt(0), pt(1), pt(0), pt(7)};
    CHECK(fills(desk.lay(Desk::stack({inner}))) == std::vector{rect(363, 0, 30, 10), rect(308, 0, 50, 10)});
}

TEST_CASE("radii and rules follow the reading direction") {
    const auto block = [] {
        model::Block box = Desk::box({}, fixed(50));
        box.box.radius = {pt(1), pt(2), pt(3), pt(4)};
        box.box.rules = {{model::EdgeRule::Side::start, pt(6), "black", {}}};
        return Desk::stack({box});
    };
    Desk left, right(true);
    const auto ltr = items<model::FillItem>(left.lay(block()));
    const auto rtl = items<model::FillItem>(right.lay(block()));
    CHECK(ltr[0].radius == std::array{pt(1), pt(2), pt(3), pt(4)});
    CHECK(rtl[0].radius == std::array{pt(2), pt(1), pt(4), pt(3)});
    CHECK(ltr[1].rect == rect(0, 0, 6, 50));
    CHECK(rtl[1].rect == rect(394, 0, 6, 50));
}

TEST_CASE("layers stand where they are placed") {
    Desk desk;
    model::Block stretched = Desk::box({}, {}), pinned = Desk::box(fixed(60), fixed(40)), bottom = pinned;
    stretched.box.place = {pt(10), pt(20), pt(30), pt(40)};
    pinned.box.place.end = pt(5);
    bottom.box.place = {std::nullopt, std::nullopt, pt(8), pt(9)};
    model::Layers layers;
    layers.children = {stretched, pinned, bottom};
    model::Block root;
    root.content = layers;
    CHECK(fills(desk.lay(root)) == std::vector{rect(40, 10, 340, 260), rect(335, 0, 60, 40), rect(9, 252, 60, 40)});
}

TEST_CASE("a grid has equal rows and fills them in reading order") {
    Desk desk;
    model::Grid grid;
    grid.children = {Desk::box({}, fixed(20)), Desk::box({}, {}), Desk::box({}, {})};
    grid.columns = {share(), fixed(100)};
    grid.column_gap = pt(10);
    grid.row_gap = pt(4);
    model::Block root;
    root.content = grid;
    const auto placed = fills(desk.lay(Desk::stack({root})));
    CHECK(placed == std::vector{rect(0, 0, 290, 20), rect(300, 0, 100, 20), rect(0, 24, 290, 20)});
}

TEST_CASE("hidden blocks take no room") {
    Desk desk;
    desk.localized().answered["text_code"] = false;
    model::Block shown = Desk::box({}, fixed(10)), hidden = shown, otherwise = shown;
    hidden.when = model::Condition{"text_code", true, {}};
    otherwise.when = model::Condition{"text_code", false, {}};
    CHECK(fills(desk.lay(Desk::stack({shown, hidden, otherwise}, 5))) ==
          std::vector{rect(0, 0, 400, 10), rect(0, 15, 400, 10)});
}

TEST_CASE("measures follow the sheet's shorter side") {
    Desk desk;
    desk.trim = {pt(800), pt(450)};  // scale 1.5
    model::Block root = Desk::stack({Desk::box(fixed(10), fixed(20))});
    root.box.padding.top = pt(4);
    CHECK(fills(desk.lay(root)) == std::vector{rect(0, 6, 15, 30)});
}

TEST_CASE("measures follow the piece's reference where it has one") {
    Desk desk;
    desk.piece().reference = base::Size{pt(200), pt(150)};  // scale 2
    CHECK(fills(desk.lay(Desk::stack({Desk::box(fixed(10), fixed(20))}))) == std::vector{rect(0, 0, 20, 40)});
}

TEST_CASE("a fill that meets the trim runs out to the bleed, others do not") {
    Desk desk;
    desk.bleed = pt(9);
    model::Block root =
        Desk::stack({Desk::box({}, fixed(100)), Desk::box(fixed(50), fixed(100)), Desk::box({}, share())});
    std::get<model::Stack>(root.content).align = model::Align::centre;
    std::get<model::Stack>(root.content).children[0].box.width = share();
    std::get<model::Stack>(root.content).children[2].box.width = share();
    const auto pages = desk.lay(root);
    CHECK(pages.pages[0].bleed == pt(9));
    CHECK(fills(pages) == std::vector{rect(-9, -9, 418, 109), rect(175, 100, 50, 100), rect(-9, 200, 418, 109)});
}

TEST_CASE("an office sheet has no bleed") {
    Desk desk;
    CHECK(fills(desk.lay(Desk::stack({Desk::box({}, share())}))) == std::vector{rect(0, 0, 400, 300)});
}

TEST_CASE("a turned box lays its content along the page's side") {
    const auto tab = [] {
        model::Block inner = Desk::box(fixed(40), fixed(10));
        model::Block box = Desk::stack({inner});
        box.box.width = fixed(60);
        box.box.height = fixed(100);
        box.box.turn = model::Turn::up;
        box.box.padding = {pt(3), pt(0), pt(0), pt(5)};
        return Desk::stack({box});
    };
    Desk left, right(true);
    const auto up = items<model::GroupItem>(left.lay(tab()));
    REQUIRE(up.size() == 1);
    CHECK(up[0].quarter_turns == 3);
    CHECK(up[0].origin == base::Point{pt(0), pt(100)});
    CHECK(std::get<model::FillItem>(up[0].items[0]).rect == rect(5, 3, 40, 10));
    const auto down = items<model::GroupItem>(right.lay(tab()));
    REQUIRE(down.size() == 1);
    CHECK(down[0].quarter_turns == 1);
    CHECK(down[0].origin == base::Point{pt(400), pt(0)});
}

TEST_CASE("what would be painted over the edge of the sheet is refused") {
    Desk desk;
    model::Block far = Desk::box(fixed(60), fixed(40));
    far.box.place.start = pt(350);
    far.name = "far";
    model::Layers layers;
    layers.children = {far};
    model::Block root;
    root.content = layers;
    CHECK_FALSE(desk.try_lay(root).has_value());
    REQUIRE_FALSE(desk.faults.entries().empty());
}

TEST_CASE("a dashed rule is a stroke in its middle, a full one a fill") {
    Desk desk;
    model::RuleBlock rule;
    rule.weight = pt(2);
    rule.colour = "black";
    rule.dash = pt(3);
    model::Block dashed, full;
    dashed.content = rule;
    rule.dash = {};
    full.content = rule;
    const auto pages = desk.lay(Desk::stack({dashed, full}));
    const auto strokes = items<model::StrokeItem>(pages);
    REQUIRE(strokes.size() == 1);
    CHECK(strokes[0].from == base::Point{pt(0), pt(1)});
    CHECK(strokes[0].to == base::Point{pt(400), pt(1)});
    CHECK(fills(pages) == std::vector{rect(0, 2, 400, 2)});
}

TEST_CASE("filling a share of nothing is no fault") {
    Desk desk;
    CHECK(desk.try_lay(filling(Desk::stack({}))).has_value());
}
