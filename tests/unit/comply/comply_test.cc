// A sheet that meets an invented law, and what is told when one thing of it is broken. The law and its numbers are not
// real: 0123 456 789 is nobody's.

#include "comply/comply.h"

#include <doctest/doctest.h>

#include <functional>

using namespace handbill;
using comply::Verdict;

namespace {

constexpr const char* kEnglish =
    "If you or someone you know is forced to work and cannot leave, call 0123-456-789 or write to 54321.\n"
    "· Free and open day and night.\n· Answered in more than 100 languages.";
constexpr const char* kSpanish =
    "Si usted o alguien que usted conoce es obligado a trabajar y no puede irse, llame al 0123-456-789 o escriba al "
    "54321.\n· Gratis y abierta de día y de noche.\n· Atiende en más de 100 idiomas.";

model::Regime law() {
    model::Regime regime;
    regime.law.id = "xx-lodging";
    regime.law.certainty = model::Certainty::two_sources;
    regime.sheet = model::SheetRule{{base::Length::points(612), base::Length::points(792)}, model::SheetTurn::any};
    regime.body = model::TypeSize{base::Length::points(16), false};
    regime.languages.fixed = std::vector<model::LanguageTag>{"en", "es"};
    regime.numbers = {{"xx-line", "voice", {}, {}}, {"xx-line", "text", {}, {}}};
    regime.wording = model::WordingRule::exact;
    regime.own_design = model::OwnDesign::allowed;
    regime.prescribed["en"] = {"en", kEnglish, {}, {}, {}};
    regime.prescribed["es"] = {"es", kSpanish, {}, {}, {}};
    return regime;
}

std::map<std::string, model::Hotline> directory() {
    model::Hotline hotline;
    model::Channel voice, text;
    voice.id = "voice";
    voice.e164 = "+99123456789";
    voice.written = "0123 456 789";
    text.id = "text";
    text.kind = model::ChannelKind::text;
    text.short_code = "54321";
    hotline.channels = {voice, text};
    return {{"xx-line", hotline}};
}

struct Printed {
    survey::Survey painted;
    survey::Inspection heard;
    model::Regime regime = law();
    std::vector<model::RefusedNumber> refused;

    Printed() { painted.pages = {page({{"en", kEnglish}, {"es", kSpanish}})}; }

    static survey::SurveyedPage page(const std::vector<std::pair<std::string, std::string>>& parts) {
        survey::SurveyedPage page;
        page.width = 612;
        page.height = 792;
        double top = 40;
        for (const auto& [language, words] : parts) {
            std::size_t from = 0;
            while (from < words.size()) {
                const std::size_t until = std::min(words.find(' ', from + 40), words.size());
                survey::PaintedText text;
                text.text = words.substr(from, until - from);
                text.box = {40, top, 540, top + 16};
                text.size = 16;
                text.colour = survey::Colour{0, 0, 0};
                text.ground = survey::Colour{1, 1, 1};
                text.font = "Noto Sans";
                text.language = language;
                page.texts.push_back(text);
                from = until;
                top += 20;
            }
        }
        return page;
    }

    [[nodiscard]] comply::Report report() const {
        return comply::comply(regime, {painted, heard}, directory(), refused);
    }

    /// "sheet: fails", … without what meets.
    [[nodiscard]] std::string told() const {
        std::string all;
        for (const auto& row : report().rows) {
            if (row.verdict != Verdict::meets)
                all += row.rule + ": " + std::string(comply::name_of(row.verdict)) + '\n';
        }
        return all;
    }

    void replace(const std::string& from, const std::string& to) {
        for (auto& text : painted.pages[0].texts) {
            const auto at = text.text.find(from);
            if (at == std::string::npos) continue;
            text.text.replace(at, from.size(), to);
            return;
        }
        FAIL("not on the sheet: " << from);
    }
};

}  // namespace

TEST_CASE("a sheet that meets every rule is told to show no breach, never to comply") {
    const Printed printed;
    CHECK(printed.told() == "");
    CHECK(printed.report().conclusion() == comply::Conclusion::no_breach_found);
    CHECK(comply::name_of(printed.report().conclusion()) == "no breach found of the rules tested");
}

