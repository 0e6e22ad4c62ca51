#include <doctest/doctest.h>

#include "content/livery.h"
#include "content/organisation.h"
#include "small_project.h"

using namespace handbill;
using base::Length;

namespace {

constexpr const char* kProfile = R"(language: en
name: {en: Example Lodge, es: Casa Ejemplo}
logo:
  file: art/logo.svg
  colours:
    currentColor: {rgb: '#1E3F66', cmyk: [95, 70, 30, 25]}
    sun: {rgb: '#F4D9A0', cmyk: [3, 13, 40, 0]}
contacts:
  manager: {name: Ana Ruiz, number: '+13035550142'}
  desk: {words: {en: Night desk, es: Recepción}, extension: '12'}
)";

/// A project whose theme opens the key, with a profile beside it.
SmallProject with_profile() {
    SmallProject project;
    project.file("content/contacts.yaml") = "contacts: {manager: On duty, desk: By night}\n";
    project.file("content/themes/plain.yaml") +=
        "organisation: {clear: 0.5, colours: {key: {along: [edge], against: {ink: 7}}}}\n";
    std::string& theme = project.file("content/themes/plain.yaml");
    theme.insert(theme.find("styles:"), "  edge: {rgb: '#FFC72C', cmyk: [0, 22, 88, 0]}\n");
    project.file("house/org.yaml") = kProfile;
    project.file("house/art/logo.svg") =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'><path d='M1 1H9V9Z'/>"
        "<path class='sun' d='M10 1H19V9Z'/></svg>";
    return project;
}

void ask_for(SmallProject& project) { project.selection.profile = {&project.workspace, "house/org.yaml"}; }

const model::Stack& stack_of(const model::Block& block) { return std::get<model::Stack>(block.content); }

}  // namespace

TEST_CASE("a profile is as it is written") {
    SmallProject project = with_profile();
    ask_for(project);
    const auto catalog = project.good();
    REQUIRE(catalog.organisation);
    const model::Organisation& profile = *catalog.organisation;
    CHECK(profile.language == "en");
    CHECK(profile.names.at("es") == "Casa Ejemplo");
    CHECK(profile.contacts.at("manager").e164 == "+13035550142");
    CHECK(profile.contacts.at("manager").name == "Ana Ruiz");
    CHECK(profile.contacts.at("desk").extension == "12");
    CHECK(profile.contacts.at("desk").words.at("es") == "Recepción");
    REQUIRE(profile.logo);
    CHECK(profile.logo->inks.at("").red == 0x1E);
    CHECK(profile.logo->inks.at("sun").yellow == 40);
    CHECK(profile.digest.size() == 64);
    CHECK(profile.mark() == "org-" + profile.digest.substr(0, 8));
}

TEST_CASE("a profile is known by its bytes and those of its logo, not by where it stands") {
    const auto digest = [](const std::string& profile, const std::string& logo, const std::string& folder) {
        SmallProject project = with_profile();
        project.file(folder + "org.yaml") = profile;
        project.file(folder + "art/logo.svg") = logo;
        project.selection.profile = {&project.workspace, folder + "org.yaml"};
        return project.good().organisation->digest;
    };
    SmallProject project = with_profile();
    const std::string profile = project.file("house/org.yaml"), logo = project.file("house/art/logo.svg");
    const std::string one = digest(profile, logo, "house/");
    CHECK(digest(profile, logo, "") == one);
    CHECK(digest(profile + "# a note\n", logo, "house/") != one);
    CHECK(digest(profile, logo + "\n", "house/") != one);
}

TEST_CASE("without a profile its slots take no place and leave no text behind") {
    SmallProject plain = with_profile(), slots = with_profile();
    slots.add_block("{organisation: mark, size: 20, style: body}");
    slots.add_block("row: [{organisation: name, style: body}, {text: lead, style: body}]");
    plain.add_block("row: [{text: lead, style: body}]");
    const auto without = plain.piece(), with = slots.piece();
    CHECK(with->texts.size() == without->texts.size());
    CHECK(with->art.empty());
    CHECK(stack_of(with->pages[0].root).children.size() == stack_of(without->pages[0].root).children.size());
    const auto& row = std::get<model::Row>(stack_of(with->pages[0].root).children.back().content);
    CHECK(row.children.size() == 1);
}

