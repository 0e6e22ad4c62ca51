#include <doctest/doctest.h>

#include <unicode/msgfmt.h>
#include <unicode/unistr.h>

#include <string>

#include "locale/compose_text.h"
#include "locale/read_pattern.h"

using namespace handbill;
using namespace handbill::locale;

namespace {

std::string place_of_fault(const std::string& pattern) {
    const auto read = read_pattern(pattern);
    const auto* fault = std::get_if<PatternFault>(&read);
    if (fault == nullptr) return "(no fault)";
    CHECK_FALSE(fault->hint.empty());
    return pattern.substr(fault->begin, fault->end - fault->begin);
}

std::string compose(const std::string& pattern, const std::string& tag, int count) {
    const auto read = read_pattern(pattern);
    if (const auto* fault = std::get_if<PatternFault>(&read)) return "refused: " + fault->message;
    PluralRules plurals(tag);
    const Composing composing{[&](const std::string& name) -> std::optional<FactValue> {
                                  if (name == "n") return FactCount{count};
                                  if (name == "state") return FactKeyword{"draft"};
                                  FactWords words;
                                  words.words.text = "<" + name + ">";
                                  words.words.kind = model::Inline::Kind::fact;
                                  return words;
                              },
                              [](const model::PrintedChannel&) -> std::size_t { return 0; }, plurals};
    const auto composed = compose_text(std::get<Pattern>(read), composing);
    if (const auto* fault = std::get_if<ComposeFault>(&composed)) return "refused: " + fault->fault.message;
    std::string joined;
    for (const auto& piece : std::get<std::vector<model::Inline>>(composed)) joined += piece.text;
    return joined;
}

/// What ICU's own formatter makes of the same.
std::string format_by_icu(const std::string& pattern, const std::string& tag, int count) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(tag, status);
    locale.setUnicodeKeywordValue("nu", "latn", status);
    icu::MessageFormat format(icu::UnicodeString::fromUTF8(pattern), locale, status);
    const icu::UnicodeString names[] = {"n", "state", "x"};
    const icu::Formattable values[] = {count, "draft", "<x>"};
    icu::UnicodeString text;
    format.format(names, values, 3, text, status);
    REQUIRE(U_SUCCESS(status));
    std::string utf8;
    return text.toUTF8String(utf8);
}

}  // namespace

TEST_CASE("messages come out as ICU's own formatter has them") {
    const std::string patterns[] = {
        "words",
        "it''s {x}",
        "l'aide",
        "{n, plural, zero {z #} one {o #} two {t #} few {f #} many {m #} other {r #}} after",
        "{n, plural, offset:1 =0 {none} =1 {just {x}} one {{x} and # other} other {{x} and # others}}",
        "{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}",
        "a{state, select, draft { · draft} reviewed { · reviewed} other {}}b",
        "{n, plural, other {{state, select, draft {# {x}} other {no}}}}",
        "{n} 𝄞 {x} ខ្មែរ {n, plural, other {# العربية}}",
    };
    for (const std::string& pattern : patterns) {
        for (const std::string tag : {"en", "ar", "ru", "fr", "km", "zh-Hans", "pt-BR", "hi", "ta", "fa", "am"}) {
            for (const int count : {0, 1, 2, 3, 5, 11, 21, 99, 100, 102, 200, 1200, 1000000}) {
                CAPTURE(pattern);
                CAPTURE(tag);
                CAPTURE(count);
                CHECK(compose(pattern, tag, count) == format_by_icu(pattern, tag, count));
            }
        }
    }
}

TEST_CASE("Arabic has six ways to count") {
    const std::string pattern = "{n, plural, zero {z} one {o} two {t} few {f} many {m} other {r}}";
    CHECK(compose(pattern, "ar", 0) == "z");
    CHECK(compose(pattern, "ar", 1) == "o");
    CHECK(compose(pattern, "ar", 2) == "t");
    CHECK(compose(pattern, "ar", 103) == "f");
    CHECK(compose(pattern, "ar", 11) == "m");
    CHECK(compose(pattern, "ar", 200) == "r");
    CHECK(compose("{n, plural, other {#}}", "ar", 200) == "200");
}

TEST_CASE("a plural without the language's own category takes other") {
    CHECK(compose("{n, plural, one {o} other {r}}", "ru", 3) == "r");
}

TEST_CASE("placeholders are known with their places, in all branches") {
    const std::string pattern = "á {a}{n, plural, one {{b}} other {{c} {a}}}";
    const auto read = read_pattern(pattern);
    const auto& found = std::get<Pattern>(read).placeholders;
    REQUIRE(found.size() == 4);
    for (const auto& [name, place] : found) CHECK(pattern.substr(place.begin, place.end - place.begin) == name);
    CHECK(found.at("a").begin == 4);
}

TEST_CASE("bad syntax is refused where it is") {
    CHECK(place_of_fault("a {b").find("{b") != std::string::npos);
    CHECK(place_of_fault("a }b") == "}");
    CHECK(place_of_fault("{n, plural, one {x}}") != "(no fault)");
    CHECK(place_of_fault("{n, plurl, other {x}}") == "n");
    CHECK(place_of_fault("x {d, date, short}") == "d");
    CHECK(place_of_fault("x {d, choice, 0#a|1#b}") == "d");
    CHECK(place_of_fault("{n, plural, offset:5000 other {x}}") == "5000");
    CHECK(place_of_fault("{}") != "(no fault)");
    CHECK(place_of_fault("\xff") == "\xff");
    CHECK(place_of_fault("a\u202Eb") == "\u202E");
    CHECK(place_of_fault(std::string(16 * 1024 + 1, 'a')) != "(no fault)");
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "{n, plural, other {";
    CHECK(place_of_fault(deep.substr(0, 16'000)) != "(no fault)");
}

TEST_CASE("an apostrophe that swallows a placeholder is refused with advice") {
    CHECK(place_of_fault("d'{language}") == "{");
    CHECK(place_of_fault("d’{language}") == "(no fault)");
    CHECK(place_of_fault("l'aide") == "(no fault)");
}

TEST_CASE("strong words close within the braces they begin in") {
    CHECK(place_of_fault("a **b** c") == "(no fault)");
    CHECK(place_of_fault("a **b c") == "**");
    CHECK(place_of_fault("**{n, plural, other {a** b}}") == "**");
}
