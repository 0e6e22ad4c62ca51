// Contrast of what is painted to what it stands on.

#include "layout/legibility.h"

#include "fixture.h"
#include "layout/contrast.h"
#include "layout/grounds.h"

using namespace handbill;
using namespace handbill::layout::fixture;

namespace {

constexpr model::Colour kWhite{255, 255, 255, 0, 0, 0, 0}, kBlack{0, 0, 0, 0, 0, 0, 100};
constexpr model::Colour kGrey{0x77, 0x77, 0x77, 0, 0, 0, 0}, kDarker{0x76, 0x76, 0x76, 0, 0, 0, 0};
constexpr model::Colour kGreen{0, 0x50, 0x3C, 0, 0, 0, 0};

std::size_t faults_of(Desk& desk, const model::PageSet& pages) {
    (void)layout::judge_legibility(pages, fonts(), desk.faults);
    return desk.faults.error_count();
}

}  // namespace

TEST_CASE("the ratios that WCAG gives, rounded down") {
    CHECK(layout::contrast(kWhite, kBlack) == 2100);
    CHECK(layout::contrast(kBlack, kWhite) == 2100);
    CHECK(layout::contrast(kGrey, kWhite) == 447);
    CHECK(layout::contrast(kDarker, kWhite) == 454);
    CHECK(layout::contrast(kGreen, kGreen) == 100);
}

TEST_CASE("large type needs less, readers of large print need more") {
    using model::Variant;
    CHECK(layout::needed_contrast(Variant::office, mpt(17'999), 500) == 450);
    CHECK(layout::needed_contrast(Variant::office, pt(18), 500) == 300);
    CHECK(layout::needed_contrast(Variant::one_ink, pt(14), 700) == 300);
    CHECK(layout::needed_contrast(Variant::office, pt(14), 600) == 450);
    CHECK(layout::needed_contrast(Variant::high_contrast, pt(12), 900) == 700);
    CHECK(layout::needed_contrast(Variant::large_print, pt(18), 500) == 450);
}

TEST_CASE("what lies under an area: fills hide, art does not, paper is the rest") {
    layout::Grounds grounds;
    CHECK(grounds.under(rect(0, 0, 10, 10), {}).colours == std::vector{kWhite});
    grounds.add_fill(rect(0, 0, 100, 100), kGreen);
    CHECK(grounds.under(rect(10, 10, 20, 20), {}).colours == std::vector{kGreen});
    CHECK(grounds.under(rect(90, 10, 20, 20), {}).colours == std::vector{kGreen, kWhite});
    grounds.add_fill(rect(0, 0, 50, 50), kBlack);
    CHECK(grounds.under(rect(10, 10, 20, 20), {}).colours == std::vector{kBlack});
    CHECK(grounds.under(rect(40, 10, 20, 20), {}).colours == std::vector{kBlack, kGreen});
    grounds.add_fill({pt(10), pt(70), pt(40), pt(1)}, kGrey);
    CHECK(grounds.under(rect(10, 60, 20, 20), pt(3)).colours == std::vector{kGreen});
    grounds.add_picture(rect(60, 60, 30, 30));
    CHECK(grounds.under(rect(70, 70, 10, 10), {}).picture);
    CHECK(!grounds.under(rect(10, 10, 10, 10), {}).picture);
    grounds.add_fill(rect(60, 60, 40, 40), kWhite);
    CHECK(!grounds.under(rect(70, 70, 10, 10), {}).picture);
}

TEST_CASE("a group that is turned stands where the page shows it") {
    model::GroupItem group;
    group.quarter_turns = 1;
    group.origin = {pt(100), pt(50)};
    CHECK(layout::Turned().inside(group).on_page(rect(10, 20, 30, 5)) == rect(75, 60, 5, 30));
}

TEST_CASE("a page tells its lowest contrast and its smallest type") {
    Desk desk;
    const auto pages = desk.lay(desk.text("You can call"));
    const auto found = layout::judge_legibility(pages, fonts(), desk.faults);
    CHECK(desk.faults.error_count() == 0);
    CHECK(found.smallest_type == desk.theme().styles.at("body").size);
    CHECK(found.lowest_contrast == layout::contrast(desk.theme().colours.at("black"), kWhite));
}

TEST_CASE("a text in the colour of its box is refused, turned or not") {
    for (const auto turn : {model::Turn::none, model::Turn::up}) {
        Desk desk;
        desk.theme().colours["field"] = desk.theme().colours.at("black");
        model::Block text = desk.text("You can call");
        text.box.fill = "field";
        text.box.turn = turn;
        text.box.width = fixed(200);
        text.box.height = fixed(200);
        const auto pages = desk.lay(Desk::stack({text}));
        REQUIRE(faults_of(desk, pages) == 1);
        CHECK(desk.faults.entries().back().code == diag::codes::low_contrast);
        CHECK(desk.faults.entries().back().message.find("\"You can call\"") != std::string::npos);
    }
}
