#include <doctest/doctest.h>

#include "catalog_making.h"

using namespace handbill;
using locale_test::Maker;

namespace {

struct Printed {
    std::optional<locale::ChannelForms> forms;
    diag::Diagnostics diagnostics;

    [[nodiscard]] const model::PrintedChannel& voice() const { return *forms.value().find("us-nhth", "voice"); }
    [[nodiscard]] std::string code() const {
        return diagnostics.entries().empty() ? "" : std::string(diagnostics.entries()[0].code.name);
    }
};

Printed print(const Maker& maker) {
    Printed printed;
    printed.forms = locale::print_channels(maker.catalog(), printed.diagnostics);
    return printed;
}

/// The voice channel of the national line with another value.
Printed print_voice(const model::Channel& channel) {
    Maker maker;
    model::Channel& voice = maker.hotlines["us-nhth"].channels[0];
    voice = channel;
    voice.id = "voice";
    voice.span = {diag::SourceId{9}, 10, 20};
    return print(maker);
}

model::Channel number(const std::string& e164, const std::string& pattern = {}, const std::string& format = {}) {
    model::Channel channel;
    channel.e164 = e164;
    channel.group_pattern = pattern;
    channel.group_format = format;
    return channel;
}

using Groups = std::vector<std::string>;

}  // namespace

TEST_CASE("a number is printed in its operator's groups") {
    const auto printed = print(Maker());
    REQUIRE(printed.forms);
    CHECK(printed.voice().display == "1-888-373-7888");
    CHECK(printed.voice().groups == Groups{"1", "888", "373", "7888"});
    CHECK(printed.voice().uri == "tel:+18883737888");
    CHECK(printed.voice().verified_on == "2026-11-20");
    CHECK(printed.forms->find("us-nhth", "web") == nullptr);
    CHECK(printed.forms->find("xx", "voice") == nullptr);
}

TEST_CASE("without groups a number is printed as its country does") {
    const auto british = print_voice(number("+448000121700"));
    CHECK(british.voice().display == "0800 012 1700");
    CHECK(british.voice().groups == Groups{"0800", "012", "1700"});
    const auto american = print_voice(number("+18883737888"));
    CHECK(american.voice().groups == Groups{"888", "373", "7888"});
}

TEST_CASE("the trunk prefix and the country code may stand before the groups") {
    CHECK(print_voice(number("+448000121700", R"((\d{4})(\d{3})(\d{3}))", "0$1 $2 $3")).voice().display ==
          "08000 121 700");
    CHECK(print_voice(number("+448000121700", R"((8\d\d\d)(\d{6}))", "44 $1 $2")).voice().display == "44 8000 121700");
}

TEST_CASE("a format that makes it another number is refused") {
    const std::string pattern = R"((\d{3})(\d{3})(\d{4}))";
    CHECK(print_voice(number("+18883737888", pattern, "7-$1-$2-$3")).code() == "locale/number-mismatch");
    CHECK(print_voice(number("+18883737888", pattern, "$1-$2-$3-8")).code() == "locale/number-mismatch");
    CHECK(print_voice(number("+18883737888", pattern, "1-$1-9$2-$3")).code() == "locale/number-mismatch");
    CHECK(print_voice(number("+18883737888", pattern, "1-$2-$1-$3")).code() == "locale/number-rejected");
    CHECK(print_voice(number("+18883737888", pattern, "1-$1-$2")).code() == "locale/number-rejected");
    CHECK(print_voice(number("+18883737888", pattern, "1-$1-$2-$4")).code() == "locale/number-rejected");
    CHECK(print_voice(number("+18883737888", pattern, "call $1-$2-$3")).code() == "locale/number-rejected");
    CHECK(print_voice(number("+18883737888", R"((\d{3})(\d{3})(\d{3}))", "$1-$2-$3")).code() ==
          "locale/number-mismatch");
    CHECK(print_voice(number("+18883737888", R"((\d{3})(\d{3})(\d{4}))", "")).code() == "locale/number-rejected");
    CHECK(print_voice(number("+18883737888", R"((\d{3})(.*))", "$1-$2")).code() == "locale/number-rejected");
    CHECK(print_voice(number("+18883737888",
                             R"((\d{3}))"
                             "(",
                             "$1"))
              .code() == "locale/number-rejected");
}

TEST_CASE("a number outside its numbering plan is refused at its place in the directory") {
    const auto printed = print_voice(number("+18883737"));
    CHECK_FALSE(printed.forms);
    REQUIRE(printed.diagnostics.error_count() == 1);
    CHECK(printed.code() == "locale/number-rejected");
    CHECK(printed.diagnostics.entries()[0].span == diag::Span{diag::SourceId{9}, 10, 20});
    for (const std::string bad :
         {"+1888373788", "18883737888", "+1 888 373 7888", "+1888BEFREE8", "+", "+99912345678"}) {
        CAPTURE(bad);
        CHECK(print_voice(number(bad)).code() == "locale/number-rejected");
    }
}

