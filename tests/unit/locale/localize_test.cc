#include <doctest/doctest.h>

#include "catalog_making.h"

using namespace handbill;
using locale_test::localize;
using locale_test::Maker;
using locale_test::shown;
using Kind = model::Inline::Kind;

TEST_CASE("facts stand in a text as pieces of their own, kept apart from its direction") {
    Maker maker;
    maker.say_all("leaflet.text", "Call {number} now.");
    const auto id = maker.add_text("leaflet.text");
    const auto result = localize(maker, "ar");
    REQUIRE(result.document);
    const auto& text = result.document->texts[id.value];
    CHECK(text.language == "ar");
    CHECK(text.direction == model::Direction::right_to_left);
    CHECK(text.script == "Arab");
    CHECK(text.span.source == diag::SourceId{3});
    REQUIRE(text.inlines.size() == 3);
    CHECK(text.inlines[0].text == "Call ");
    CHECK(text.inlines[0].kind == Kind::plain);
    CHECK_FALSE(text.inlines[0].isolated);
    CHECK(text.inlines[1].text == "1-888-373-7888");
    CHECK(text.inlines[1].kind == Kind::fact);
    CHECK(text.inlines[1].isolated);
    CHECK(text.inlines[1].number);
    REQUIRE(text.inlines[1].channel);
    CHECK(result.document->channels[*text.inlines[1].channel].uri == "tel:+18883737888");
    CHECK(text.inlines[2].text == " now.");
}

TEST_CASE("foreign words carry their language and are isolated") {
    Maker maker;
    maker.say_all("leaflet.text", "{language} ({language_english}) {say} {tag} {line}");
    const auto id = maker.add_text("leaflet.text");
    const auto arabic = localize(maker, "ar");
    const auto& inlines = arabic.inlines(id);
    CHECK(arabic.plain(id) == "العربية (Arabic) Arabic ar National Line");
    CHECK(inlines[0].language.empty());
    CHECK(inlines[2].text == "Arabic");
    CHECK(inlines[2].language == "en");
    CHECK(inlines[2].isolated);
    CHECK_FALSE(inlines[2].number);
    CHECK(inlines[4].language == "en");
    CHECK(inlines[8].text == "National Line");
    CHECK(inlines[8].language == "en");
    const auto spanish = localize(maker, "es");
    CHECK(spanish.plain(id) == "Español (Spanish) Spanish es Línea Nacional");
    CHECK(spanish.inlines(id)[8].language.empty());
    const auto english = localize(maker, "en");
    CHECK(english.inlines(id)[2].language.empty());
}

TEST_CASE("dates and names of the piece are facts, the oldest check counts") {
    CHECK(shown("{document} {date} {checked}", "es") == "leaflet 2026-11-22 2026-11-20");
}

TEST_CASE("counts and states choose words") {
    const std::string pattern =
        "{languages, plural, one {# language} other {#+ languages}}{state, select, draft {, draft} other {}}";
    CHECK(shown(pattern, "es") == "200+ languages, draft");
    CHECK(shown(pattern, "en") == "200+ languages");
    CHECK(shown("{languages}", "ar") == "200");
}

TEST_CASE("strong words are inlines of their own") {
    Maker maker;
    maker.say_all("leaflet.text", "Say **my name {say} now** please");
    const auto id = maker.add_text("leaflet.text");
    const auto result = localize(maker, "en");
    const auto& inlines = result.inlines(id);
    REQUIRE(inlines.size() == 5);
    CHECK(inlines[1].kind == Kind::strong);
    CHECK(inlines[1].text == "my name ");
    CHECK(inlines[2].kind == Kind::fact);
    CHECK(inlines[3].kind == Kind::strong);
    CHECK(inlines[4].kind == Kind::plain);
}

TEST_CASE("facts are at least as strong as the words round them") {
    Maker maker;
    maker.say_all("leaflet.text", "**in {language}**");
    const auto id = maker.add_text("leaflet.text");
    const auto result = localize(maker, "ar");
    const auto& inlines = result.inlines(id);
    REQUIRE(inlines.size() == 2);
    CHECK(inlines[1].kind != Kind::plain);
    CHECK(inlines[1].isolated);
}

TEST_CASE("white space is folded, no-break spaces are kept, and texts are NFC") {
    CHECK(shown("  a\n  b {state, select, other {}} c\t", "en") == "a b c");
    CHECK(shown("a\u00A0 b\u3000c", "en") == "a\u00A0 b\u3000c");
    CHECK(shown("Cafe\u0301", "en") == "Caf\u00E9");
    CHECK(shown("{say} ", "en") == "English");
}

TEST_CASE("a missing message names the file that lacks it and the source's words") {
    Maker maker;
    maker.add_text("leaflet.text");
    maker.say(maker.english, "leaflet.text", "Call us");
    const auto result = localize(maker, "ar");
    CHECK_FALSE(result.document);
    REQUIRE(result.diagnostics.error_count() == 1);
    CHECK(result.fault().code == diag::codes::missing_message);
    CHECK(result.fault().message == "\"leaflet.text\" is not there in Arabic");
    CHECK(result.fault().span == diag::Span{diag::SourceId{0}, 10, 15});
    CHECK(result.fault().notes.at(0).message == "add \"text\" to content/locales/ar/leaflet.yaml");
    CHECK(result.fault().notes.at(1).message == "in English: Call us");
    CHECK(result.fault().notes.at(1).span == diag::Span{diag::SourceId{1}, 100, 107});
}

