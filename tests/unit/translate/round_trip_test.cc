#include <doctest/doctest.h>

#include "translate/exchange.h"

using namespace handbill;
using translate::Entry;
using translate::Exchange;
using translate::Format;
using translate::Progress;
using Texts = std::vector<std::string>;

namespace {

struct Read {
    diag::SourceMap sources;
    diag::Diagnostics diagnostics;
    std::optional<Exchange> exchange;

    explicit Read(std::string text) {
        const auto file = sources.add("back", std::move(text));
        exchange = translate::read_exchange(file, sources, diagnostics);
    }
    [[nodiscard]] std::string fault() const {
        return diagnostics.entries().empty() ? std::string() : diagnostics.entries().front().message;
    }
    [[nodiscard]] std::string_view told(const Entry& entry) const {
        return sources.text(entry.span.source).substr(entry.span.begin, entry.span.end - entry.span.begin);
    }
};

Entry entry(std::string key, Texts source, Texts target, Progress progress = Progress::translated) {
    Entry made;
    made.key = std::move(key);
    made.counted = source.size() > 1;
    made.named_placeholders = true;
    made.source = std::move(source);
    made.target = std::move(target);
    made.progress = progress;
    made.notes = {"poster: headline", "say it <softly> & \"plainly\""};
    return made;
}

Exchange handed_out() {
    Exchange exchange;
    exchange.language = "ru";
    exchange.made_of = "2026-11-22";
    exchange.entries = {
        entry("a.words", {"Call {number} or {chat} & <ask> \"us\" \\ "}, {"«{chat}»\u00A0{number} & <x> \"y\" \\ "}),
        entry("a.count", {"{n} language", "{n} languages"}, {"{n} язык", "{n} языка", "{n} языков"}),
        entry("a.open", {"Later"}, {}, Progress::untranslated),
        entry("a.unsure", {"Changed"}, {"Иначе"}, Progress::unsure),
        entry("a.same", {"{n} or {n}"}, {"{n} {n} {n}"}),
    };
    return exchange;
}

constexpr const char* kHeader =
    "msgid \"\"\nmsgstr \"\"\n\"Language: es\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";

}  // namespace

TEST_CASE("what is handed out in each format is read as it was") {
    for (const Format format : {Format::po, Format::xliff, Format::xliff2}) {
        const Exchange before = handed_out();
        const std::string text = translate::write_exchange(before, "ru", format);
        const Read read(text);
        REQUIRE(read.exchange);
        CHECK(read.diagnostics.entries().empty());
        CHECK(read.exchange->language == "ru");
        REQUIRE(read.exchange->entries.size() == before.entries.size());
        for (std::size_t i = 0; i < before.entries.size(); ++i) {
            const Entry& now = read.exchange->entries[i];
            CAPTURE(before.entries[i].key);
            CHECK(now.key == before.entries[i].key);
            CHECK(now.source.back() == before.entries[i].source.back());
            CHECK(now.target == before.entries[i].target);
            CHECK(now.counted == before.entries[i].counted);
            CHECK(now.progress == before.entries[i].progress);
        }
    }
}

TEST_CASE("a placeholder keeps its number where the translation turns the order round") {
    const std::string text = translate::write_exchange(handed_out(), "ru", Format::xliff);
    CHECK(text.find("Call <ph id=\"1\">{number}</ph> or <ph id=\"2\">{chat}</ph>") != std::string::npos);
    CHECK(text.find("«<ph id=\"2\">{chat}</ph>»\u00A0<ph id=\"1\">{number}</ph>") != std::string::npos);
    CHECK(text.find("<ph id=\"1\">{n}</ph> <ph id=\"2\">{n}</ph> <ph id=\"3\">{n}</ph>") != std::string::npos);
}

