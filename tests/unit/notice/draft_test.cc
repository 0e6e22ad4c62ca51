// A notice drafted from an invented law, and what is said where none can be. 0123 456 789 is nobody's.

#include "notice/draft.h"

#include <doctest/doctest.h>

using namespace handbill;

namespace {

model::Regime law() {
    model::Regime regime;
    regime.law.id = "xx-lodging";
    regime.law.citation = "Law's 1";
    regime.law.title = "Notice";
    regime.law.compared_on = "2026-11-22";
    regime.languages.fixed = std::vector<model::LanguageTag>{"en", "pt"};
    regime.numbers = {{"xx-line", "voice", {}, {}}};
    regime.wording = model::WordingRule::exact;
    regime.own_design = model::OwnDesign::allowed;
    regime.prescribed["en"] = {"en", "Can't leave? Call 0123-456, now.\n· Free\n· Private", {}, {}, {}};
    regime.unofficial["pt"] = {"pt", "Ligue para 0123-456.\n· Grátis\n· Privado", {}, {}, {}};
    for (auto* words : {&regime.prescribed["en"], &regime.unofficial["pt"]})
        words->numbers = {{"0123-456", "xx-line", "voice", false, {}}};
    return regime;
}

std::map<std::string, model::Hotline> directory() {
    model::Channel voice;
    voice.id = "voice";
    model::Hotline hotline;
    hotline.channels = {voice};
    return {{"xx-line", hotline}};
}

const model::NoticeTemplates kTemplates{
    "piece: @piece@\nsheet: @sheet@ @width@\nfacts:\n  @facts@\nstack:\n  @words@\n",
    {{"en", "Call"}},
    {{"en", "Unofficial"}, {"pt-BR", "Não oficial"}}};
const model::Sheet kSheet{"a4", "A4", {base::Length::millipoints(595276), base::Length::points(842)}, {}, true};

std::vector<std::string> reasons(const diag::Diagnostics& told) {
    std::vector<std::string> all;
    for (const auto& entry : told.entries()) all.push_back(entry.message);
    return all;
}

}  // namespace

TEST_CASE("the law's words become facts to the letter, cut where numbers stand, and ours are labelled") {
    diag::Diagnostics told;
    const auto regime = law();
    const auto languages = notice::languages_of(regime, {}, {"en", "es", "pt-BR"}, told);
    REQUIRE(languages);
    CHECK(*languages == std::vector<model::LanguageTag>{"en", "pt-BR"});
    const auto draft = notice::draft(regime, kTemplates, directory(), kSheet, *languages, told);
    REQUIRE(draft);
    CHECK(told.entries().empty());
    CHECK(draft->files.size() == 3);
    const std::string& piece = draft->files.at("content/pieces/notice-xx-lodging.yaml");
    CHECK(piece.find("piece: notice-xx-lodging\nsheet: a4 595.276pt\n") == 0);
    CHECK(piece.find("  w0_0: {quoted: {en: 'Can''t leave? Call', pt-BR: 'Ligue para'}, law: 'Law''s 1'}\n") !=
          std::string::npos);
    CHECK(
        piece.find("  n0_1: {quoted: {en: '0123-456', pt-BR: '0123-456'}, law: 'Law''s 1', hotline: xx-line, channel: "
                   "voice}\n") != std::string::npos);
    CHECK(piece.find("        - {text: w1, style: notice-words}\n") != std::string::npos);
    CHECK(piece.find("{text: ours, style: footer}") != std::string::npos);
    CHECK(piece.find("@") == std::string::npos);
    const std::string& english = draft->files.at("content/locales/en/notice-xx-lodging.yaml");
    CHECK(english.find("w0: '{w0_0} {n0_1}{w0_2}'\n") != std::string::npos);
    CHECK(draft->files.at("content/locales/pt-BR/notice-xx-lodging.yaml").find("ours: 'Não oficial'") !=
          std::string::npos);
}

TEST_CASE("a translation that lost a line is refused") {
    auto regime = law();
    regime.unofficial["pt"].text = "Ligue para 0123-456.\n· Grátis";
    diag::Diagnostics told;
    CHECK_FALSE(notice::draft(regime, kTemplates, directory(), kSheet, {"en", "pt-BR"}, told));
    CHECK(told.entries().front().code == diag::codes::notice_not_held);
}

TEST_CASE("each reason why a notice cannot be ours is told") {
    const auto refused = [](const auto& change) {
        auto regime = law();
        change(regime);
        diag::Diagnostics told;
        CHECK_FALSE(notice::may_be_ours(regime, told));
        return reasons(told);
    };
    CHECK(refused([](auto& r) { r.wording = model::WordingRule::agency_issued_only; }).front() ==
          "xx-lodging: only the sheet that the public body issues counts");
    CHECK(refused([](auto& r) { r.own_design = model::OwnDesign::unclear; }).front() ==
          "xx-lodging: no source tells whether a sheet of one’s own counts");
    CHECK(refused([](auto& r) { r.prescribed.clear(); }).front() ==
          "xx-lodging: the law gives words that are not held here");
    CHECK(refused([](auto& r) {
              r.numbers.push_back({{}, {}, "the sheriff", {}});
          }).front() == "xx-lodging: a number is not held: the sheriff");
    CHECK(refused([](auto& r) { r.prescribed["en"].numbers[0].misprint = true; }).front() ==
          "xx-lodging: the law itself misprints a number");
    CHECK(refused([](auto& r) {
              r.wording = model::WordingRule::content_elements;
              r.statements = {{"help is free", {}}};
          }).front() == "xx-lodging: no words are held that say: help is free");
    diag::Diagnostics told;
    CHECK(notice::may_be_ours(law(), told));
    CHECK_FALSE(notice::languages_of(law(), {"ko"}, {"en", "pt", "ko"}, told));
    CHECK(reasons(told).front() == "xx-lodging: its words are not held in 'ko'");
}