TEST_CASE("an exception of language prints the source's words, marked, and says so") {
    Maker maker;
    maker.say(maker.english, "leaflet.text", "Call {number} ({language})");
    const auto id = maker.add_text("leaflet.text");
    maker.piece.language_exceptions["leaflet.text"] = "the law prescribes the English words";
    const auto result = localize(maker, "ar");
    REQUIRE(result.document);
    const auto& text = result.document->texts[id.value];
    CHECK(text.language == "en");
    CHECK(text.direction == model::Direction::left_to_right);
    CHECK(text.script == "Latn");
    CHECK(text.plain() == "Call 1-888-373-7888 (العربية)");
    CHECK(text.inlines[3].language == "ar");
    REQUIRE(result.diagnostics.entries().size() == 1);
    CHECK(result.fault().severity == diag::Severity::warning);
    CHECK(result.fault().code == diag::codes::language_exception);
    CHECK(result.fault().message == "\"leaflet.text\" is printed in English, not in Arabic");
    CHECK(result.fault().notes.at(0).message == "the piece's reason: the law prescribes the English words");
}

TEST_CASE("a translation may neither drop nor add a placeholder") {
    Maker maker;
    maker.say_all("leaflet.text", "Call {number}");
    maker.say(maker.arabic, "leaflet.text", "Call {nunber}");
    maker.add_text("leaflet.text");
    const auto result = localize(maker, "ar");
    REQUIRE(result.diagnostics.error_count() == 2);
    CHECK(result.fault(0).code == diag::codes::missing_placeholder);
    CHECK(result.fault(0).span == diag::Span{diag::SourceId{3}, 100, 113});
    CHECK(result.fault(0).notes.at(0).span == diag::Span{diag::SourceId{1}, 106, 112});
    CHECK(result.fault(1).code == diag::codes::unknown_placeholder);
    CHECK(result.fault(1).span == diag::Span{diag::SourceId{3}, 106, 112});
    CHECK(result.fault(1).notes.at(0).message == "did you mean {number}?");
}

TEST_CASE("a placeholder must be a fact of the piece") {
    Maker maker;
    maker.say_all("leaflet.text", "Call {emergancy}");
    maker.add_text("leaflet.text");
    const auto result = localize(maker, "en");
    REQUIRE(result.diagnostics.error_count() == 1);
    CHECK(result.fault().code == diag::codes::unknown_placeholder);
    CHECK(result.fault().message == "the piece leaflet has no fact {emergancy}");
    CHECK(result.fault().notes.at(0).message == "did you mean {emergency}?");
}

TEST_CASE("facts must fit the way they are used") {
    CHECK(shown("{state}", "en") == "refused: \"state\" is a keyword and cannot be printed");
    CHECK(shown("{say, select, other {}}x", "en") == "refused: \"say\" has no choice of words to select by");
    CHECK(shown("{say, plural, other {#}}", "en") == "refused: \"say\" is not a count");
}

TEST_CASE("a message in bad syntax is told once, however often it is shown") {
    Maker maker;
    maker.say_all("leaflet.text", "Call {number");
    maker.add_text("leaflet.text");
    maker.add_text("leaflet.text");
    const auto result = localize(maker, "en");
    REQUIRE(result.diagnostics.error_count() == 1);
    CHECK(result.fault().code == diag::codes::message_syntax);
    CHECK(result.fault().span->source == diag::SourceId{1});
}

TEST_CASE("a message without words is refused") { CHECK(shown(" ", "en") == "refused: \"leaflet.text\" has no words"); }

TEST_CASE("a place in a scalar that is not written byte for byte is the whole scalar") {
    Maker maker;
    maker.say_all("leaflet.text", "Call {nunber}");
    maker.english.messages["leaflet.text"].span.end += 7;
    maker.add_text("leaflet.text");
    CHECK(localize(maker, "en").fault().span == diag::Span{diag::SourceId{1}, 100, 120});
    maker.english.messages["leaflet.text"].span.end -= 5;  // quotes on both sides
    CHECK(localize(maker, "en").fault().span == diag::Span{diag::SourceId{1}, 107, 113});
}

TEST_CASE("a literal is the same in every language") {
    Maker maker;
    const auto id = maker.add_text("");
    maker.piece.texts[id.value].literal = "1";
    const auto result = localize(maker, "ar");
    CHECK(result.plain(id) == "1");
    CHECK(result.document->texts[id.value].language == "ar");
}

TEST_CASE("a text in another language than its edition has that language's words and facts") {
    Maker maker;
    maker.say_all("leaflet.text", "{language}: {say} {text_code}");
    const auto id = maker.add_text("leaflet.text");
    maker.piece.texts[id.value].language = "es";
    const auto result = localize(maker, "ar");
    CHECK(result.plain(id) == "Español: Spanish 233733");
    CHECK(result.document->texts[id.value].language == "es");
    maker.piece.texts[id.value].language = "km";
    CHECK(localize(maker, "ar").fault().message == "the language km is not there");
}
