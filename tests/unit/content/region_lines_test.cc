#include "content/piece_regions.h"

#include <doctest/doctest.h>

using namespace handbill;
using content::pick_lines;
using content::place_named;
using model::Certainty;
using model::Scope;

namespace {

model::Hotline line(const std::string& id, const std::string& region, std::vector<Scope> scope,
                    std::vector<model::LanguageTag> answers, Certainty certainty = Certainty::two_sources) {
    model::Hotline hotline;
    hotline.id = id;
    hotline.country = "CH";
    hotline.region = region;
    hotline.scope = std::move(scope);
    hotline.certainty = certainty;
    model::Channel voice;
    voice.id = "voice";
    voice.answers_not_stated = answers.empty();
    voice.answers = std::move(answers);
    voice.emergency = hotline.scope.front() == Scope::emergency;
    hotline.channels.push_back(voice);
    return hotline;
}

struct Directory {
    std::map<std::string, model::Hotline> hotlines;
    diag::Diagnostics told;

    explicit Directory(std::vector<model::Hotline> lines) {
        lines.push_back(line("ch-emergency", "", {Scope::emergency}, {}));
        for (auto& one : lines) hotlines.emplace(one.id, one);
    }
    content::RegionLines at(const std::string& place) { return pick_lines(hotlines, place, std::nullopt, told); }
};

}  // namespace

TEST_CASE("a place is a country or a part of one") {
    CHECK(place_named("us-tn") == "US-TN");
    CHECK(place_named("GB") == "GB");
    CHECK(place_named("GB-SCT") == "GB-SCT");
    for (const char* bad : {"", "U", "USA", "us-", "us-tnxx", "us tn", "1-23", "us-t!"}) CHECK_FALSE(place_named(bad));
}

TEST_CASE("a place has its own line, its country's and the emergency number") {
    Directory directory({line("ch-vd", "CH-VD", {Scope::human_trafficking}, {"fr"}),
                         line("ch-all", "", {Scope::human_trafficking}, {"de", "fr"})});
    const auto lines = directory.at("CH-VD");
    CHECK(lines.local == "ch-vd");
    CHECK(lines.national == "ch-all");
    CHECK(lines.emergency == "ch-emergency");
    CHECK(directory.told.entries().empty());
    CHECK(directory.at("CH").local.empty());
    CHECK(directory.told.entries().empty());  // a whole country is not said to lack one of its own
}

TEST_CASE("what is not known well enough is passed over, and each reason is told") {
    Directory directory({line("ch-a", "", {Scope::human_trafficking}, {"de"}, Certainty::uncertain),
                         line("ch-b", "", {Scope::human_trafficking, Scope::tip_line}, {"de"}),
                         line("ch-c", "", {Scope::human_trafficking}, {}), line("ch-d", "", {Scope::labour}, {"de"})});
    const auto lines = directory.at("CH");
    CHECK(lines.national.empty());
    CHECK(lines.emergency == "ch-emergency");
    REQUIRE(directory.told.entries().size() == 1);
    const auto& lack = directory.told.entries().front();
    CHECK(lack.severity == diag::Severity::warning);
    REQUIRE(lack.notes.size() == 3);
    CHECK(lack.notes[0].message == "'ch-a' is uncertain");
    CHECK(lack.notes[1].message == "'ch-b' takes reports; help is not what it is for");
    CHECK(lack.notes[2].message == "'ch-c' does not say in which languages it answers");
}

TEST_CASE("the better known line is taken, then the one that is for trafficking alone, then the first by id") {
    Directory sources({line("ch-a", "", {Scope::human_trafficking}, {"de"}, Certainty::one_source),
                       line("ch-b", "", {Scope::human_trafficking}, {"de"})});
    CHECK(sources.at("CH").national == "ch-b");
    Directory scopes({line("ch-a", "", {Scope::human_trafficking, Scope::domestic_violence}, {"de"}),
                      line("ch-b", "", {Scope::human_trafficking}, {"de"})});
    CHECK(scopes.at("CH").national == "ch-b");
    Directory equals(
        {line("ch-b", "", {Scope::human_trafficking}, {"de"}), line("ch-a", "", {Scope::human_trafficking}, {"de"})});
    CHECK(equals.at("CH").national == "ch-a");
}

TEST_CASE("a country that the directory does not hold is an error") {
    Directory directory({});
    CHECK(directory.at("ZZ").emergency.empty());
    CHECK(directory.told.has_errors());
}

TEST_CASE("languages in which only the emergency services answer are told") {
    Directory directory({line("ch-all", "", {Scope::human_trafficking}, {"de", "fr"})});
    const auto lines = directory.at("CH");
    model::Piece piece;
    piece.languages = {"de", "es"};
    content::check_answers(lines, directory.hotlines, piece, {"de", "es", "it"}, directory.told);
    REQUIRE(directory.told.entries().size() == 1);
    CHECK(directory.told.entries().front().message == "in 'es' only the emergency number of CH is printed");
}