TEST_CASE("one point, half a point, one digit, one word, one language: each is caught") {
    Printed printed;
    SUBCASE("a sheet one point too small") {
        printed.painted.pages[0].width = 611;
        CHECK(printed.told() == "sheet: fails\n");
    }
    SUBCASE("type half a point too small") {
        printed.painted.pages[0].texts[2].size = 15.5;
        CHECK(printed.told() == "type: fails\n");
    }
    SUBCASE("one digit changed") {
        printed.replace("0123-456-789", "0123-456-780");
        printed.replace("0123-456-789", "0123-456-780");
        CHECK(printed.told() == "words (en): fails\nwords (es): fails\nnumber: fails\n");
    }
    SUBCASE("one word changed") {
        printed.replace("forced", "made");
        CHECK(printed.told() == "words (en): fails\n");
    }
    SUBCASE("a comma left out") {
        printed.replace("leave,", "leave");
        CHECK(printed.told() == "words (en): fails\n");
    }
    SUBCASE("a language missing") {
        printed.painted.pages = {Printed::page({{"en", kEnglish}})};
        CHECK(printed.told() == "words (es): fails\nlanguage: fails\n");
    }
    SUBCASE("a language that its tag alone claims") {
        printed.regime.prescribed.clear();
        printed.regime.wording = model::WordingRule::content_elements;
        printed.painted.pages = {Printed::page({{"en", kEnglish}, {"es", kEnglish}})};
        CHECK(printed.told() == "language: fails\n");
    }
    CHECK(printed.report().conclusion() == comply::Conclusion::breach_found);
}

TEST_CASE("what typesetting does to words changes no word") {
    Printed printed;
    printed.replace("· Free", "• Free");
    printed.replace("0123-456-789",
                    "0123\xE2\x80\x91"
                    "456\xE2\x80\x93"
                    "789");
    printed.replace("more", "mo\xC2\xADre");
    printed.painted.pages[0].texts[0].text.insert(0, "  ");
    CHECK(printed.told() == "");
}

TEST_CASE("similar words are enough where the law says so, and only there") {
    Printed printed;
    printed.replace("forced", "made");
    printed.regime.wording = model::WordingRule::substantially_similar;
    CHECK(printed.told() == "");
    printed.painted.pages = {Printed::page(
        {{"en", "If you need help, call 0123-456-789 or write to 54321 at any time."}, {"es", kSpanish}})};
    CHECK(printed.told().find("words (en): fails") == 0);
}

TEST_CASE("statements are found by any of their known wordings") {
    Printed printed;
    printed.regime.statements = {{"it is free", {"free and open", "no charge"}}, {"it is kind", {}}};
    CHECK(printed.told() == "");
    printed.regime.statements[0].shown_by = {"no charge"};
    CHECK(printed.told() == "statement: fails\n");
    const auto list = printed.report().checklist;
    CHECK(std::find(list.begin(), list.end(), "It says: it is kind.") != list.end());
}

TEST_CASE("words that may be there and cannot be read are not called missing") {
    Printed printed;
    printed.painted.pages[0].texts.clear();
    printed.painted.pages[0].pictures = 1;
    CHECK(printed.told() ==
          "type: cannot verify\nwords (en): cannot verify\nwords (es): cannot verify\n"
          "number: cannot verify\nnumber: cannot verify\nlanguage: cannot verify\n"
          "language: cannot verify\ncontrast: cannot verify\n");
    CHECK(printed.report().conclusion() == comply::Conclusion::not_settled);
    printed.painted.pages[0].width = 500;
    CHECK(printed.report().conclusion() == comply::Conclusion::breach_found);
}

TEST_CASE("an empty sheet is a breach, outlines and words that nobody sees are unknown") {
    Printed printed;
    const auto full = printed.painted.pages[0];
    printed.painted.pages[0].texts.clear();
    CHECK(printed.report().conclusion() == comply::Conclusion::breach_found);
    printed.painted.pages[0].letter_shapes = 300;
    CHECK(printed.report().conclusion() == comply::Conclusion::not_settled);
    printed.painted.pages[0] = full;
    for (auto& text : printed.painted.pages[0].texts) text.seen = false;
    CHECK(printed.report().conclusion() == comply::Conclusion::not_settled);
}

TEST_CASE("nothing is met under a law whose record is uncertain") {
    Printed printed;
    printed.regime.law.certainty = model::Certainty::uncertain;
    for (const auto& row : printed.report().rows) CHECK((row.advice || row.verdict == Verdict::cannot_verify));
    CHECK(printed.report().conclusion() == comply::Conclusion::not_settled);
    printed.painted.pages[0].width = 500;
    CHECK(printed.told().find("sheet: fails") == 0);
}

