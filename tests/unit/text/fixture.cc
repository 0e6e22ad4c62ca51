#include "fixture.h"

#include <doctest/doctest.h>
#include <unicode/unistr.h>

#include <fstream>
#include <regex>

#include "diag/diagnostics.h"
#include "text/line_shaper.h"
#include "text/shape.h"

namespace handbill::text::fixture {
namespace {

std::string capture(const std::string& line, const char* pattern) {
    std::smatch found;
    return std::regex_search(line, found, std::regex(pattern)) ? found[1].str() : std::string();
}

model::FontFaceEntry face_entry(const std::string& line, const std::string& package) {
    model::FontFaceEntry face;
    face.weight = std::stoi(capture(line, "weight: ([0-9]+)"));
    face.file = capture(line, "file: ([^,}]+)");
    const std::string index = capture(line, "index: ([0-9]+)");
    face.index = index.empty() ? 0 : static_cast<unsigned>(std::stoul(index));
    const std::string own = capture(line, "package: ([^,}]+)");
    face.package = own.empty() ? package : own;
    face.sha256 = capture(line, "sha256: '([0-9a-f]+)'");
    return face;
}

model::FontList read_font_list() {
    model::FontList list;
    std::ifstream file(std::string(HANDBILL_SOURCE_DIR) + "/fonts/fonts.yaml");
    model::FontFamily* family = nullptr;
    std::string package;
    for (std::string line; std::getline(file, line);) {
        if (const std::string id = capture(line, "^  ([a-z-]+):$"); !id.empty()) {
            family = &list.families[id];
            family->id = id;
        } else if (const std::string scripts = capture(line, "^    scripts: \\[(.*)\\]"); !scripts.empty()) {
            const std::regex word("[A-Za-z]+");
            for (std::sregex_iterator i(scripts.begin(), scripts.end(), word), end; i != end; ++i) {
                family->scripts.push_back(i->str());
            }
        } else if (const std::string named = capture(line, "^    package: (.*)"); !named.empty()) {
            package = named;
        } else if (line.starts_with("      - {")) {
            family->faces.push_back(face_entry(line, package));
        }
    }
    list.fallback = {"noto-sans"};
    return list;
}

}  // namespace

const model::FontList& font_list() {
    static const model::FontList list = read_font_list();
    return list;
}

std::vector<std::string> font_folders() {
    return {std::string(HANDBILL_SOURCE_DIR) + "/fonts", "/usr/share/fonts/truetype/noto",
            "/usr/share/fonts/opentype/noto"};
}

const FontLibrary& fonts() {
    static const FontLibrary library(font_list(), font_folders());
    return library;
}

std::shared_ptr<model::Theme> theme() {
    auto theme = std::make_shared<model::Theme>();
    theme->id = "test";
    const std::pair<const char*, const char*> rows[] = {
        {"Latn", "noto-sans"},          {"Cyrl", "noto-sans"},         {"Arab", "noto-sans-arabic"},
        {"Aran", "noto-nastaliq-urdu"}, {"Khmr", "noto-sans-khmer"},   {"Thai", "noto-sans-thai"},
        {"Laoo", "noto-sans-lao"},      {"Mymr", "noto-sans-myanmar"}, {"Deva", "noto-sans-devanagari"},
        {"Ethi", "noto-sans-ethiopic"}, {"Hans", "noto-sans-cjk-sc"},  {"Hant", "noto-sans-cjk-tc"},
        {"Jpan", "noto-sans-cjk-jp"},   {"Kore", "noto-sans-cjk-kr"}};
    for (const auto& [script, family] : rows) theme->scripts[script].family = family;
    model::TextStyle style;
    style.weight = 500;
    style.strong_weight = 800;
    theme->styles["body"] = style;
    style.hyphenated = true;
    theme->styles["parted"] = style;
    style.hyphenated = false;
    style.weight = style.strong_weight = 900;
    theme->styles["headline"] = style;
    theme->lockup.family = "noto-sans";
    return theme;
}

model::Inline plain(std::string text) {
    model::Inline part;
    part.text = std::move(text);
    return part;
}

model::Inline strong(std::string text) {
    model::Inline part = plain(std::move(text));
    part.kind = model::Inline::Kind::strong;
    return part;
}

model::Inline number(std::string text) {
    model::Inline part = plain(std::move(text));
    part.kind = model::Inline::Kind::fact;
    part.isolated = part.number = true;
    return part;
}

model::Inline foreign(std::string text, model::LanguageTag language) {
    model::Inline part = plain(std::move(text));
    part.kind = model::Inline::Kind::fact;
    part.isolated = true;
    part.language = std::move(language);
    return part;
}

Language arabic() { return {"ar", "Arab", model::Direction::right_to_left}; }
Language urdu() { return {"ur", "Aran", model::Direction::right_to_left}; }
Language english() { return {"en", "Latn"}; }

std::shared_ptr<model::LocalizedDocument> document(const Language& language, std::vector<model::Inline> inlines,
                                                   const std::string& style) {
    auto piece = std::make_shared<model::Piece>();
    piece->theme = theme();
    model::TextSlot slot;
    slot.message = "poster.line";
    slot.style = style;
    piece->texts.push_back(slot);
    model::LocalizedText text;
    text.language = language.tag;
    text.script = language.script;
    text.direction = language.direction;
    text.inlines = std::move(inlines);
    auto localized = std::make_shared<model::LocalizedDocument>();
    localized->piece = std::move(piece);
    localized->texts.push_back(std::move(text));
    return localized;
}

model::ShapedText shape_text(const Language& language, std::vector<model::Inline> inlines, const std::string& style) {
    diag::Diagnostics diagnostics;
    auto shaped = shape(document(language, std::move(inlines), style), fonts(), diagnostics);
    for (const diag::Diagnostic& entry : diagnostics.entries()) FAIL_CHECK(entry.message);
    REQUIRE(shaped.has_value());
    return std::move(shaped->texts[0]);
}

model::ShapedText shape_text(const Language& language, const std::string& text) {
    return shape_text(language, {plain(text)});
}

std::string utf8(std::u16string_view text) {
    std::string result;
    icu::UnicodeString(text.data(), static_cast<int32_t>(text.size())).toUTF8String(result);
    return result;
}

std::u16string utf16(std::string_view text) {
    const icu::UnicodeString units =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    return {units.getBuffer(), static_cast<std::size_t>(units.length())};
}

std::string broken(const model::ShapedText& text) {
    std::u16string result;
    std::uint32_t begin = 0;
    for (const model::BreakPoint& point : text.breaks) {
        for (char16_t unit : text.text.substr(begin, point.offset - begin)) {
            if (unit < 0x2066 || unit > 0x2069) result.push_back(unit);
        }
        if (point.offset < text.text.size())
            result.push_back(point.kind == model::BreakPoint::Kind::hyphen ? u'~' : u'|');
        begin = point.offset;
    }
    return utf8(result);
}

std::vector<const model::GlyphRun*> runs_of(const model::ShapedText& text, std::string_view piece) {
    const std::u16string wanted = utf16(piece);
    const std::size_t begin = text.text.find(wanted);
    REQUIRE(begin != std::u16string::npos);
    std::vector<const model::GlyphRun*> found;
    for (const model::GlyphRun& run : text.runs) {
        if (run.end > begin && run.begin < begin + wanted.size()) found.push_back(&run);
    }
    return found;
}

const std::string& font_name(const model::GlyphRun& run) { return fonts().face(run.font).postscript_name(); }

std::string seen_from_left(const model::ShapedText& text) {
    const Line line = cut_line(text, 0, static_cast<std::uint32_t>(text.text.size()), false, fonts());
    std::u16string seen;
    for (const std::uint32_t index : line.visual) {
        for (const model::Glyph& glyph : line.runs[index].glyphs) seen.push_back(text.text[glyph.cluster]);
    }
    return utf8(seen);
}

}  // namespace handbill::text::fixture