TEST_CASE("a logo stands in its safe zone, as wide as it may be") {
    SmallProject project = with_profile();
    ask_for(project);
    project.add_block("{organisation: mark, size: 20, maximum-width: 30, margin: start, plate: key, style: body}");
    const auto piece = project.piece();
    const model::Block& zone = stack_of(stack_of(piece->pages[0].root).children.back()).children.at(0);
    const model::Block& picture = stack_of(zone).children.at(0);
    CHECK(picture.box.width.length == Length::points(30));  // 20 points high would be 40 wide
    const Length clear = Length::points(15) / 2;            // half of the height that is left
    CHECK(zone.box.padding == base::Edges{clear, clear, clear, Length{}});
    CHECK(zone.box.fill == "key");
    const auto& art = std::get<model::ArtBlock>(picture.content);
    CHECK(art.needed_dpi == 300);
    REQUIRE(art.alt);
    CHECK(piece->texts[art.alt->value].profile->contact.empty());
    CHECK(piece->theme->colours.at(art.inks.at("sun")).red == 0xF4);
}

TEST_CASE("a house without a logo is named") {
    SmallProject project = with_profile();
    ask_for(project);
    project.file("house/org.yaml") = "language: en\nname: Example Lodge\n";
    project.add_block("{organisation: mark, size: 20, style: body, align: end}");
    const auto block = project.last_block();
    const auto& name = std::get<model::TextBlock>(block.content);
    CHECK(name.align == model::Align::end);
    CHECK(project.piece()->texts[name.text.value].profile);
}

TEST_CASE("a form is filled where the profile has the contact, and left to write in where it has not") {
    constexpr const char* kForm = ", style: body, lines: 1, line-pitch: 30, weight: 1, colour: ink}";
    for (const char* filled : {"manager", "name"}) {
        SmallProject project = with_profile();
        project.add_block("{number: number, form: plain, size: 40, floor: 30, colour: ink}");
        project.add_block("{form: lead, filled: " + std::string(filled) + kForm);
        CHECK_FALSE(std::get<model::FormLineBlock>(project.last_block().content).entry);
        ask_for(project);
        CHECK(std::get<model::FormLineBlock>(project.last_block().content).entry);
        project.file("house/org.yaml") = "language: en\nname: Example Lodge\n";
        const bool named = std::string(filled) == "name";
        CHECK(std::get<model::FormLineBlock>(project.last_block().content).entry.has_value() == named);
    }
}

TEST_CASE("colours change what the theme opens and what goes along, and no edition for other readers") {
    SmallProject project = with_profile();
    ask_for(project);
    project.file("house/org.yaml") += "colours: {key: {rgb: '#D0E0F0', cmyk: [17, 7, 2, 0]}}\n";
    project.file("content/themes/plain.one-ink.yaml") =
        "extends: plain\nvariant: one-ink\norganisation: {colours: {}}\n";
    project.selection.variants = {};
    const auto catalog = project.good();
    CHECK(catalog.themes.at("plain")->colours.at("key").red == 0xD0);
    CHECK(catalog.themes.at("plain")->colours.at("edge").red == 0xD0);
    const auto& one_ink = catalog.themes.at("plain.one-ink")->colours;
    CHECK(one_ink.at("key").red == 0xFF);
    const std::string ink(model::kLogoInk);
    CHECK(one_ink.at(ink) == model::Colour{0, 0, 0, 0, 0, 0, 100});
    CHECK(one_ink.at(ink + "sun") == model::Colour{255, 255, 255, 0, 0, 0, 0});  // too pale for a shape: paper
    CHECK(catalog.settings.at("notice").at(0)->theme == catalog.themes.at("plain"));
}

TEST_CASE("the profile that README shows is good in every theme") {
    const io::DiskWorkspace project(HANDBILL_SOURCE_DIR);
    content::Selection selection;
    selection.variants = {};
    selection.profile = {&project, "docs/example-lodge/org.yaml"};
    diag::SourceMap sources;
    diag::Diagnostics diagnostics;
    const auto catalog = content::load(project, selection, sources, diagnostics);
    for (const auto& entry : diagnostics.entries()) CHECK_MESSAGE(false, diag::render_text(entry, sources, false));
    REQUIRE(catalog);
    CHECK(catalog->organisation->contacts.size() == 3);
}
