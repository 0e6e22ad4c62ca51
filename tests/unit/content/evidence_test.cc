#include <doctest/doctest.h>

#include "small_project.h"

using namespace handbill;

namespace {

SmallProject with_lists(const std::string& piece_keys = "") {
    SmallProject project;
    std::string sources = "sources:\n";
    for (const std::string id : {"law", "study", "guide"}) {
        sources +=
            "  " + id + ": {organisation: O, title: T, address: 'https://un.org/" + id + "', seen: 2026-11-22}\n";
    }
    project.file("content/sources.yaml") = sources;
    project.file("content/topics.yaml") = "topics:\n  debt: Debt\n  fear: Fear\n";
    project.file("content/links.yaml") =
        "hosts:\n  - {host: un.org, body: United Nations}\n  - {host: humantraffickinghotline.org, body: Hotline}\n";
    project.file("content/locales/en/common.yaml") = "reference: '{organisation}. {title}. {address}. {seen}'\n";
    std::string& piece = project.file("content/pieces/notice.yaml");
    piece.insert(piece.find("facts:"), piece_keys);
    return project;
}

std::vector<std::string> ids_of(const std::vector<model::Source>& sources) {
    std::vector<std::string> ids;
    for (const model::Source& source : sources) ids.push_back(source.id);
    return ids;
}

const model::TextSlot& slot_of(const model::Piece& piece, const std::string& message) {
    for (const model::TextSlot& slot : piece.texts) {
        if (slot.message == message) return slot;
    }
    FAIL("no text says ", message);
    return piece.texts.front();
}

}  // namespace

TEST_CASE("sources are numbered by first use, a block's own before those inside it") {
    SmallProject project = with_lists();
    project.add_block("stack:\n  - {text: lead, style: body, sources: [study, law]}\nsources: [law, guide]");
    const auto piece = project.piece();
    CHECK(ids_of(piece->sources) == std::vector<std::string>{"law", "guide", "study"});
    CHECK(slot_of(*piece, "notice.lead").basis.sources == std::vector<std::size_t>{0, 2});
    CHECK(slot_of(*piece, "notice.headline").basis.sources.empty());
}

TEST_CASE("a basis holds for everything inside, until a block inside has its own") {
    SmallProject project = with_lists();
    project.add_block(
        "stack:\n  - stack:\n      - {text: lead, style: body}\n  - {text: alt, style: body, basis: guidance}"
        "\nsources: [law]");
    const auto piece = project.piece();
    CHECK(slot_of(*piece, "notice.lead").basis.sources == std::vector<std::size_t>{0});
    CHECK(slot_of(*piece, "notice.alt").basis.sources.empty());
    CHECK(slot_of(*piece, "notice.alt").basis.guidance);
}

TEST_CASE("a topic stands under the first heading in its block, else under the last before it") {
    SmallProject project = with_lists();
    project.add_block("stack:\n  - {heading: lead, level: 2, style: body}\ntopics: [debt]");
    project.add_block("{text: alt, style: body, topics: [fear, debt], when: {answered: text_code}}");
    const auto piece = project.piece();
    REQUIRE(piece->topics.size() == 3);
    const auto section = [&](std::size_t i) { return piece->texts[piece->topics[i].section.value().value].message; };
    CHECK(piece->topics[0].topic == "debt");
    CHECK(section(0) == "notice.lead");
    CHECK(piece->topics[0].always);
    CHECK(section(1) == "notice.lead");
    CHECK_FALSE(piece->topics[1].always);
}

TEST_CASE("references are a list of all sources under the numbers that texts cite") {
    SmallProject project = with_lists("reference-marks: true\n");
    project.add_block("{references: , style: body}");
    project.add_block("{text: lead, style: body, sources: [study, law]}");
    const auto piece = project.piece();
    const auto& blocks = std::get<model::Stack>(piece->pages[0].root.content).children;
    const auto& list = std::get<model::ListBlock>(blocks.at(1).content);
    REQUIRE(list.items.size() == 2);
    CHECK(piece->texts[list.marker_texts[1].value].literal == "[2]");
    const auto& text = std::get<model::TextBlock>(list.items[1].content);
    CHECK(piece->texts[text.text.value].reference == 1);
    CHECK_FALSE(piece->texts[text.text.value].cites);
    CHECK(slot_of(*piece, "notice.lead").cites);
    CHECK_FALSE(slot_of(*piece, "notice.headline").cites);
}

TEST_CASE("in a sourced piece labels, heads of tables, forms and artifacts need no basis") {
    SmallProject project = with_lists("sourced: true\n");
    std::string& theme = project.file("content/themes/plain.yaml");
    theme.insert(theme.find("scripts:"), "  form-label: {size: 16, leading: 20, colour: ink, floor: 12}\n");
    project.add_block("{text: lead, style: form-label}");
    project.add_block("{form: lead, style: body, line-pitch: 20, weight: 1, colour: ink}");
    project.add_block("table:\n  - [{text: lead, style: body}]\ncolumns: [share]\nheader-rows: 1");
    project.add_block("{text: alt, style: body, grouping: artifact}");
    (void)project.piece();
    project.add_block("table:\n  - [{text: lead, style: body}]\ncolumns: [share]");
    CHECK(project.faults().find("nothing says what this text rests on") != std::string::npos);
}

TEST_CASE("a list of signs has both caveats, wherever they stand in the piece") {
    SmallProject project = with_lists();
    project.add_block("{text: lead, style: body, caveat: one-sign}");
    project.add_block("{text: lead, style: body, signs: true}");
    CHECK(project.faults().find("'do-not-confront'") != std::string::npos);
    project.add_block("{text: lead, style: body, caveat: do-not-confront}");
    (void)project.piece();
}
