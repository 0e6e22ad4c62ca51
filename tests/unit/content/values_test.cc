#include "content/values.h"

#include <doctest/doctest.h>

#include "content/calendar.h"
#include "content/language_tag.h"
#include "content/links.h"
#include "content/literal_numbers.h"

using namespace handbill;
using namespace handbill::content;

namespace {

SourceNode scalar(std::string text, bool quoted = false) {
    SourceNode node;
    node.kind = SourceNode::Kind::scalar;
    node.scalar = std::move(text);
    node.quoted = quoted;
    return node;
}

template <class Read>
auto read(Read reader, const SourceNode& node) {
    diag::Diagnostics diagnostics;
    auto value = reader(node, "value", diagnostics);
    CHECK(value.has_value() != diagnostics.has_errors());
    return value;
}

model::Hotline hotline_with(std::string e164, std::string short_code) {
    model::Hotline hotline;
    hotline.country = "US";
    hotline.channels.resize(2);
    hotline.channels[0].e164 = std::move(e164);
    hotline.channels[1].short_code = std::move(short_code);
    return hotline;
}

std::vector<std::string> numbers_in(std::string_view text) {
    const LiteralNumbers finder({{"x", hotline_with("+4480012", "911")}}, {"US"});
    std::vector<std::string> found;
    for (const LiteralNumber& number : finder.find(text))
        found.emplace_back(text.substr(number.begin, number.end - number.begin));
    return found;
}

bool allowed(std::string_view address, bool mail = false) {
    diag::Diagnostics diagnostics;
    return check_address(address, mail, {}, {{"example.org", "Example"}}, diagnostics);
}

}  // namespace

TEST_CASE("bare truth values are refused where text is meant, quoted ones are text") {
    for (const char* word : {"no", "No", "NO", "yes", "on", "Off", "y", "N", "true", "False"}) {
        INFO("word ", word);
        CHECK(!read(as_text, scalar(word)));
        CHECK(read(as_text, scalar(word, true)) == word);
    }
    CHECK(read(as_text, scalar("none")) == "none");
    CHECK(read(as_text, scalar("nothing")) == "nothing");
    CHECK(read(as_text, scalar("0")) == "0");
}

TEST_CASE("only the two plain words are booleans") {
    CHECK(read(as_boolean, scalar("true")) == true);
    CHECK(read(as_boolean, scalar("false")) == false);
    for (const char* word : {"yes", "True", "1", "on"}) CHECK(!read(as_boolean, scalar(word)));
    CHECK(!read(as_boolean, scalar("true", true)));
}

TEST_CASE("an extent is a length, the content's or a share") {
    using Kind = model::Extent::Kind;
    CHECK(read(as_extent, scalar("12"))->length == base::Length::points(12));
    CHECK(read(as_extent, scalar("content"))->kind == Kind::content);
    CHECK(read(as_extent, scalar("share"))->share == 1);
    CHECK(read(as_extent, scalar("share 7"))->share == 7);
    for (const char* word : {"share 0", "share -1", "share x", "share 2 3", "stretch", "-3"}) {
        INFO("word ", word);
        CHECK(!read(as_extent, scalar(word)));
    }
}

TEST_CASE("edges are one length or four, clockwise from the top") {
    const auto all = read(as_edges, scalar("5"));
    CHECK(all == base::Edges{base::Length::points(5), base::Length::points(5), base::Length::points(5),
                             base::Length::points(5)});
    SourceNode list;
    list.kind = SourceNode::Kind::sequence;
    for (const char* side : {"1", "2", "3", "4"}) list.items.push_back(scalar(side));
    const auto four = read(as_edges, list);
    CHECK(four->top == base::Length::points(1));
    CHECK(four->end == base::Length::points(2));
    CHECK(four->bottom == base::Length::points(3));
    CHECK(four->start == base::Length::points(4));
    list.items.pop_back();
    CHECK(!read(as_edges, list));
}

TEST_CASE("whole numbers have bounds and no decoration") {
    const WholeNumber reader{1, 100};
    CHECK(read(reader, scalar("1")) == 1);
    CHECK(read(reader, scalar("100")) == 100);
    for (const char* word : {"0", "101", "1.0", "+5", " 5", "5 ", "0x5", "99999999999", ""}) {
        INFO("word ", word);
        CHECK(!read(reader, scalar(word)));
    }
}

