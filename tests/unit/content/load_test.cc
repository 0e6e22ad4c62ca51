#include <algorithm>

#include <doctest/doctest.h>

#include "small_project.h"

using namespace handbill;
using Kind = model::FactSource::Kind;

namespace {

bool was_read(const SmallProject& project, const std::string& path) {
    const auto& reads = project.workspace.reads;
    return std::find(reads.begin(), reads.end(), path) != reads.end();
}

/// A project with a second piece, theme, language, country and file of messages.
SmallProject with_others() {
    SmallProject project;
    const auto copy = [&](const std::string& from, const std::string& to, const std::string& was,
                          const std::string& is) {
        std::string text = project.file(from);
        for (std::size_t at = text.find(was); at != std::string::npos; at = text.find(was, at + is.size())) {
            text.replace(at, was.size(), is);
        }
        project.file(to) = text;
    };
    copy("content/pieces/notice.yaml", "content/pieces/other.yaml", "piece: notice", "piece: other");
    copy("content/themes/plain.yaml", "content/themes/fancy.yaml", "theme: plain", "theme: fancy");
    copy("content/hotlines/us.yaml", "content/hotlines/ca.yaml", "us-nhth", "ca-hotline");
    copy("content/locales/en/notice.yaml", "content/locales/en/other.yaml", "You", "They");
    copy("content/locales/en/language.yaml", "content/locales/fr/language.yaml", "tag: en", "tag: fr");
    copy("content/locales/fr/language.yaml", "content/locales/fr/language.yaml", "source", "draft");
    copy("content/locales/en/notice.yaml", "content/locales/fr/notice.yaml", "You", "Vous");
    return project;
}

}  // namespace

TEST_CASE("everything is loaded if nothing is asked for") {
    SmallProject project = with_others();
    const auto catalog = project.good();
    CHECK(catalog.pieces.size() == 2);
    CHECK(catalog.themes.size() == 2);
    CHECK(catalog.hotlines.size() == 2);
    CHECK(catalog.languages.size() == 2);
    CHECK(catalog.sheets.at("letter").trim.width == base::Length::points(612));
    CHECK(catalog.fonts.families.at("noto-sans").faces.at(0).package == "fonts-noto-core");
    CHECK(catalog.fonts.fallback == std::vector<std::string>{"noto-sans"});
}

TEST_CASE("a selection reads what it needs and no more") {
    SmallProject project = with_others();
    project.selection = {{"notice"}, {"fr"}};
    const auto catalog = project.good();
    CHECK(catalog.pieces.size() == 1);
    CHECK(catalog.themes.size() == 1);
    CHECK(catalog.hotlines.size() == 1);
    CHECK(catalog.languages.size() == 2);  // the source language too
    CHECK(was_read(project, "content/locales/fr/notice.yaml"));
    CHECK(!was_read(project, "content/pieces/other.yaml"));
    CHECK(!was_read(project, "content/themes/fancy.yaml"));
    CHECK(!was_read(project, "content/locales/en/other.yaml"));
}

TEST_CASE("facts know what they stand for") {
    SmallProject project;
    const auto piece = project.piece();
    CHECK(piece->facts.at("number").kind == Kind::channel);
    CHECK(piece->facts.at("number").channel == "voice");
    CHECK(piece->facts.at("name").kind == Kind::hotline_name);
    CHECK(piece->facts.at("languages").kind == Kind::interpreter_languages);
    CHECK(piece->facts.at("language").kind == Kind::language_autonym);
    CHECK(piece->hotlines == std::vector<std::string>{"us-nhth"});
    CHECK(piece->content_date == "2026-11-22");
}

TEST_CASE("a hotline is as it is written") {
    SmallProject project;
    const auto catalog = project.good();
    const model::Hotline& hotline = catalog.hotlines.at("us-nhth");
    CHECK(hotline.names.at("en") == "National Human Trafficking Hotline");
    CHECK(hotline.as_of == "2025-01");
    CHECK(hotline.certainty == model::Certainty::two_sources);
    CHECK(hotline.find_channel("voice")->e164 == "+18883737888");
    CHECK(hotline.find_channel("voice")->interpreter_languages == 200);
    CHECK(hotline.find_channel("text")->answers == std::vector<model::LanguageTag>{"en", "es"});
}

TEST_CASE("a theme has what it says and what its parent says") {
    SmallProject project;
    project.file("content/themes/small.yaml") =
        "theme: small\nextends: plain\nreference: {width: 252, height: 144}\n"
        "styles: {body: {size: 8, leading: 9.6, colour: ink, strong-colour: key, floor: 7.5, family: voice}}\n";
    const auto catalog = project.good();
    const model::Theme& theme = *catalog.themes.at("small");
    CHECK(theme.id == "small");
    CHECK(theme.reference.width == base::Length::points(252));
    CHECK(theme.styles.at("body").size == base::Length::points(8));
    CHECK(theme.styles.at("body").strong_colour == "key");
    CHECK(theme.styles.at("body").voice_family);
    CHECK(theme.styles.at("head").ladder.size() == 2);
    CHECK(theme.styles.at("head").strong_weight == 900);
    CHECK(theme.colours.at("key").red == 0xFF);
    CHECK(theme.colours.at("ink").black == 100);
    CHECK(theme.lockup.key_fill == "key");
    CHECK(catalog.themes.at("plain")->reference.width == base::Length::points(612));
}

TEST_CASE("messages are kept as written, without the line end of a text block") {
    SmallProject project;
    project.file("content/locales/en/notice.yaml") =
        "title: You can call\nheadline: |\n  Two\n  lines\nlead: >-\n  one\n  line\nalt: x\n";
    const auto catalog = project.good();
    const auto& messages = catalog.languages.at("en")->messages;
    CHECK(messages.at("notice.headline").pattern == "Two\nlines");
    CHECK(messages.at("notice.lead").pattern == "one line");
}

