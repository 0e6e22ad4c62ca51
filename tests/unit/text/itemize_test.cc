// Which font, level and script each character gets.

#include <doctest/doctest.h>

#include "diag/diagnostics.h"
#include "fixture.h"
#include "text/shape.h"

namespace {

using namespace handbill;
using namespace handbill::text::fixture;

std::string fonts_of(const model::ShapedText& text, std::string_view piece) {
    std::string names;
    for (const model::GlyphRun* run : runs_of(text, piece)) {
        const std::string& name = font_name(*run);
        if (!names.ends_with(name)) names += (names.empty() ? "" : " ") + name;
    }
    return names;
}

TEST_CASE("the paragraph's direction is the language's, not its first letter's") {
    const model::ShapedText text = shape_text(arabic(), "Khmer اللغة");
    CHECK(seen_from_left(text).ends_with("Khmer"));
    CHECK(text.levels.back() == 1);
}

TEST_CASE("a Latin word in Arabic text runs left to right in a Latin font") {
    const model::ShapedText text = shape_text(arabic(), "قل Khmer وانتظر");
    const auto runs = runs_of(text, "Khmer");
    REQUIRE(runs.size() == 1);
    CHECK_FALSE(runs[0]->right_to_left());
    CHECK(font_name(*runs[0]) == "NotoSans-Medium");
    CHECK(fonts_of(text, "وانتظر") == "NotoSansArabic-Medium");
}

TEST_CASE("an isolated foreign word speaks its own language") {
    const model::ShapedText text = shape_text({"km", "Khmr"}, {plain("និយាយថា "), foreign("Khmer", "en"), plain(" ។")});
    const auto runs = runs_of(text, "Khmer");
    REQUIRE(runs.size() == 1);
    CHECK(runs[0]->language == "en");
    CHECK(runs[0]->inline_index == 1);
    CHECK(fonts_of(text, "និយាយ") == "NotoSansKhmer-Medium");
}

TEST_CASE("an Arabic name in English text takes the theme's Arabic family and its own direction") {
    const model::ShapedText text = shape_text(english(), {foreign("العربية", "ar"), plain(" (Arabic)")});
    const auto runs = runs_of(text, "العربية");
    REQUIRE(runs.size() == 1);
    CHECK(runs[0]->right_to_left());
    CHECK(font_name(*runs[0]) == "NotoSansArabic-ExtraBold");
    CHECK(seen_from_left(text).ends_with("(Arabic)"));
}

TEST_CASE("names of languages are drawn in their own writing systems") {
    CHECK(fonts_of(shape_text(english(), {foreign("اردو", "ur")}), "اردو") == "NotoNastaliqUrdu-Bold");
    CHECK(fonts_of(shape_text(english(), {foreign("简体中文", "zh-Hans")}), "简体中文") == "NotoSansCJKsc-Bold");
    CHECK(fonts_of(shape_text(english(), {foreign("繁體中文", "zh-Hant")}), "繁體中文") == "NotoSansCJKtc-Bold");
    CHECK(fonts_of(shape_text(english(), {foreign("日本語", "ja")}), "日本語") == "NotoSansCJKjp-Bold");
    CHECK(fonts_of(shape_text(english(), {foreign("한국어", "ko")}), "한국어") == "NotoSansCJKkr-Bold");
}

TEST_CASE("both quotation marks take the opener's script and font") {
    const model::ShapedText text = shape_text({"km", "Khmr"}, "និយាយ “Khmer” រង់ចាំ");
    const auto openers = runs_of(text, "“"), closers = runs_of(text, "”");
    REQUIRE(openers.size() == 1);
    REQUIRE(closers.size() == 1);
    CHECK(openers[0]->script == closers[0]->script);
    CHECK(openers[0]->font == closers[0]->font);
    CHECK(openers[0]->script == runs_of(text, "និ")[0]->script);
}

TEST_CASE("brackets that close after another script take the opener's") {
    const model::ShapedText text = shape_text(arabic(), "لغة (Khmer, Thai) هنا");
    CHECK(runs_of(text, "(")[0]->font == runs_of(text, ")")[0]->font);
    CHECK(fonts_of(text, "Khmer, Thai") == "NotoSans-Medium");
}

TEST_CASE("Arabic punctuation after a Latin word is Arabic") {
    const model::ShapedText text = shape_text(arabic(), "قل Khmer، ثم");
    CHECK(fonts_of(text, "،") == "NotoSansArabic-Medium");
}

TEST_CASE("a mark never leaves its base") {
    const model::ShapedText text = shape_text({"vi", "Latn"}, "tie\u0302\u0301ng");
    REQUIRE(text.runs.size() == 1);
    CHECK(text.runs[0].glyphs.size() <= 5);
}

TEST_CASE("facts and strong words take the strong weight") {
    const model::ShapedText text = shape_text(english(), {plain("Do "), strong("not"), plain(" pay")});
    CHECK(fonts_of(text, "not") == "NotoSans-ExtraBold");
    CHECK(fonts_of(text, "Do") == "NotoSans-Medium");
}

TEST_CASE("Urdu is set in Nastaliq, regular and bold, by file") {
    const model::ShapedText body = shape_text(urdu(), "مدد");
    CHECK(text::fixture::fonts().entry(body.runs[0].font).file == "NotoNastaliqUrdu-Regular.ttf");
    const model::ShapedText bold = shape_text(urdu(), {plain("مدد")}, "headline");
    CHECK(text::fixture::fonts().entry(bold.runs[0].font).file == "NotoNastaliqUrdu-Bold.ttf");
    CHECK(body.runs[0].glyphs[0].advance != bold.runs[0].glyphs[0].advance);
}

TEST_CASE("languages get their own letter forms of one font") {
    // Serbian б differs from Russian б; that is OpenType's locl by language.
    const auto russian = shape_text({"ru", "Cyrl"}, "б"), serbian = shape_text({"sr", "Cyrl"}, "б");
    CHECK(russian.runs[0].font == serbian.runs[0].font);
    CHECK(russian.runs[0].glyphs[0].id != serbian.runs[0].glyphs[0].id);
}

TEST_CASE("the same ideograph is drawn by each language's own font") {
    CHECK(fonts_of(shape_text({"ja", "Jpan"}, "直"), "直") == "NotoSansCJKjp-Medium");
    CHECK(fonts_of(shape_text({"zh-Hans", "Hans"}, "直"), "直") == "NotoSansCJKsc-Medium");
}

TEST_CASE("isolates' controls own no glyph and clusters begin inside their run") {
    const model::ShapedText text = shape_text(arabic(), {plain("اتصل "), number(), plain(" الآن")});
    CHECK(text.levels.size() == text.text.size());
    for (const model::GlyphRun& run : text.runs) {
        for (const model::Glyph& glyph : run.glyphs) {
            CHECK(glyph.cluster >= run.begin);
            CHECK(glyph.cluster < run.end);
            CHECK((text.text[glyph.cluster] < 0x2066 || text.text[glyph.cluster] > 0x2069));
        }
    }
}

TEST_CASE("controls that content smuggles in cannot open or close an isolate") {
    const model::ShapedText text =
        shape_text(arabic(), {plain("اتصل \u202E\u2069"), number("911\u2069"), plain(" الآن\u2066")});
    CHECK(seen_from_left(text).find("911") != std::string::npos);
    std::size_t controls = 0;
    for (const char16_t unit : text.text) controls += unit >= 0x2066 && unit <= 0x2069 ? 1 : 0;
    CHECK(controls == 2);
}

TEST_CASE("a character that no font has is an error that names it and who would have it") {
    diag::Diagnostics diagnostics;
    CHECK_FALSE(text::shape(document(english(), {plain("Say ქართული")}), fonts(), diagnostics).has_value());
    REQUIRE(diagnostics.error_count() == 1);
    const diag::Diagnostic& error = diagnostics.entries()[0];
    CHECK(error.code == diag::codes::missing_glyph);
    CHECK(error.message ==
          "no font has U+10E5 GEORGIAN LETTER KHAR, which stands in message 'poster.line' in language 'en'");
    REQUIRE(error.notes.size() == 2);
    CHECK(error.notes[0].message ==
          "families for script Geor: noto-sans-georgian (fonts-noto-core, fonts-noto-extra); name one in the theme's "
          "scripts, or change the text");
    CHECK(error.notes[1].message == "it also lacks U+10D0, U+10E0, U+10D7, U+10E3, U+10DA, U+10D8");
}

TEST_CASE("a number that no single font has is an error") {
    diag::Diagnostics diagnostics;
    CHECK_FALSE(text::shape(document(arabic(), {number("911\u4E00")}), fonts(), diagnostics).has_value());
    CHECK(diagnostics.error_count() == 1);
}

TEST_CASE("bytes that are not UTF-8 are reported, not drawn as a replacement character") {
    diag::Diagnostics diagnostics;
    CHECK_FALSE(text::shape(document(english(), {plain("x\xED\xA0\x80y")}), fonts(), diagnostics).has_value());
    CHECK(diagnostics.has_errors());
}

TEST_CASE("a theme's family that the list does not have is reported once") {
    auto localized = document(arabic(), {plain("مدد"), strong("مدد")});
    auto piece = std::make_shared<model::Piece>(*localized->piece);
    auto broken_theme = theme();
    broken_theme->scripts["Arab"].family = "noto-sans-arabik";
    piece->theme = broken_theme;
    localized->piece = piece;
    diag::Diagnostics diagnostics;
    CHECK_FALSE(text::shape(localized, fonts(), diagnostics).has_value());
    REQUIRE(diagnostics.error_count() == 1);
    CHECK(diagnostics.entries()[0].code == diag::codes::unknown_name);
}

}  // namespace
