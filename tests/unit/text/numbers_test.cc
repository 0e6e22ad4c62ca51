// A hotline number is dialled as it is seen. It must stand from left to right, in one font and on one line, whatever
// language is around it.

#include <doctest/doctest.h>

#include "fixture.h"
#include "text/line_shaper.h"

namespace {

using namespace handbill;
using namespace handbill::text::fixture;

struct Sentence {
    Language language;
    const char* before;
    const char* after;
};

const Sentence kSentences[] = {
    {arabic(), "اتصل بالرقم ", " الآن."},
    {urdu(), "ابھی ", " پر کال کریں۔"},
    {{"fa", "Arab", model::Direction::right_to_left}, "همین حالا با ", " تماس بگیرید."},
    {english(), "Call ", " now."},
    {{"km", "Khmr"}, "សូមទូរស័ព្ទទៅ ", "។"},
    {{"th", "Thai"}, "โทร ", " ได้ทุกเวลา"},
    {{"lo", "Laoo"}, "ໂທ ", " ໄດ້ທຸກເວລາ"},
    {{"my", "Mymr"}, "ဖုန်း ", " ကို ခေါ်ပါ။"},
    {{"am", "Ethi"}, "ወደ ", " ይደውሉ።"},
    {{"hi", "Deva"}, "अभी ", " पर कॉल करें।"},
    {{"zh-Hans", "Hans"}, "请拨打", "。"},
    {{"ja", "Jpan"}, "今すぐ", "に電話してください。"},
    {{"ko", "Kore"}, "지금 ", "로 전화하세요."},
    {{"ru", "Cyrl"}, "Звоните ", "."},
};

model::ShapedText shaped(const Sentence& sentence) {
    return shape_text(sentence.language, {plain(sentence.before), number(), plain(sentence.after)});
}

TEST_CASE("a number is one run of one font in every language") {
    for (const Sentence& sentence : kSentences) {
        CAPTURE(sentence.language.tag);
        const model::ShapedText text = shaped(sentence);
        const auto runs = runs_of(text, kHotline);
        REQUIRE(runs.size() == 1);
        CHECK(runs[0]->end - runs[0]->begin == 14);
        CHECK(runs[0]->glyphs.size() == 14);
    }
}

TEST_CASE("a number looks alike in every language") {
    std::vector<std::uint32_t> expected;
    for (const Sentence& sentence : kSentences) {
        CAPTURE(sentence.language.tag);
        const model::ShapedText text = shaped(sentence);
        const model::GlyphRun& run = *runs_of(text, kHotline)[0];
        CHECK(font_name(run) == "NotoSans-ExtraBold");
        std::vector<std::uint32_t> ids;
        for (const model::Glyph& glyph : run.glyphs) ids.push_back(glyph.id);
        if (expected.empty()) expected = ids;
        CHECK(ids == expected);
    }
}

TEST_CASE("a number runs from left to right in right-to-left text") {
    for (const Sentence& sentence : kSentences) {
        CAPTURE(sentence.language.tag);
        const model::ShapedText text = shaped(sentence);
        const model::GlyphRun& run = *runs_of(text, kHotline)[0];
        CHECK_FALSE(run.right_to_left());
        for (std::uint32_t i = 0; i < run.glyphs.size(); ++i) CHECK(run.glyphs[i].cluster == run.begin + i);
        CHECK(seen_from_left(text).find(kHotline) != std::string::npos);
    }
}

TEST_CASE("without isolation the same digits would turn round") {
    // Guards the tests above: if this fails, they prove nothing.
    const model::ShapedText text = shape_text(arabic(), "اتصل بالرقم 1-888-373-7888 الآن.");
    CHECK(seen_from_left(text).find("7888-373-888-1") != std::string::npos);
}

TEST_CASE("a number at the very start and the very end of a text is isolated too") {
    for (const Language& language : {arabic(), urdu(), english()}) {
        const model::ShapedText alone = shape_text(language, {number()});
        CHECK(seen_from_left(alone) == kHotline);
        const model::ShapedText twice = shape_text(language, {number("911"), number()});
        CHECK(seen_from_left(twice).find(kHotline) != std::string::npos);
    }
}

TEST_CASE("signs of an international number stay where they are") {
    for (const char* text : {"+44 800 0121 700", "*98", "#31#", "(888) 373-7888", "1-888-CALL-NOW"}) {
        CAPTURE(text);
        const model::ShapedText shaped_text = shape_text(arabic(), {plain("اتصل "), number(text), plain(" الآن")});
        CHECK(seen_from_left(shaped_text).find(text) != std::string::npos);
        CHECK(runs_of(shaped_text, text).size() == 1);
    }
}

TEST_CASE("a number is never broken, nor parted from the punctuation after it") {
    for (const Sentence& sentence : kSentences) {
        CAPTURE(sentence.language.tag);
        const std::string lines = broken(shaped(sentence));
        CHECK(lines.find(kHotline) != std::string::npos);
        for (const char* torn : {"7888|.", "7888|。", "7888|។", "7888|로", "7888|,"})
            CHECK(lines.find(torn) == std::string::npos);
    }
    CHECK(broken(shape_text({"fr", "Latn"}, {plain("Appelez le "), number("112"), plain(" !")})) ==
          "Appelez |le |112 !");
}

TEST_CASE("a number with spaces stays on one line") {
    CHECK(broken(shape_text(english(), {plain("Call "), number("0800 0121 700"), plain(" now")})) ==
          "Call |0800 0121 700 |now");
}

TEST_CASE("digits that are plain text keep to one font with their signs") {
    const model::ShapedText text = shape_text({"th", "Thai"}, "เปิด 24/7 ทุกวัน");
    const auto runs = runs_of(text, "24/7");
    REQUIRE(runs.size() == 1);
    CHECK(font_name(*runs[0]) == "NotoSans-Medium");
}

}  // namespace
