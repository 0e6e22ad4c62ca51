// Where lines end, on made-up words of known widths.

#include "layout/line_breaks.h"

#include <doctest/doctest.h>

#include <string>

using namespace handbill;
using namespace handbill::layout;
using Kind = model::BreakPoint::Kind;

namespace {

/// Words of these widths with spaces 1 wide between them; one code unit each.
std::vector<BreakChance> words_of(const std::vector<EmUnits>& widths) {
    std::vector<BreakChance> chances;
    EmUnits pen = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const bool last = i + 1 == widths.size();
        const auto offset = static_cast<std::uint32_t>(i + 1);
        chances.push_back({offset, last ? Kind::mandatory : Kind::allowed, pen + widths[i] + 1, pen + widths[i]});
        pen += widths[i] + 1;
    }
    return chances;
}

std::vector<EmUnits> widths(const BrokenText& text) {
    std::vector<EmUnits> out;
    for (const BrokenLine& line : text.lines) out.push_back(line.width);
    return out;
}

}  // namespace

TEST_CASE("what fits stands on one line") {
    const auto broken = LineBreaker().break_lines(words_of({3, 4, 5}), 14, false);
    CHECK(widths(broken) == std::vector<EmUnits>{14});
    CHECK(broken.widest == 14);
    CHECK(broken.lines[0].begin == 0);
    CHECK(broken.lines[0].end == 3);
}

TEST_CASE("the whole paragraph is weighed, where greed leaves a hole") {
    // Greed gives 7 | 3 | 7 | 6. With as many lines, the second need not be so short.
    const auto broken = LineBreaker().break_lines(words_of({4, 2, 3, 7, 6}), 10, false);
    CHECK(widths(broken) == std::vector<EmUnits>{4, 6, 7, 6});
}

TEST_CASE("where greed is right, so is the whole paragraph") {
    const auto broken = LineBreaker().break_lines(words_of({6, 3, 9, 15, 3, 9}), 20, false);
    CHECK(widths(broken) == std::vector<EmUnits>{20, 19, 9});
}

TEST_CASE("no more lines than greed needs") {
    const auto chances = words_of({5, 5, 5, 5, 5, 5, 5});
    CHECK(LineBreaker().break_lines(chances, 17, false).lines.size() == 3);
    CHECK(LineBreaker().break_lines(chances, 17, true).lines.size() == 3);
}

TEST_CASE("a short word is not left alone on the last line") {
    const auto broken = LineBreaker().break_lines(words_of({8, 8, 8, 2}), 26, false);
    CHECK(widths(broken) == std::vector<EmUnits>{17, 11});
}

TEST_CASE("balanced lines are of even length, the last one too") {
    const auto broken = LineBreaker().break_lines(words_of({5, 5, 5, 5, 5, 5}), 30, true);
    CHECK(widths(broken) == std::vector<EmUnits>{17, 17});
    const auto ragged = LineBreaker().break_lines(words_of({5, 5, 5, 5, 5, 5}), 30, false);
    CHECK(widths(ragged) == std::vector<EmUnits>{23, 11});
}

TEST_CASE("a line rather ends with its sentence, for a little raggedness") {
    auto chances = words_of({6, 6, 6, 6, 7});
    const EmUnits column = 28;
    CHECK(widths(LineBreaker().break_lines(chances, column, true)) == std::vector<EmUnits>{20, 14});
    chances[1].pause = Pause::sentence;
    CHECK(widths(LineBreaker().break_lines(chances, column, true)) == std::vector<EmUnits>{13, 21});
    chances[1].pause = Pause::none;
    chances[0].pause = Pause::sentence;  // too far from even
    CHECK(widths(LineBreaker().break_lines(chances, column, true)) == std::vector<EmUnits>{20, 14});
}

TEST_CASE("a mandatory break ends its line, however short") {
    auto chances = words_of({3, 3, 9, 9});
    chances[1].kind = Kind::mandatory;
    const auto broken = LineBreaker().break_lines(chances, 50, false);
    CHECK(widths(broken) == std::vector<EmUnits>{7, 19});
    CHECK(broken.lines[1].begin == 2);
}

TEST_CASE("a word wider than the column makes a line of its own that tells its width") {
    const auto broken = LineBreaker().break_lines(words_of({4, 30, 4}), 10, false);
    CHECK(widths(broken) == std::vector<EmUnits>{4, 30, 4});
    CHECK(broken.widest == 30);
    CHECK(widest_piece(words_of({4, 30, 4})) == 30);
}

TEST_CASE("a word is parted only where that saves a line") {
    auto chances = words_of({6, 6, 6, 6});
    chances[1].kind = Kind::hyphen;
    CHECK(LineBreaker().break_lines(chances, 13, false).lines[0].hyphen);  // the only way to two lines
    CHECK_FALSE(LineBreaker().break_lines(chances, 20, false).lines[0].hyphen);
}

TEST_CASE("no chances, no lines") { CHECK(LineBreaker().break_lines({}, 10, false).lines.empty()); }
