#include <doctest/doctest.h>

#include "content/load.h"

using namespace handbill;
using Kind = model::SourceNode::Kind;

namespace {

/// One text read as a file; spans are shown as the text that they cover.
struct Reading {
    diag::SourceMap sources;
    diag::Diagnostics diagnostics;
    diag::SourceId id;
    std::optional<model::SourceNode> tree;

    explicit Reading(const std::string& text) : id(sources.add("a.yaml", text)) {
        tree = content::read(id, sources, diagnostics);
    }
    [[nodiscard]] std::string covered(const diag::Span& span) const {
        return std::string(sources.text(id).substr(span.begin, span.end - span.begin));
    }
    [[nodiscard]] const model::SourceNode& value(std::size_t entry) const { return tree->entries.at(entry).value; }
    [[nodiscard]] std::string_view first_code() const { return diagnostics.entries().at(0).code.name; }
};

}  // namespace

TEST_CASE("spans are bytes, in any script and after any script") {
    const Reading read("# ភាសាខ្មែរ\nកូន: 'ដៃ'\nb: \"日本\" # 語\n");
    REQUIRE(read.tree);
    CHECK(read.covered(read.tree->entries[0].key_span) == "កូន");
    CHECK(read.covered(read.value(0).span) == "'ដៃ'");
    CHECK(read.covered(read.tree->entries[1].key_span) == "b");
    CHECK(read.covered(read.value(1).span) == "\"日本\"");
    CHECK(read.value(1).scalar == "日本");
}

TEST_CASE("a scalar's span ends where it ends, however it is written") {
    const Reading read(
        "plain: one two # note\n"
        "folded: one\n  two\n  three\n"
        "single: 'it''s'\n"
        "double: \"a \\\"b\\\" \\u00e9\"\n"
        "block: |\n  one\n\n   two\n\n"
        "anchored: &a !!x value\n"
        "last: [a,  b ]\n");
    CHECK(!read.tree);  // the tag
    CHECK(read.first_code() == "yaml/tag");
    const Reading good(
        "plain: one two # note\n"
        "folded: one\n  two\n  three\n"
        "single: 'it''s'\n"
        "double: \"a \\\"b\\\" \\u00e9\"\n"
        "block: |\n  one\n\n   two\n\n"
        "anchored: &a  value\n"
        "last: [a,  b ]\n");
    REQUIRE(good.tree);
    CHECK(good.covered(good.value(0).span) == "one two");
    CHECK(good.covered(good.value(1).span) == "one\n  two\n  three");
    CHECK(good.value(1).scalar == "one two three");
    CHECK(good.covered(good.value(2).span) == "'it''s'");
    CHECK(good.value(2).scalar == "it's");
    CHECK(good.covered(good.value(3).span) == "\"a \\\"b\\\" \\u00e9\"");
    CHECK(good.value(3).scalar == "a \"b\" é");
    CHECK(good.covered(good.value(4).span) == "|\n  one\n\n   two");
    CHECK(good.value(4).scalar == "one\n\n two\n");
    CHECK(good.covered(good.value(5).span) == "value");
    CHECK(good.covered(good.value(6).span) == "[a,  b ]");
}

TEST_CASE("collections are covered from their first to their last character") {
    const Reading read("a:\n  b: {x: 1, y: [2, 3]}\n  c:\n    - one\n    - two # note\nd: [ ]\ne: {k: }\n");
    REQUIRE(read.tree);
    CHECK(read.covered(read.value(0).span) == "b: {x: 1, y: [2, 3]}\n  c:\n    - one\n    - two");
    CHECK(read.covered(read.value(0).entries[0].value.span) == "{x: 1, y: [2, 3]}");
    CHECK(read.covered(read.value(1).span) == "[ ]");
    CHECK(read.covered(read.value(2).span) == "{k: }");
}

TEST_CASE("what is quoted is known to be text") {
    const Reading read("a: no\nb: 'no'\nc: \"no\"\nd: |\n  no\n'e': 1\n");
    REQUIRE(read.tree);
    CHECK(!read.value(0).quoted);
    CHECK(read.value(1).quoted);
    CHECK(read.value(2).quoted);
    CHECK(read.value(3).quoted);
    CHECK(!read.tree->entries[0].key_quoted);
    CHECK(read.tree->entries[4].key_quoted);
}

TEST_CASE("scalars are not interpreted") {
    const Reading read("a: 0123\nb: 1.10\nc: 12:30\nd: 0x10\ne: 2026-11-22\nf: 1_000\n");
    REQUIRE(read.tree);
    CHECK(read.value(0).scalar == "0123");
    CHECK(read.value(1).scalar == "1.10");
    CHECK(read.value(2).scalar == "12:30");
    CHECK(read.value(3).scalar == "0x10");
    CHECK(read.value(4).scalar == "2026-11-22");
    CHECK(read.value(5).scalar == "1_000");
}

