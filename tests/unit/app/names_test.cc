#include "app/names.h"

#include <doctest/doctest.h>

using namespace handbill::app;
using Names = std::vector<std::string>;

namespace {
const Names kSheets{"11x14", "a4", "letter", "tabloid"};
const Names kTags{"en", "pt-BR", "zh-Hans"};
}  // namespace

TEST_CASE("nothing wanted and “all” mean everything, in the known order") {
    Names faults;
    CHECK(choose_names("sheet", {}, kSheets, faults) == kSheets);
    CHECK(choose_names("sheet", {"all"}, kSheets, faults) == kSheets);
    CHECK(choose_names("sheet", {"letter", "all"}, kSheets, faults) == kSheets);
    CHECK(faults.empty());
}

TEST_CASE("names come back once each, in the known order") {
    Names faults;
    CHECK(choose_names("sheet", {"letter", "a4", "letter"}, kSheets, faults) == Names{"a4", "letter"});
}

TEST_CASE("an unknown name is told with the nearest known one") {
    Names faults;
    CHECK(choose_names("sheet", {"leter", "a4"}, kSheets, faults) == Names{"a4"});
    REQUIRE(faults.size() == 1);
    CHECK(faults[0] == "“leter” is no sheet of this project; did you mean “letter”?");
}

TEST_CASE("a name like no other is told without a guess") {
    Names faults;
    (void)choose_names("sheet", {"broadsheet-of-1890"}, kSheets, faults);
    CHECK(faults == Names{"“broadsheet-of-1890” is no sheet of this project"});
}

TEST_CASE("languages may be written with an underscore and in any case") {
    Names faults;
    CHECK(choose_languages({"pt_BR"}, kTags, faults) == Names{"pt-BR"});
    CHECK(choose_languages({"PT-br", "zh_hans"}, kTags, faults) == Names{"pt-BR", "zh-Hans"});
    CHECK(faults.empty());
}

TEST_CASE("part of a tag is not the tag") {
    Names faults;
    CHECK(choose_languages({"pt"}, kTags, faults).empty());
    CHECK(faults.size() == 1);
}