TEST_CASE("what no source tells is not met, what is known not to be asked is not tested") {
    Printed printed;
    printed.regime.sheet = {};
    CHECK(printed.told() == "sheet: cannot verify\n");
    printed.regime.sheet = model::Told<model::SheetRule>::none();
    CHECK(printed.told() == "");
    printed.regime.body = {};
    printed.regime.languages.fixed = {};
    CHECK(printed.told() == "type: cannot verify\nlanguage: cannot verify\n");
}

TEST_CASE("only the public body's sheet counts where the law says so") {
    Printed printed;
    printed.regime.wording = model::WordingRule::agency_issued_only;
    printed.regime.official_form = "https://example.gov/sign.pdf";
    CHECK(printed.told() == "design: official sign required\n");
    CHECK(printed.report().rows[0].required.find("https://example.gov/sign.pdf") != std::string::npos);
    CHECK(printed.report().conclusion() == comply::Conclusion::breach_found);
    printed.regime = law();
    printed.regime.own_design = model::OwnDesign::unclear;
    CHECK(printed.told() == "design: cannot verify\n");
}

TEST_CASE("a known misprint is a breach wherever it stands") {
    Printed printed;
    printed.refused = {{"0123 456 788",
                        "+99123456788",
                        model::RefusedNumber::Why::misprint,
                        "xx-line",
                        "voice",
                        "a sign",
                        "https://example.org",
                        {}}};
    CHECK(printed.told() == "");
    survey::PaintedText text = printed.painted.pages[0].texts[0];
    text.text = " Or call 0123.456.788!";
    printed.painted.pages[0].texts.push_back(text);
    CHECK(printed.told() == "refused number: fails\n");
}

TEST_CASE("weights and sizes of the number, headlines and turns of the sheet are measured") {
    Printed printed;
    printed.regime.emphasis.bold_number = model::Asked::yes;
    printed.regime.emphasis.number = model::TypeSize{base::Length::points(30), false};
    printed.regime.headline = model::TypeSize{base::Length::points(32), false};
    printed.regime.sheet =
        model::SheetRule{{base::Length::points(600), base::Length::points(600)}, model::SheetTurn::landscape};
    CHECK(printed.told() == "sheet: fails\nheadline: fails\nweight of the number: fails\nsize of the number: fails\n");
    for (auto& text : printed.painted.pages[0].texts) {
        text.size = 32;
        text.bold = true;
    }
    std::swap(printed.painted.pages[0].width, printed.painted.pages[0].height);
    CHECK(printed.told() == "");
}

TEST_CASE("a sentence that is guessed to be in a sister language settles nothing") {
    Printed printed;
    printed.regime.prescribed.clear();
    printed.regime.wording = model::WordingRule::content_elements;
    printed.regime.numbers.clear();
    printed.painted.pages = {Printed::page(
        {{"pt", "EXPLORAÇÃO SEXUAL E TRÁFICO DE CRIANÇAS E ADOLESCENTES SÃO CRIMES: DENUNCIE JÁ!"},
         {"en", kEnglish},
         {"es", "LA EXPLOTACIÓN SEXUAL Y LA TRATA DE NIÑOS, NIÑAS Y ADOLESCENTES SON DELITOS: ¡DENÚNCIELOS YA!"}})};
    CHECK(printed.told() == "language: cannot verify\n");
    CHECK(printed.report().conclusion() == comply::Conclusion::not_settled);
}

TEST_CASE("a number of a kind: ours is seen, another one is for a person to judge") {
    Printed printed;
    printed.regime.prescribed.clear();
    printed.regime.wording = model::WordingRule::content_elements;
    printed.regime.numbers[0].described = "a toll-free hotline";
    CHECK(printed.told() == "");
    for (auto& text : printed.painted.pages[0].texts) {
        for (auto at = text.text.find("0123-456-789"); at != std::string::npos; at = text.text.find("0123-456-789"))
            text.text.replace(at, 12, "0777-111-222");
    }
    CHECK(printed.told() == "number: cannot verify\n");
}

TEST_CASE("how languages share the sheet is measured") {
    Printed printed;
    printed.regime.languages.layout = model::LanguageLayout::separate_sheets;
    CHECK(printed.told() == "sheets of languages: fails\n");
    printed.regime.languages.layout = model::LanguageLayout::one_sheet;
    printed.regime.languages.equal_parts = true;
    CHECK(printed.told() == "");
    for (auto& text : printed.painted.pages[0].texts) {
        if (text.language == "en") text.box.bottom += 40;
    }
    CHECK(printed.told() == "share of es: fails\n");
}