TEST_CASE("a ladder falls") {
    const auto ladder = [](std::vector<const char*> steps) {
        SourceNode list;
        list.kind = SourceNode::Kind::sequence;
        for (const char* step : steps) list.items.push_back(scalar(step));
        return read(as_ladder, list);
    };
    CHECK(ladder({"1.3", "1", "1", "0.85"})->size() == 4);
    CHECK(!ladder({"1", "1.1"}));
    CHECK(!ladder({}));
    CHECK(!ladder({"1", "0"}));
    CHECK(!ladder({"1", "-1"}));
}

TEST_CASE("days are days of the calendar") {
    CHECK(is_calendar_day("2026-11-22"));
    CHECK(is_calendar_day("2024-02-29"));
    CHECK(is_calendar_day("2000-02-29"));
    for (const char* text : {"2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-1",
                             "20261122", "2026-11-22T00", "26-11-22", "2026/11/22", "２０２６-11-22", ""}) {
        INFO("text ", text);
        CHECK(!is_calendar_day(text));
    }
    CHECK(is_calendar_date("2026-11"));
    CHECK(is_calendar_date("2022"));
    CHECK(!is_calendar_date("2026-11-"));
}

TEST_CASE("language tags have one way of writing them") {
    CHECK(canonical_language_tag("PT-br") == "pt-BR");
    CHECK(canonical_language_tag("ZH-hant-tw") == "zh-Hant-TW");
    CHECK(canonical_language_tag("es-419") == "es-419");
    CHECK(canonical_language_tag("ca-VALENCIA") == "ca-valencia");
    CHECK(canonical_language_tag("de-1996") == "de-1996");
    CHECK(canonical_language_tag("hmn-x-White") == "hmn-x-white");
    for (const char* text :
         {"", "e", "english", "en_US", "en-", "-en", "en--US", "en-US-Latn", "en-x", "12", "en-US-x-"}) {
        INFO("text ", text);
        CHECK(!canonical_language_tag(text));
    }
}

TEST_CASE("numbers typed into words are found, whatever stands between their digits") {
    using Found = std::vector<std::string>;
    CHECK(numbers_in("Call 1-888-373-7888 now") == Found{"1-888-373-7888"});
    CHECK(numbers_in("Call (888) 373.7888, or 0800 121 700") == Found{"888) 373.7888", "0800 121 700"});
    CHECK(numbers_in("٨٨٨٣٧٣٧") == Found{"٨٨٨٣٧٣٧"});
    CHECK(numbers_in("१२३४५६७") == Found{"१२३४५६७"});
    CHECK(numbers_in("1\xE2\x80\x91"
                     "888\xC2\xA0"
                     "3737") == Found{"1\xE2\x80\x91"
                                      "888\xC2\xA0"
                                      "3737"});
    CHECK(numbers_in("Dial 911.") == Found{"911"});
    CHECK(numbers_in("+44 800 12") == Found{"44 800 12"});
}

TEST_CASE("other digits are left alone") {
    for (const char* text :
         {"Open 24/7", "since 2007, 2008", "on 2026-11-22", "19112", "In 3 steps: 1. 2. 3.", "12345678a"}) {
        INFO("text ", text);
        if (std::string_view(text) == "12345678a")
            CHECK(numbers_in(text).size() == 1);
        else
            CHECK(numbers_in(text).empty());
    }
}

TEST_CASE("an address leads to an official host or is refused") {
    CHECK(allowed("https://example.org"));
    CHECK(allowed("https://www.example.org/help?x=1#y"));
    CHECK(allowed("mailto:help@example.org", true));
    for (const char* address :
         {"http://example.org", "https://example.org.evil.com", "https://evilexample.org",
          "https://example.org@evil.com", "https://example.org:8443/", "https://EXAMPLE.org",
          "https://example.org\\@evil.com", "https://", "example.org", "https://example.org /x", "https://exаmple.org",
          "javascript:alert(1)", "https:///example.org", "https://.example.org", "mailto:help@example.org"}) {
        INFO("address ", address);
        CHECK(!allowed(address));
    }
    CHECK(!allowed("mailto:@example.org", true));
    CHECK(!allowed("mailto:help@example.org?cc=a@evil.com", true));
    CHECK(!allowed("mailto:help@evil.com@example.org", true));
}