TEST_CASE("PO is read however it is wrapped") {
    const Read read(std::string("\xEF\xBB\xBF") + kHeader +
                    "# of a person\r\n#. of ours\r\n#, fuzzy, python-brace-format\r\n#| msgid \"before\"\r\n"
                    "msgctxt \"a.\"\r\n\"b\"\r\nmsgid \"\"\r\n\"You \"\r\n  \"can\\tcall\"\r\n"
                    "msgstr \"\"\r\n\"Puede \\\"ya\\\"\"\r\n\n"
                    "msgid \"no key\"\nmsgstr \"sin\"\n#~ msgid \"gone\"\n#~ msgstr \"ido\"\n"
                    "msgctxt \"a.c\"\nmsgid \"x\"\nmsgstr \"y\"");
    REQUIRE(read.exchange);
    CHECK(read.exchange->language == "es");
    REQUIRE(read.exchange->entries.size() == 3);
    const Entry& first = read.exchange->entries.front();
    CHECK(first.key == "a.b");
    CHECK(first.source == Texts{"You can\tcall"});
    CHECK(first.target == Texts{"Puede \"ya\""});
    CHECK(first.progress == Progress::unsure);
    CHECK(read.told(first).starts_with("msgstr \"\""));
    CHECK(read.exchange->entries[1].key.empty());
    CHECK(read.exchange->entries[2].progress == Progress::translated);
}

TEST_CASE("a form that is left out leaves its place empty") {
    const Read read(std::string(kHeader) +
                    "msgctxt \"a.b\"\nmsgid \"one\"\nmsgid_plural \"all\"\nmsgstr[2] \"c\"\nmsgstr[1] \"b\"\n");
    REQUIRE(read.exchange);
    CHECK(read.exchange->entries.front().target == Texts{"", "b", "c"});
}

TEST_CASE("a program may cut a unit into segments and mark up its words") {
    const Read read(
        "<xliff version=\"2.1\" srcLang=\"en\" trgLang=\"es\"><file id=\"f\"><group id=\"g\"><unit id=\"a.b\">"
        "<segment state=\"final\"><source>One.</source><target>Uno.</target></segment>"
        "<ignorable><source> </source></ignorable>"
        "<segment><source>Two <ph id=\"1\" equiv=\"{n}\"/></source><target><mrk id=\"m\">Dos</mrk> "
        "<ph id=\"1\" equiv=\"{n}\"/><![CDATA[ & ya]]></target></segment></unit></group></file></xliff>");
    REQUIRE(read.exchange);
    REQUIRE(read.exchange->entries.size() == 1);
    CHECK(read.exchange->entries.front().source == Texts{"One. Two {n}"});
    CHECK(read.exchange->entries.front().target == Texts{"Uno. Dos {n} & ya"});
    CHECK(read.exchange->entries.front().progress == Progress::translated);
}

TEST_CASE("a file that cannot be read is told why") {
    const std::string entry = "msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n";
    CHECK(Read("").fault() == "the file has no header that names its language");
    CHECK(Read(entry).fault() == "the file has no header that names its language");
    CHECK(Read(kHeader + entry + "msgstr[10] \"d\"\n").fault() == "this line is no line of a PO file");
    CHECK(Read(kHeader + entry + "msgstr \"d\"\n").fault() == "this entry says msgstr twice");
    CHECK(Read(kHeader + std::string("msgid \"b\n")).fault() == "this text is not in quotation marks from end to end");
    CHECK(Read(kHeader + std::string("\"b\"\n")).fault() == "this text is not in quotation marks from end to end");
    CHECK(Read(kHeader + std::string("msgid \"b\\\"\n")).fault() ==
          "this text has a quotation mark or a backslash that means nothing");
    CHECK(Read(kHeader + std::string("msgid \"b\"\n")).fault() == "an entry lacks its msgid or its msgstr");
    CHECK(Read("<html/>").fault() == "this is no XLIFF 1.2 or 2.0");
    CHECK(Read("<xliff").fault().starts_with("the file is no whole XML"));
    std::string deep;
    for (int i = 0; i < 100000; ++i) deep += "<g>";
    CHECK_FALSE(Read("<xliff version=\"1.2\">" + deep).exchange);
    std::string whole = "<xliff version=\"1.2\"><file target-language=\"es\"><body><trans-unit id=\"a\"><target>";
    for (int i = 0; i < 40; ++i) whole += "<g>";
    for (int i = 0; i < 40; ++i) whole += "</g>";
    CHECK(Read(whole + "</target></trans-unit></body></file></xliff>").fault() ==
          "elements are nested more than 32 deep");
}
