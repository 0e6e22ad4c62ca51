#include "app/job_plan.h"

#include <doctest/doctest.h>

using namespace handbill;
using Names = std::vector<std::string>;

namespace {

model::Catalog catalog() {
    model::Catalog made;
    const auto add_piece = [&made](const std::string& id, Names sheets, Names languages) {
        auto piece = std::make_shared<model::Piece>();
        piece->id = id;
        piece->sheets = std::move(sheets);
        piece->languages = std::move(languages);
        made.settings[id] = {piece};
        made.pieces.emplace(id, std::move(piece));
    };
    add_piece("card", {"letter"}, {"en"});
    add_piece("poster", {"letter", "a4"}, {});
    for (const auto* tag : {"en", "es"}) {
        auto language = std::make_shared<model::Language>();
        language->tag = tag;
        made.languages.emplace(tag, std::move(language));
    }
    for (const auto* id : {"a4", "letter", "tabloid"}) made.sheets.emplace(id, model::Sheet{id, {}, {}, {}});
    return made;
}

Names editions(const std::vector<app::Job>& jobs) {
    Names names;
    for (const auto& job : jobs) {
        for (const auto* sheet : job.sheets) names.push_back(app::edition_name(job, *sheet));
    }
    return names;
}

}  // namespace

TEST_CASE("everything: by document, then language, sheets in the piece's order") {
    const auto made = catalog();
    Names faults;
    const auto jobs = app::plan_jobs(made, {"card", "poster"}, {"en", "es"}, {}, faults);
    CHECK(editions(jobs) ==
          Names{"card.en.letter", "poster.en.letter", "poster.en.a4", "poster.es.letter", "poster.es.a4"});
    CHECK(faults.empty());
}

TEST_CASE("a sheet picks the pieces that are designed for it") {
    const auto made = catalog();
    Names faults;
    app::Invocation asked;
    asked.sheets = {"a4"};
    CHECK(editions(app::plan_jobs(made, {"card", "poster"}, {"en"}, asked, faults)) == Names{"poster.en.a4"});
    CHECK(faults.empty());
}

TEST_CASE("what was asked for by name and is made nowhere is told") {
    const auto made = catalog();
    const auto faults_of = [&made](app::Invocation asked, Names documents, Names languages) {
        Names faults;
        (void)app::plan_jobs(made, documents, languages, asked, faults);
        REQUIRE(faults.size() == 1);
        return faults[0];
    };
    app::Invocation sheet;
    sheet.sheets = {"tabloid"};
    CHECK(faults_of(sheet, {"card"}, {"en"}) == "“tabloid” is a sheet that none of these documents is designed for");
    app::Invocation language;
    language.languages = {"es"};
    CHECK(faults_of(language, {"card"}, {"es"}) == "“es” is a language that none of these documents is in");
    app::Invocation document;
    document.documents = {"card", "poster"};
    document.languages = {"all"};
    CHECK(faults_of(document, {"card", "poster"}, {"es"}) == "“card” is not made in these languages on these sheets");
}

TEST_CASE("a file is named by document, language and sheet, in a folder of its document") {
    const auto made = catalog();
    const app::Job job{made.pieces.at("poster"), made.languages.at("es"), {}};
    CHECK(app::edition_path(job, made.sheets.at("a4")) == "poster/poster.es.a4.pdf");
}

TEST_CASE("another theme and another variant stand at the end of the name") {
    auto made = catalog();
    auto theme = std::make_shared<model::Theme>();
    theme->id = "warm";
    theme->variant = model::Variant::one_ink;
    auto piece = std::make_shared<model::Piece>(*made.pieces.at("poster"));
    piece->theme = theme;
    CHECK(app::edition_name({piece, made.languages.at("es"), {}}, made.sheets.at("a4")) == "poster.es.a4.one-ink");
    piece->in_own_theme = false;
    const app::Job job{piece, made.languages.at("es"), {}};
    CHECK(app::edition_name(job, made.sheets.at("a4")) == "poster.es.a4.warm.one-ink");
    CHECK(app::job_name(job) == "poster.es.warm.one-ink");
    made.settings["poster"].push_back(piece);
    Names faults;
    CHECK(editions(app::plan_jobs(made, {"poster"}, {"es"}, {}, faults)) ==
          Names{"poster.es.letter", "poster.es.a4", "poster.es.letter.warm.one-ink", "poster.es.a4.warm.one-ink"});
}

TEST_CASE("on a stock only the sheets that are its pieces are made, and the name says on what and how") {
    auto made = catalog();
    made.sheets.at("a4").trim = {base::Length::points(100), base::Length::points(50)};
    model::Stock stock;
    stock.id = "two";
    stock.name = "Two pieces";
    stock.piece = {base::Length::points(50), base::Length::points(100)};
    made.stocks.emplace("two", stock);
    const auto plan = [&made](impose::Flip flip, Names documents, Names& faults, const std::string& id = "two") {
        app::Invocation asked;
        asked.stock = id;
        asked.imposing.flip = flip;
        return editions(app::plan_jobs(made, documents, {"en"}, asked, faults));
    };
    Names faults;
    CHECK(plan(impose::Flip::long_edge, {"card", "poster"}, faults) == Names{"poster.en.a4.two"});
    CHECK(plan(impose::Flip::short_edge, {"poster"}, faults) == Names{"poster.en.a4.two.flip-short"});
    CHECK(plan(impose::Flip::none, {"poster"}, faults) == Names{"poster.en.a4.two.flip-none"});
    CHECK(faults.empty());
    CHECK(plan(impose::Flip::long_edge, {"card"}, faults).empty());
    CHECK(faults == Names{"none of these documents is designed for the pieces of the stock “two”: Two pieces"});
    faults.clear();
    (void)plan(impose::Flip::long_edge, {"poster"}, faults, "tow");
    CHECK(faults == Names{"“tow” is no stock of this project; did you mean “two”?"});
}
