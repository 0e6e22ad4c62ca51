#include <doctest/doctest.h>

#include "catalog_making.h"

using namespace handbill;
using locale_test::Maker;

namespace {

diag::Diagnostics check(const Maker& maker) {
    diag::Diagnostics diagnostics;
    const bool fine = locale::check_messages(maker.catalog(), diagnostics);
    CHECK(fine != diagnostics.has_errors());
    return diagnostics;
}

}  // namespace

TEST_CASE("a whole catalog has no fault") {
    Maker maker;
    maker.say_all("leaflet.text", "Call {number}, {languages, plural, other {#}}");
    maker.add_text("leaflet.text");
    CHECK(check(maker).entries().empty());
}

TEST_CASE("faults of all languages are told in one run") {
    Maker maker;
    maker.say_all("leaflet.text", "Call {number}");
    maker.say(maker.spanish, "leaflet.text", "Llame");
    maker.say(maker.arabic, "leaflet.text", "{number");
    maker.add_text("leaflet.text");
    const auto diagnostics = check(maker);
    REQUIRE(diagnostics.error_count() == 2);
    CHECK(diagnostics.entries()[0].code == diag::codes::message_syntax);
    CHECK(diagnostics.entries()[1].code == diag::codes::missing_placeholder);
}

TEST_CASE("a message of the source that names no fact is told once, not per language") {
    Maker maker;
    maker.say_all("leaflet.text", "Call {nobody}");
    maker.add_text("leaflet.text");
    const auto diagnostics = check(maker);
    REQUIRE(diagnostics.error_count() == 1);
    CHECK(diagnostics.entries()[0].code == diag::codes::unknown_placeholder);
    CHECK(diagnostics.entries()[0].span->source == diag::SourceId{1});
}

TEST_CASE("a key that a piece needs and a language lacks is told once") {
    Maker maker;
    maker.say(maker.english, "leaflet.text", "Call");
    maker.say(maker.spanish, "leaflet.text", "Llame");
    maker.add_text("leaflet.text");
    maker.add_text("leaflet.text");
    const auto diagnostics = check(maker);
    REQUIRE(diagnostics.error_count() == 1);
    CHECK(diagnostics.entries()[0].message == "\"leaflet.text\" is not there in ar");
    maker.piece.language_exceptions["leaflet.text"] = "reason";
    CHECK(check(maker).entries().empty());
    maker.piece.language_exceptions.clear();
    maker.piece.languages = {"en", "es"};
    CHECK(check(maker).entries().empty());
}

TEST_CASE("a key that is not shown in a language is not missing there") {
    Maker maker;
    maker.say(maker.english, "leaflet.text", "Text {text_code}");
    maker.say(maker.spanish, "leaflet.text", "Texto {text_code}");
    maker.add_text("leaflet.text", model::Condition{"text_code", true, {}});
    CHECK(check(maker).entries().empty());
}

TEST_CASE("a key that the source does not have is a warning with the nearest one") {
    Maker maker;
    maker.say(maker.spanish, "leaflet.titel", "Hoja");
    const auto diagnostics = check(maker);
    REQUIRE(diagnostics.entries().size() == 1);
    CHECK(diagnostics.entries()[0].severity == diag::Severity::warning);
    CHECK(diagnostics.entries()[0].code == diag::codes::unused_message);
    CHECK(diagnostics.entries()[0].notes.at(0).message == "did you mean \"leaflet.title\"?");
}
