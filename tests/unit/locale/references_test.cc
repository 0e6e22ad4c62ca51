#include <doctest/doctest.h>

#include "catalog_making.h"

using namespace handbill;
using locale_test::localize;
using locale_test::Maker;

namespace {

model::Source page(const std::string& id, const std::string& published) {
    return {id, "United Nations", "Questions", "https://unodc.org/faqs/", published, "2026-11-23", "en", {}};
}

/// A maker whose piece prints its only source, and the text that does.
std::pair<Maker, model::TextId> with_reference(const std::string& pattern, const std::string& published) {
    Maker maker;
    maker.piece.sources = {page("unodc", published)};
    maker.say_all("common.reference", pattern);
    const auto id = maker.add_text("common.reference");
    maker.piece.texts[id.value].reference = 0;
    return {std::move(maker), id};
}

}  // namespace

TEST_CASE("a source is printed in its own language, and its address opens the page") {
    const auto [maker, id] = with_reference("{organisation}. {title}. {published}. {address}. {seen}", "2024-05");
    const auto result = localize(maker, "es");
    CHECK(result.plain(id) == "United Nations. Questions. 2024-05. unodc.org/faqs. 2026-11-23");
    const auto& inlines = result.inlines(id);
    CHECK(inlines[0].language == "en");
    CHECK(inlines[0].isolated);
    CHECK(inlines[4].language.empty());
    REQUIRE(inlines[6].channel);
    CHECK(result.document->channels[*inlines[6].channel].uri == "https://unodc.org/faqs/");
    CHECK_FALSE(inlines[6].number);
}

TEST_CASE("a source is no hotline: its address says nothing about when numbers were checked") {
    const auto [maker, id] = with_reference("{address}", "");
    CHECK(localize(maker, "en").document->verified_on == "2026-11-20");
}

TEST_CASE("a message that prints sources knows their facts only, and the day of print only if there is one") {
    for (const char* pattern : {"{number}", "{published}"}) {
        const auto [maker, id] = with_reference(pattern, "");
        const auto result = localize(maker, "en");
        CHECK_FALSE(result.document);
        CHECK(result.fault().code == diag::codes::unknown_placeholder);
    }
}

TEST_CASE("a text that cites ends in the numbers of its sources") {
    Maker maker;
    maker.say_all("leaflet.text", "It happens here.");
    const auto id = maker.add_text("leaflet.text");
    maker.piece.texts[id.value].basis.sources = {2, 6};
    maker.piece.texts[id.value].cites = true;
    const auto result = localize(maker, "ar");
    CHECK(result.plain(id) == "It happens here.\u00A0[3, 7]");
    CHECK(result.inlines(id).back().isolated);
}
