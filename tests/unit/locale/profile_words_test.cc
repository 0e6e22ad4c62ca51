#include "locale/profile_words.h"

#include <doctest/doctest.h>

#include "catalog_making.h"

using namespace handbill;
using locale_test::Maker;

namespace {

model::Organisation example() {
    model::Organisation profile;
    profile.language = "en";
    profile.names = {{"en", "Example Lodge"}, {"es", "Casa Ejemplo"}};
    profile.digest = "3f2a9c1b00";
    model::Contact manager;
    manager.id = "manager";
    manager.name = "Ana Ruiz";
    manager.e164 = "+13035550142";
    profile.contacts["manager"] = manager;
    model::Contact desk;
    desk.id = "desk";
    desk.words = {{"en", "Night desk"}, {"ar", "مكتب الليل"}};
    desk.extension = "12";
    profile.contacts["desk"] = desk;
    return profile;
}

struct Localized {
    Maker maker;
    model::TextId id;
    locale_test::Result result;
};

/// One text of the profile, or with `message` one of the piece, in `tag`.
Localized localize(const model::Organisation& profile, const std::string& contact, const std::string& tag,
                   const std::string& message = {}) {
    Localized done;
    if (!message.empty()) done.maker.say_all(message, "English");
    done.id = done.maker.add_text(message);
    if (message.empty()) done.maker.piece.texts[done.id.value].profile = model::ProfileWords{contact};
    model::Catalog catalog = done.maker.catalog();
    catalog.organisation = std::make_shared<const model::Organisation>(profile);
    auto& diagnostics = done.result.diagnostics;
    const auto forms = locale::print_channels(catalog, diagnostics);
    if (!forms) return done;
    done.result.document =
        locale::localize(catalog, catalog.pieces.at("leaflet"), catalog.languages.at(tag), *forms, diagnostics);
    return done;
}

}  // namespace

TEST_CASE("a name is the one of the language, else the house's own, marked as such") {
    const auto spanish = localize(example(), "", "es"), arabic = localize(example(), "", "ar");
    CHECK(spanish.result.plain(spanish.id) == "Casa Ejemplo");
    CHECK(spanish.result.inlines(spanish.id)[0].language.empty());
    CHECK(arabic.result.plain(arabic.id) == "Example Lodge");
    CHECK(arabic.result.inlines(arabic.id)[0].language == "en");
    CHECK(arabic.result.inlines(arabic.id)[0].isolated);
}

TEST_CASE("a contact says who, and a number that can be dialled; it is no help line") {
    const auto done = localize(example(), "manager", "es");
    CHECK(done.result.plain(done.id) == "Ana Ruiz · (303) 555-0142");
    const model::Inline& number = done.result.inlines(done.id).back();
    CHECK(number.number);
    REQUIRE(number.channel);
    const model::PrintedChannel& channel = done.result.document->channels[*number.channel];
    CHECK(channel.uri == "tel:+13035550142");
    CHECK(channel.hotline.empty());
    CHECK(channel.groups == std::vector<std::string>{"303", "555", "0142"});
    CHECK(done.result.document->verified_on == "2026-11-20");
}

TEST_CASE("an extension is dialled inside the house, so nothing links to it") {
    const auto done = localize(example(), "desk", "ar");
    CHECK(done.result.plain(done.id) == "مكتب الليل · 12");
    CHECK(done.result.inlines(done.id).back().number);
    CHECK_FALSE(done.result.inlines(done.id).back().channel);
}

TEST_CASE("a contact has no words in another language than the page's") {
    const auto done = localize(example(), "desk", "es");
    CHECK_FALSE(done.result.document);
    CHECK(done.result.fault().code == diag::codes::missing_message);
}

TEST_CASE("a number that no plan knows needs a reason, and is told even then") {
    model::Organisation profile = example();
    profile.contacts["manager"].e164 = "+11305550142";
    const auto refused = localize(profile, "manager", "en");
    CHECK_FALSE(refused.result.document);
    CHECK(refused.result.fault().code == diag::codes::number_rejected);
    profile.contacts["manager"].reason = "A line of the exchange of the port";
    const auto printed = localize(profile, "manager", "en");
    CHECK(printed.result.plain(printed.id) == "Ana Ruiz · 1305550142");
    CHECK(printed.result.fault().severity == diag::Severity::warning);
}

TEST_CASE("a reason does not make digits into a number") {
    model::Organisation profile = example();
    profile.contacts["manager"].e164 = "+1";
    profile.contacts["manager"].reason = "We like it short";
    CHECK_FALSE(localize(profile, "manager", "en").result.document);
}

TEST_CASE("the colophon names the profile, other texts do not") {
    const auto colophon = localize(example(), "", "en", "common.colophon");
    CHECK(colophon.result.plain(colophon.id) == "English · org-3f2a9c1b");
    const auto other = localize(example(), "", "en", "leaflet.colophon");
    CHECK(other.result.plain(other.id) == "English");
}
