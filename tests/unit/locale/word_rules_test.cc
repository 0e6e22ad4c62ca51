#include <doctest/doctest.h>

#include "catalog_making.h"

using namespace handbill;
using locale_test::localize;
using locale_test::Maker;
using model::Audience;

namespace {

/// What is said of an English text for `audience`: the words that are out, one a line.
std::string refused(const std::string& text, Audience audience = Audience::staff) {
    Maker maker;
    maker.piece.audience = audience;
    maker.words["en"].rules = {
        {{"rescue", "rescued", "rescue team"}, {}, "help", "people find their own way", {}},
        {{"víctima", "victim"}, {Audience::seeking_help}, "you", "the reader need not take that name", {}}};
    maker.words["en"].quotes = {"Sea Rescue Act"};
    maker.say_all("leaflet.text", text);
    (void)maker.add_text("leaflet.text");
    const auto result = localize(maker, "en");
    std::string said;
    for (const diag::Diagnostic& entry : result.diagnostics.entries()) {
        CHECK(entry.code == diag::codes::word_not_used);
        CHECK(entry.notes.size() == 2);
        const auto begin = entry.span.value().begin - 100;  // where the maker's messages stand
        said += text.substr(begin, entry.span->end - entry.span->begin) + '\n';
    }
    return said;
}

}  // namespace

TEST_CASE("a word is out between the borders of words, in any case, each time") {
    CHECK(refused("Rescue them. RESCUED, and a rescue!") == "Rescue\nRESCUED\nrescue\n");
    CHECK(refused("Rescuer, rescues, prescue") == "");
    CHECK(refused("rescue-work") == "rescue\n");
}

TEST_CASE("the longest listed words are told as one, over line ends and strong marks") {
    CHECK(refused("Call the rescue team") == "rescue team\n");
    Maker maker;
    CHECK(refused("Call the rescue\n team") != "");
    CHECK(refused("A **rescue** team") != "");
}

TEST_CASE("a rule for some readers leaves the others alone") {
    CHECK(refused("a victim") == "");
    CHECK(refused("a victim", Audience::seeking_help) == "victim\n");
    CHECK(refused("una VÍCTIMA", Audience::seeking_help) == "VÍCTIMA\n");
}

TEST_CASE("names of laws may be written out, and facts are other people's words") {
    CHECK(refused("The Sea Rescue Act says so") == "");
    CHECK(refused("The Sea Rescue Act says: rescue") != "");
    Maker maker;
    maker.piece.audience = Audience::staff;
    maker.words["en"].rules = {{{"line"}, {}, "phone", "of a test", {}}};
    maker.say_all("leaflet.text", "{line}");
    const auto id = maker.add_text("leaflet.text");
    CHECK(localize(maker, "en").plain(id) == "National Line");
}

TEST_CASE("a language without rules says what it likes") {
    Maker maker;
    maker.piece.audience = Audience::staff;
    maker.words["en"].rules = {{{"rescue"}, {}, "help", "of a test", {}}};
    maker.say_all("leaflet.title", "rescue");
    CHECK(localize(maker, "es").document.has_value());
    CHECK_FALSE(localize(maker, "en").document.has_value());
}
