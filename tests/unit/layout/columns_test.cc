// Widths side by side.

#include "layout/columns.h"

#include "fixture.h"

using namespace handbill;
using namespace handbill::layout;
using namespace handbill::layout::fixture;

namespace {

base::Length sum(const std::vector<base::Length>& lengths) {
    base::Length total;
    for (const base::Length length : lengths) total += length;
    return total;
}

const model::Extent kContent{};

}  // namespace

TEST_CASE("shares give out every millipoint of the room") {
    const auto widths = divide({{share(), {}, {}}, {share(), {}, {}}, {share(), {}, {}}}, mpt(100'000), true);
    CHECK(widths == std::vector{mpt(33'333), mpt(33'333), mpt(33'334)});
    CHECK(sum(split(mpt(1'000'003), {7, 7, 8})) == mpt(1'000'003));
}

TEST_CASE("fixed widths come first, then content, then shares") {
    const auto widths =
        divide({{fixed(30), {}, {}}, {kContent, pt(20), pt(5)}, {share(2), {}, {}}, {share(), {}, {}}}, pt(110), true);
    CHECK(widths == std::vector{pt(30), pt(20), pt(40), pt(20)});
}

TEST_CASE("the widest contents give way first, none under its widest word") {
    const auto widths =
        divide({{kContent, pt(10), pt(10)}, {kContent, pt(90), pt(20)}, {kContent, pt(80), pt(50)}}, pt(100), true);
    CHECK(widths == std::vector{pt(10), pt(40), pt(50)});
}

TEST_CASE("contents leave a share at least its widest word") {
    const auto widths = divide({{kContent, pt(90), pt(20)}, {share(), {}, pt(30)}}, pt(100), true);
    CHECK(widths == std::vector{pt(70), pt(30)});
}

TEST_CASE("without a width to fill, shares take what their content wants") {
    CHECK(divide({{share(), pt(12), pt(3)}, {fixed(5), {}, {}}}, pt(100), false) == std::vector{pt(12), pt(5)});
}
