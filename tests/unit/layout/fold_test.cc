// Panels of a folded page: boxes stand on their folds in both directions, and the page tells where it is folded.

#include "fixture.h"

using namespace handbill;
using namespace handbill::layout::fixture;

namespace {

/// Three panels of 400 points, the first of the outside 5 short: 130, 135, 135.
model::Folds tri_fold() {
    model::Folds folds;
    folds.kind.outside = {true, false, false};
    folds.short_by = mpt(5'000);
    return folds;
}

model::Block on_panel(int first, int last, const std::string& fill = "red", base::Edges wrap = {}) {
    model::Block block = Desk::box({}, {}, fill);
    block.box.panel = model::PanelPlace{first, last, wrap};
    return block;
}

model::Block panels(model::Blocks children) {
    model::Block block;
    block.content = model::Layers{std::move(children)};
    return block;
}

}  // namespace

TEST_CASE("each box is as large as its panel") {
    Desk desk;
    desk.piece().folds = tri_fold();
    const auto pages = desk.lay(panels({on_panel(1, 1), on_panel(2, 2), on_panel(3, 3), on_panel(2, 3)}));
    CHECK(fills(pages) ==
          std::vector{rect(0, 0, 130, 300), rect(130, 0, 135, 300), rect(265, 0, 135, 300), rect(130, 0, 270, 300)});
    CHECK(pages.pages[0].folds == std::vector<model::FoldLine>{{true, pt(130)}, {true, pt(265)}});
}

TEST_CASE("a right-to-left page mirrors its panels and folds as a whole") {
    Desk desk(true);
    desk.piece().folds = tri_fold();
    const auto pages = desk.lay(panels({on_panel(1, 1), on_panel(3, 3)}));
    CHECK(fills(pages) == std::vector{rect(270, 0, 130, 300), rect(0, 0, 135, 300)});
    CHECK(pages.pages[0].folds == std::vector<model::FoldLine>{{true, pt(270)}, {true, pt(135)}});
}

TEST_CASE("a fill wraps its fold and what is inside stays where it was, never over the edge of the sheet") {
    Desk desk;
    desk.piece().folds = tri_fold();
    model::Block wrapped = on_panel(2, 2, "red", {{}, {}, pt(9), pt(2)});
    wrapped.box.padding = {pt(0), pt(10), pt(0), pt(10)};
    wrapped.content = Desk::stack({Desk::box({}, fixed(20), "blue")}).content;
    CHECK(fills(desk.lay(panels({wrapped}))) == std::vector{rect(128, 0, 137, 300), rect(140, 0, 115, 20)});
}

TEST_CASE("rows of panels fold across the middle, and the far side of a tent stands on its head") {
    Desk desk;
    model::Folds folds;
    folds.kind.outside = {false};
    folds.kind.rows = 2;
    desk.piece().folds = folds;
    model::Block far = on_panel(1, 1, "");
    far.content = Desk::stack({desk.heading("Far", "body")}).content;
    far.box.turn = model::Turn::over;
    model::Block near = on_panel(2, 2, "");
    near.content = Desk::stack({desk.text("Near")}).content;
    const auto pages = desk.lay(panels({far, near}));
    CHECK(pages.pages[0].folds == std::vector<model::FoldLine>{{false, pt(150)}});
    const auto* group = std::get_if<model::GroupItem>(&pages.pages[0].items.front());
    REQUIRE(group != nullptr);
    CHECK(group->quarter_turns == 2);
    CHECK(group->origin == base::Point{pt(400), pt(150)});
}

TEST_CASE("a panel that is too small for what it holds is an error") {
    Desk desk;
    desk.piece().folds = tri_fold();
    model::Block tight = on_panel(1, 1);
    tight.content = Desk::stack({Desk::box(fixed(131), fixed(10))}).content;
    CHECK_FALSE(desk.try_lay(panels({tight})));
}
