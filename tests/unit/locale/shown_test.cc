#include <doctest/doctest.h>

#include "catalog_making.h"

using namespace handbill;
using locale_test::localize;
using locale_test::Maker;

namespace {

model::Condition when(const std::string& fact, bool answered) { return {fact, answered, {}}; }

model::Block number_block(const std::string& fact) {
    model::Block block;
    model::NumberBlock number;
    number.fact = fact;
    block.content = number;
    block.span = {diag::SourceId{0}, 500, 510};
    return block;
}

}  // namespace

TEST_CASE("a block whose condition is not met hides its texts, which need no message") {
    Maker maker;
    maker.say(maker.english, "leaflet.text", "Text {text_code}");
    maker.say(maker.arabic, "leaflet.wait", "Wait");
    const auto text = maker.add_text("leaflet.text", when("text_code", true));
    const auto wait = maker.add_text("leaflet.wait", when("text_code", false));
    const auto english = localize(maker, "en");
    CHECK(english.plain(text) == "Text 233733");
    CHECK(english.plain(wait).empty());
    CHECK(english.document->answered.at("text_code"));
    const auto arabic = localize(maker, "ar");
    CHECK(arabic.plain(text).empty());
    CHECK(arabic.plain(wait) == "Wait");
    CHECK_FALSE(arabic.document->answered.at("text_code"));
    CHECK(arabic.document->answered.at("number"));
    CHECK_FALSE(arabic.document->answered.contains("language"));
}

TEST_CASE("a hidden box hides everything inside it") {
    Maker maker;
    maker.say_all("leaflet.text", "Text {text_code}");
    const auto id = maker.add_text("leaflet.text");
    model::Block inner = maker.blocks().back();
    model::Block box;
    box.when = when("text_code", true);
    box.content = model::Row{{inner, number_block("text_code")}, {}, {}, {}, false};
    maker.blocks() = {box};
    const auto arabic = localize(maker, "ar");
    REQUIRE(arabic.document);
    CHECK(arabic.plain(id).empty());
    CHECK(arabic.document->channels.empty());
    CHECK(localize(maker, "es").plain(id) == "Text 233733");
}

TEST_CASE("a channel that is not answered in the language may not be offered") {
    Maker maker;
    maker.say_all("leaflet.text", "Text {text_code}");
    maker.add_text("leaflet.text");
    const auto result = localize(maker, "ar");
    REQUIRE(result.diagnostics.error_count() == 1);
    CHECK(result.fault().code == diag::codes::unavailable_fact);
    CHECK(result.fault().message == "{text_code}: the channel us-nhth/text is not answered in Arabic");
    CHECK(result.fault().span == diag::Span{diag::SourceId{3}, 106, 115});
}

TEST_CASE("numbers and QR codes count as shown, texts of all blocks are found") {
    Maker maker;
    for (const std::string key : {"alt", "qr", "label", "item", "cell"}) maker.say_all("leaflet." + key, key);
    const auto alt = maker.add_slot("leaflet.alt");
    const auto qr_alt = maker.add_slot("leaflet.qr");
    const auto label = maker.add_slot("leaflet.label");
    const auto item = maker.add_slot("leaflet.item");
    const auto marker = maker.add_slot("");
    maker.piece.texts[marker.value].literal = "1";
    const auto cell = maker.add_slot("leaflet.cell");
    const auto text_block = [](model::TextId id) {
        model::Block block;
        model::TextBlock text;
        text.text = id;
        block.content = text;
        return block;
    };
    model::Block art, qr, form, list, table, layers, grid;
    model::ArtBlock art_block;
    art_block.alt = alt;
    art.content = art_block;
    model::QrBlock qr_block;
    qr_block.fact = "number";
    qr_block.alt = qr_alt;
    qr.content = qr_block;
    model::FormLineBlock line;
    line.label = label;
    form.content = line;
    model::ListBlock list_block;
    list_block.items = {text_block(item)};
    list_block.marker_texts = {marker};
    list.content = list_block;
    model::TableBlock table_block;
    table_block.rows = {{{{text_block(cell)}, false, 1}}};
    table.content = table_block;
    layers.content = model::Layers{{art, qr}};
    model::Grid grid_block;
    grid_block.children = {form, list, table};
    grid.content = grid_block;
    maker.blocks() = {layers, grid, number_block("emergency")};
    const auto result = localize(maker, "es");
    REQUIRE(result.document);
    CHECK(result.plain(alt) == "alt");
    CHECK(result.plain(qr_alt) == "qr");
    CHECK(result.plain(label) == "label");
    CHECK(result.plain(item) == "item");
    CHECK(result.plain(marker) == "1");
    CHECK(result.plain(cell) == "cell");
    CHECK(result.plain(maker.piece.title) == "Leaflet");
    REQUIRE(result.document->channels.size() == 2);
    CHECK(result.document->channels[result.document->fact_channels.at("emergency")].display == "911");
    CHECK(result.document->channels[result.document->fact_channels.at("number")].hotline == "us-nhth");
    CHECK_FALSE(result.document->fact_channels.contains("text_code"));
    CHECK(result.document->verified_on == "2026-11-20");
}

TEST_CASE("numerals count what is shown, so the first ones are there whichever items are hidden") {
    Maker maker;
    model::ListBlock list;
    for (const std::string key : {"one", "two", "three"}) {
        maker.say_all("leaflet." + key, key);
        model::Block item;
        model::TextBlock text;
        text.text = maker.add_slot("leaflet." + key);
        item.content = text;
        list.items.push_back(item);
        list.marker_texts.push_back(maker.add_slot(""));
        maker.piece.texts[list.marker_texts.back().value].literal = std::to_string(list.items.size());
    }
    list.items[0].when = when("text_code", true);
    model::Block block;
    block.content = list;
    maker.blocks() = {block};
    const auto arabic = localize(maker, "ar");
    REQUIRE(arabic.document);
    CHECK(arabic.plain(list.marker_texts[0]) == "1");
    CHECK(arabic.plain(list.marker_texts[1]) == "2");
    CHECK(arabic.plain(list.marker_texts[2]).empty());
    CHECK(localize(maker, "en").plain(list.marker_texts[2]) == "3");
}

TEST_CASE("two facts of one channel share it") {
    Maker maker;
    maker.add_fact("again", Maker::channel_fact("us-nhth", "voice"));
    maker.say_all("leaflet.text", "{number} {again}");
    maker.add_text("leaflet.text");
    const auto result = localize(maker, "en");
    REQUIRE(result.document);
    CHECK(result.document->channels.size() == 1);
    CHECK(result.document->fact_channels.at("again") == result.document->fact_channels.at("number"));
}

TEST_CASE("a number block needs a channel fact that its readers can use") {
    Maker maker;
    maker.blocks().push_back(number_block("say"));
    CHECK(localize(maker, "en").fault().message == "\"say\" is not a hotline's channel");
    maker.blocks().back() = number_block("numbr");
    const auto unknown = localize(maker, "en");
    CHECK(unknown.fault().message == "the piece has no fact \"numbr\"");
    CHECK(unknown.fault().notes.at(0).message == "did you mean \"number\"?");
    maker.blocks().back() = number_block("text_code");
    const auto unanswered = localize(maker, "ar");
    CHECK(unanswered.fault().code == diag::codes::unavailable_fact);
    CHECK(unanswered.fault().span == diag::Span{diag::SourceId{0}, 500, 510});
    maker.blocks().back().language = "es";
    CHECK(localize(maker, "ar").document);
}