TEST_CASE("short codes are printed as written and dialled or texted") {
    Maker maker;
    const auto printed = print(maker);
    CHECK(printed.forms->find("us-nhth", "text")->display == "233733");
    CHECK(printed.forms->find("us-nhth", "text")->uri == "sms:233733");
    CHECK(printed.forms->find("us-emergency", "voice")->uri == "tel:911");
    CHECK(printed.forms->find("us-emergency", "voice")->groups == Groups{"911"});
    model::Channel star;
    star.short_code = "*123#";
    CHECK(print_voice(star).voice().display == "*123#");
    CHECK(print_voice(star).voice().groups == Groups{"*123#"});
    CHECK(print_voice(star).voice().uri == "tel:*123%23");
    star.short_code = "BEFREE";
    CHECK(print_voice(star).code() == "locale/number-rejected");
    star.short_code = "123456789";
    CHECK(print_voice(star).code() == "locale/number-rejected");
}

TEST_CASE("addresses are printed without their scheme") {
    model::Channel web;
    web.kind = model::ChannelKind::web;
    web.address = "https://humantraffickinghotline.org/";
    CHECK(print_voice(web).voice().display == "humantraffickinghotline.org");
    CHECK(print_voice(web).voice().uri == "https://humantraffickinghotline.org/");
    CHECK(print_voice(web).voice().groups.empty());
    web.address = "https://example.org/help/";
    CHECK(print_voice(web).voice().display == "example.org/help/");
    for (const std::string bad :
         {"http://example.org", "https://", "https://exa mple.org", "javascript:x", "https://é"}) {
        web.address = bad;
        CHECK(print_voice(web).code() == "locale/number-rejected");
    }
    web.kind = model::ChannelKind::email;
    web.address = "mailto:help@example.org";
    CHECK(print_voice(web).voice().display == "help@example.org");
}

TEST_CASE("a channel has exactly one value, of its kind") {
    model::Channel channel;
    CHECK(print_voice(channel).code() == "locale/number-rejected");
    channel.e164 = "+18883737888";
    channel.short_code = "911";
    CHECK(print_voice(channel).code() == "locale/number-rejected");
    channel.short_code.clear();
    channel.kind = model::ChannelKind::web;
    CHECK(print_voice(channel).code() == "locale/number-rejected");
}

TEST_CASE("an uncertain number may not be printed") {
    Maker maker;
    maker.hotlines["us-nhth"].certainty = model::Certainty::uncertain;
    const auto printed = print(maker);
    CHECK_FALSE(printed.forms);
    CHECK(printed.code() == "locale/uncertain-number");
}

TEST_CASE("channels that no piece uses are not judged") {
    Maker maker;
    model::Channel unused;
    unused.id = "unused";
    unused.e164 = "+1";
    maker.hotlines["us-nhth"].channels.push_back(unused);
    CHECK(print(maker).forms);
}

TEST_CASE("a number is printed as its operator writes it, if that dials the same number") {
    auto british = number("+448000121700");
    british.written = "08000 121 700";
    CHECK(print_voice(british).voice().display == "08000 121 700");
    british.written = "0800 121 700";  // a misprint that was seen: a digit short
    CHECK(print_voice(british).code() == "locale/number-mismatch");
    british.written = "08000 ONE ONE";
    CHECK(print_voice(british).code() == "locale/number-rejected");
}

TEST_CASE("a code keeps its operator's grouping and its digits") {
    model::Channel code;
    code.short_code = "116006";
    code.written = "116 006";
    CHECK(print_voice(code).voice().display == "116 006");
    CHECK(print_voice(code).voice().uri == "tel:116006");
    code.written = "116 016";
    CHECK(print_voice(code).code() == "locale/number-mismatch");
}

TEST_CASE("a number that the metadata do not have stands if the record says why") {
    auto pakistani = number("+92111247786");
    pakistani.written = "111-247-786";
    CHECK(print_voice(pakistani).code() == "locale/number-rejected");
    pakistani.unlisted = "published by its operator";
    CHECK(print_voice(pakistani).voice().display == "111-247-786");
    pakistani.written = "111-247-768";
    CHECK(print_voice(pakistani).code() == "locale/number-mismatch");
}

TEST_CASE("WhatsApp is opened by its own address, not by a call") {
    auto chat = number("+5561996565008");
    chat.kind = model::ChannelKind::whatsapp;
    CHECK(print_voice(chat).voice().uri == "https://wa.me/5561996565008");
}