TEST_CASE("a value that is left out points at its key, one that is written at itself") {
    const Reading read("a:\nb: ~\nc: null\nd: {e: , f: 1}\nnull_thing: x\ng:\nnull and void: y\n");
    REQUIRE(read.tree);
    CHECK(read.value(0).kind == Kind::null);
    CHECK(read.covered(read.value(0).span) == "a");
    CHECK(read.value(0).scalar == "");
    CHECK(read.covered(read.value(1).span) == "~");
    CHECK(read.value(1).scalar == "~");
    CHECK(read.covered(read.value(2).span) == "null");
    CHECK(read.covered(read.value(3).entries[0].value.span) == "e");
    CHECK(read.tree->entries[4].key == "null_thing");
    CHECK(read.covered(read.value(5).span) == "g");
    CHECK(read.tree->entries[6].key == "null and void");
}

TEST_CASE("an alias is replaced by a copy of what it names") {
    const Reading read("a: &x {k: [1, 2]}\nb: *x\nc: [*x, *x]\n");
    REQUIRE(read.tree);
    CHECK(read.value(1).entries[0].value.items[1].scalar == "2");
    CHECK(read.value(2).items.size() == 2);
    CHECK(read.value(1).span == read.value(0).span);
}

TEST_CASE("a byte-order mark moves no place") {
    const Reading read(
        "\xEF\xBB\xBF"
        "a: 1\na: 2\n");
    CHECK(!read.tree);
    REQUIRE(read.diagnostics.entries().size() == 2);
    CHECK(read.covered(*read.diagnostics.entries()[1].span) == "a");
    CHECK(read.sources.locate(*read.diagnostics.entries()[1].span).line == 2);
}

TEST_CASE("Windows line ends change nothing but the line ends") {
    const Reading read("a: one\r\nb:\r\n  - two\r\n  - 'x'\r\n");
    REQUIRE(read.tree);
    CHECK(read.value(0).scalar == "one");
    CHECK(read.covered(read.value(0).span) == "one");
    CHECK(read.value(1).items[1].scalar == "x");
}

TEST_CASE("joiners and zero-width spaces are allowed: scripts need them") {
    CHECK(Reading("a: x\xE2\x80\x8B\xE2\x80\x8C\xE2\x80\x8D\xE2\x81\xA0y\n").tree);
    CHECK(Reading("a: \"\\u200D\"\n").tree);
}

TEST_CASE("64 levels are read and 65 are not") {
    const auto nested = [](std::size_t lists) { return "a: " + std::string(lists, '[') + std::string(lists, ']'); };
    CHECK(Reading(nested(63)).tree);
    const Reading deep(nested(64));
    CHECK(!deep.tree);
    CHECK(deep.first_code() == "yaml/too-deep");
}

TEST_CASE("hostile nesting of any make ends with a report") {
    for (const char* part : {"[", "{", "{a: ", "[a, ", "- ", "? ", "[\n", "!!x [", "&a [", "- - [", "*a", "{[", "\"",
                             "'", "|\n", "? - "}) {
        std::string text;
        while (text.size() + std::string_view(part).size() <= (std::size_t{1} << 20U)) text += part;
        INFO("repeated: ", part);
        const Reading read(text);
        CHECK((read.tree.has_value() != read.diagnostics.has_errors()));
        CHECK(read.diagnostics.entries().size() <= 101);
    }
}

TEST_CASE("200,000 values are read and one more is not") {
    const auto list = [](std::size_t items) {
        std::string text = "[";
        for (std::size_t i = 1; i < items; ++i) text += "1,";
        return text + "1]\n";
    };
    CHECK(Reading(list(199'999)).tree);
    CHECK(Reading(list(200'000)).first_code() == "yaml/too-many-nodes");
}

TEST_CASE("duplicate keys are seen in large mappings too") {
    std::string text;
    for (int i = 0; i < 5000; ++i) text += 'k' + std::to_string(i) + ": 1\n";
    CHECK(Reading(text).tree);
    const Reading twice(text + "k7: 2\nk4999: 3\n");
    REQUIRE(twice.diagnostics.entries().size() == 2);
    CHECK(twice.sources.locate(*twice.diagnostics.entries()[0].notes.at(0).span).line == 8);
    CHECK(twice.sources.locate(*twice.diagnostics.entries()[1].notes.at(0).span).line == 5000);
}
