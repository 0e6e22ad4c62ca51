#include <doctest/doctest.h>

#include "translate/amend.h"

using namespace handbill;
using translate::amend;
using translate::Amendment;

namespace {

struct Amended {
    diag::Diagnostics diagnostics;
    std::string text;  ///< or why there is none

    Amended(const std::string& before, const std::vector<Amendment>& amendments,
            const std::vector<std::string>& order = {"a", "b", "c", "d"})
        : text(amend("x.yaml", before, amendments, order, diagnostics).value_or("")) {
        if (text.empty() && !diagnostics.entries().empty()) text = diagnostics.entries().front().message;
    }
};

constexpr const char* kFile =
    "# of the file\na: plain  # beside\n\n# above b\nb: 'single'\nc: \"double\"\n\n# at the end\n";

}  // namespace

TEST_CASE("new words replace the old ones and no other byte") {
    CHECK(Amended(kFile, {{"b", "it's", {}}}).text ==
          "# of the file\na: plain  # beside\n\n# above b\nb: 'it''s'\nc: \"double\"\n\n# at the end\n");
    CHECK(Amended(kFile, {{"c", "a \"b\" \\", {}}, {"a", "yes: no # so", {}}}).text ==
          "# of the file\na: \"yes: no # so\"  # beside\n\n# above b\nb: 'single'\nc: \"a \\\"b\\\" \\\\\"\n\n# at the "
          "end\n");
}

TEST_CASE("spaces that nobody sees are written so that everybody does") {
    CHECK(Amended("b: 'x'\n", {{"b", "a\u00A0b\u200Cc", {}}}).text == "b: \"a\\u00A0b\\u200Cc\"\n");
}

TEST_CASE("words over several lines become those of one") {
    CHECK(Amended("a: >-\n  one\n  two\nb: 'x'\n", {{"a", "three", {}}}).text == "a: \"three\"\nb: 'x'\n");
}

TEST_CASE("a message that is new stands where the English file has it") {
    CHECK(Amended("b: 'x'\nd: 'y'\n", {{"c", "new", {}}}).text == "b: 'x'\nc: \"new\"\nd: 'y'\n");
    CHECK(Amended("# top\nb: 'x'\n", {{"a", "new", {}}}).text == "# top\na: \"new\"\nb: 'x'\n");
    CHECK(Amended("b: 'x'", {{"d", "2", {}}, {"c", "1", {}}}).text == "b: 'x'\nc: \"1\"\nd: \"2\"\n");
    CHECK(Amended("", {{"d", "2", {}}, {"c", "1", {}}}).text == "c: \"1\"\nd: \"2\"\n");
}

TEST_CASE("a file that says a thing twice by an anchor is left as it is, and that is told") {
    CHECK(Amended("a: &same 'x'\nb: *same\n", {{"a", "y", {}}}).text ==
          "x.yaml is written in a way that words cannot be put into");
}