TEST_CASE("a reviewed translation names its reader and the day") {
    SmallProject project;
    std::string& language = project.file("content/locales/en/language.yaml");
    const std::string source = language;
    language = source.substr(0, source.find("translation")) +
               "translation: {state: reviewed, by: A. Reader, on: 2026-11-01}\n";
    CHECK(project.good().languages.at("en")->reviewed_by == "A. Reader");
    language = source.substr(0, source.find("translation")) + "translation: {state: reviewed}\n";
    CHECK(project.faults().find("lacks 'by'") != std::string::npos);
    CHECK(project.faults().find("lacks 'on'") != std::string::npos);
}

TEST_CASE("exceptions of language name messages of the piece") {
    SmallProject project;
    std::string& piece = project.file("content/pieces/notice.yaml");
    piece = "language-exceptions: {headline: awaits its translator}\n" + piece;
    CHECK(project.piece()->language_exceptions.at("notice.headline") == "awaits its translator");
    piece.replace(piece.find("headline"), 8, "headlime");
    CHECK(project.faults().find("unknown message of this piece 'notice.headlime'") != std::string::npos);
}

TEST_CASE("art that mirrors is known") {
    SmallProject project;
    project.add_block("{art: marks/call, decorative: true}");
    CHECK(!project.piece()->art.at("marks/call")->mirrors);
    project.file("content/art/mirrors.yaml") = "mirrors: [marks/call]\n";
    CHECK(project.piece()->art.at("marks/call")->mirrors);
}

TEST_CASE("art cannot be fetched from elsewhere") {
    for (const char* id : {"../secret", "/etc/passwd", "marks/../../x", "marks//", "http://x"}) {
        SmallProject project;
        project.add_block("{art: '" + std::string(id) + "', decorative: true}");
        INFO("id ", id);
        CHECK(project.faults().find("content/not-found") != std::string::npos);
    }
}

TEST_CASE("faults of several files come in one run, in the order of files and places") {
    SmallProject project;
    project.file("content/sheets/sheets.yaml") += "  a4: {name: A4, width: 210, hight: 297mm}\n";
    project.file("content/locales/en/notice.yaml") += "'no': Call 911 555 1234\nbad: no\n";
    project.add_block("{text: leed, style: boddy}");
    const std::string faults = project.faults();
    const char* expected[] = {"unknown style 'boddy'", "unknown key 'hight'", "a bare 'no'"};
    std::size_t at = 0;
    for (const char* fault : expected) {
        INFO("fault ", fault);
        at = faults.find(fault, at);
        CHECK(at != std::string::npos);
    }
    CHECK(faults.find("content/literal-number") != std::string::npos);
    CHECK(faults.find("locale/missing-message") != std::string::npos);
}

TEST_CASE("the content of this repository is good") {
    diag::SourceMap sources;
    diag::Diagnostics diagnostics;
    const io::DiskWorkspace project(HANDBILL_SOURCE_DIR);
    const auto catalog = content::load(project, {}, sources, diagnostics);
    std::string report;
    for (const diag::Diagnostic& entry : diagnostics.entries()) report += diag::render_text(entry, sources, false);
    CHECK(report == "");
    CHECK(catalog);
}

TEST_CASE("a piece is set in each edition that is asked for, under its theme's own id") {
    SmallProject project;
    project.workspace.memory.contents["content/themes/plain.one-ink.yaml"] = R"(extends: plain
variant: one-ink
colours:
  key: {rgb: '#000000', cmyk: [0, 0, 0, 100]}
radii: {panel: 4}
fills:
  key: {above: {weight: 6, colour: ink}, outline: {weight: 1, colour: ink}, drop: 16}
)";
    auto& page = project.workspace.memory.contents["content/pieces/notice.yaml"];
    page += "      - {name: field, fill: key, padding: [28, 32, 0, 32], radius: panel, text: headline, style: head}\n";
    project.workspace.memory.contents["content/themes/plain.yaml"] += "radii: {panel: 0}\n";
    project.selection.variants = {};
    const auto catalog = project.good();
    const auto& settings = catalog.settings.at("notice");
    REQUIRE(settings.size() == 2);
    CHECK(settings[0] == catalog.pieces.at("notice"));
    CHECK(settings[1]->theme->id == "plain");
    CHECK(settings[1]->theme->variant == model::Variant::one_ink);
    CHECK(settings[1]->theme->colours.at("key").red == 0);
    CHECK(settings[1]->in_own_theme);
    const auto& stack = std::get<model::Stack>(settings[1]->pages.at(0).root.content);
    const model::Box& field = stack.children.at(1).box;
    CHECK(field.radius[0] == base::Length::points(4));
    REQUIRE(field.rules.size() == 1);
    CHECK(field.rules[0].within_padding);
    CHECK(field.rules[0].weight == base::Length::points(6));
    CHECK(field.rules[0].drop == base::Length::points(14));  // half of the padding there
    REQUIRE(field.outline);
    CHECK(field.outline->drop == base::Length{});  // no padding at the foot, no room to move in
}

TEST_CASE("a piece can be set in another theme than its own") {
    SmallProject project = with_others();
    project.selection.themes = {"fancy"};
    const auto catalog = project.good();
    for (const auto& [id, settings] : catalog.settings) {
        REQUIRE(settings.size() == 1);
        CHECK(settings[0]->theme->id == "fancy");
        CHECK(settings[0]->in_own_theme == (catalog.pieces.at(id)->theme->id == "fancy"));
    }
}
