// Which files are opened, and what is said of those that must not be.

#include "text/font_library.h"

#include <doctest/doctest.h>
#include <hb.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "base/sha256.h"
#include "fixture.h"
#include "temporary_folder.h"

namespace {

using namespace handbill;
using namespace handbill::text::fixture;
using text::FontFace;
using text::FontLibrary;

model::FontList list_of(const std::string& file, const std::string& sha256) {
    model::FontList list;
    model::FontFamily& family = list.families["test"];
    family.id = "test";
    family.faces.push_back({400, file, 0, "fonts-noto-extra", "OFL-1.1", sha256, {}});
    return list;
}

std::string face_file(const FontLibrary& library, std::string_view family, int weight) {
    return library.entry(library.choose(family, weight).value()).file;
}

TEST_CASE("every listed face opens: installed, unchanged, with outlines and a name") {
    diag::Diagnostics diagnostics;
    for (std::uint32_t i = 0; i < fonts().size(); ++i) {
        const FontFace* face = fonts().open({i}, diagnostics);
        CAPTURE(fonts().entry({i}).file);
        REQUIRE(face != nullptr);
        CHECK_FALSE(face->postscript_name().empty());
        CHECK(face->metrics().units_per_em >= 1000);
        CHECK(face->metrics().ascent > 0);
        CHECK(face->metrics().descent < 0);
    }
    CHECK_FALSE(diagnostics.has_errors());
    CHECK(fonts().size() > 180);
}

TEST_CASE("a weight that is missing steps down, then up") {
    CHECK(face_file(fonts(), "noto-sans", 500) == "NotoSans-Medium.ttf");
    CHECK(face_file(fonts(), "noto-sans", 550) == "NotoSans-Medium.ttf");
    CHECK(face_file(fonts(), "noto-nastaliq-urdu", 900) == "NotoNastaliqUrdu-Bold.ttf");
    CHECK(face_file(fonts(), "noto-nastaliq-urdu", 600) == "NotoNastaliqUrdu-Regular.ttf");
    CHECK(face_file(fonts(), "noto-sans-semicondensed", 400) == "NotoSans-SemiCondensedBlack.ttf");
    CHECK_FALSE(fonts().choose("no-such-family", 400).has_value());
}

TEST_CASE("faces of one collection share its mapping") {
    diag::Diagnostics diagnostics;
    const FontFace* simplified = fonts().open(*fonts().choose("noto-sans-cjk-sc", 500), diagnostics);
    const FontFace* japanese = fonts().open(*fonts().choose("noto-sans-cjk-jp", 500), diagnostics);
    REQUIRE(simplified != nullptr);
    REQUIRE(japanese != nullptr);
    const auto bytes = [](const FontFace* face) {
        hb_blob_t* table = hb_face_reference_table(face->hb_face(), HB_TAG('C', 'F', 'F', ' '));
        const char* data = hb_blob_get_data(table, nullptr);
        hb_blob_destroy(table);
        return data;
    };
    CHECK(bytes(simplified) == bytes(japanese));
    CHECK(simplified->is_cff());
    CHECK(simplified->postscript_name() == "NotoSansCJKsc-Medium");
}

TEST_CASE("the outline view shows outlines and nothing else") {
    diag::Diagnostics diagnostics;
    const FontFace* face = fonts().open(*fonts().choose("noto-sans", 400), diagnostics);
    REQUIRE(face != nullptr);
    const auto length = [&](hb_tag_t tag) {
        hb_blob_t* table = hb_face_reference_table(face->outline_face(), tag);
        const unsigned size = hb_blob_get_length(table);
        hb_blob_destroy(table);
        return size;
    };
    CHECK(length(HB_TAG('g', 'l', 'y', 'f')) > 0);
    CHECK(length(HB_TAG('h', 'm', 't', 'x')) > 0);
    CHECK(length(HB_TAG('c', 'm', 'a', 'p')) == 0);
    CHECK(length(HB_TAG('G', 'S', 'U', 'B')) == 0);
    CHECK(hb_face_get_glyph_count(face->outline_face()) == hb_face_get_glyph_count(face->hb_face()));
    CHECK_FALSE(face->is_cff());
}

TEST_CASE("ink and capital height are told in font units") {
    diag::Diagnostics diagnostics;
    const FontFace* face = fonts().open(*fonts().choose("noto-sans", 900), diagnostics);
    REQUIRE(face != nullptr);
    CHECK(face->metrics().cap_height == 714);
    const text::GlyphInk ink = face->ink(face->nominal_glyph(U'H'));
    CHECK(ink.y == 714);
    CHECK(ink.height == 714);
    CHECK(ink.x > 0);
    const text::GlyphInk blank = face->ink(face->nominal_glyph(U' '));
    CHECK(blank.width == 0);
    CHECK(blank.height == 0);
    CHECK(face->nominal_glyph(U'中') == 0);
}

TEST_CASE("a missing file names the package that brings it") {
    const FontLibrary library(list_of("NotoSansNowhere.ttf", "00"), font_folders());
    diag::Diagnostics diagnostics;
    CHECK(library.open({0}, diagnostics) == nullptr);
    REQUIRE(diagnostics.error_count() == 1);
    const diag::Diagnostic& error = diagnostics.entries()[0];
    CHECK(error.code == diag::codes::font_missing);
    CHECK(error.message == "font file 'NotoSansNowhere.ttf' is not installed");
    CHECK(error.notes.at(0).message == "install it with `apt-get install fonts-noto-extra`");
    CHECK_FALSE(library.path({0}).has_value());
}

TEST_CASE("a changed file is refused with the hash that was found") {
    const TemporaryFolder folder;
    std::ofstream(folder.path() + "/Changed.ttf") << "not the font";
    const FontLibrary library(list_of("Changed.ttf", std::string(64, '0')), {folder.path()});
    diag::Diagnostics diagnostics;
    CHECK(library.open({0}, diagnostics) == nullptr);
    REQUIRE(diagnostics.error_count() == 1);
    CHECK(diagnostics.entries()[0].code == diag::codes::font_changed);
    CHECK(diagnostics.entries()[0].message.ends_with("SHA-256 is " + base::to_hex(base::sha256("not the font"))));
    CHECK(diagnostics.entries()[0].notes.at(0).message ==
          "put back the listed file: `apt-get install --reinstall fonts-noto-extra`");
}

TEST_CASE("a file that is no font is unusable") {
    const TemporaryFolder folder;
    std::ofstream(folder.path() + "/Text.ttf") << "words";
    const FontLibrary library(list_of("Text.ttf", base::to_hex(base::sha256("words"))), {folder.path()});
    diag::Diagnostics diagnostics;
    CHECK(library.open({0}, diagnostics) == nullptr);
    REQUIRE(diagnostics.error_count() == 1);
    CHECK(diagnostics.entries()[0].code == diag::codes::font_unusable);
}

TEST_CASE("each report hears of a fault once, and every report hears of it") {
    const FontLibrary library(list_of("NotoSansNowhere.ttf", "00"), font_folders());
    diag::Diagnostics first, second;
    CHECK(library.open({0}, first) == nullptr);
    CHECK(library.open({0}, first) == nullptr);
    CHECK(library.open({0}, second) == nullptr);
    CHECK(first.error_count() == 1);
    CHECK(second.error_count() == 1);
}

TEST_CASE("threads that open the same faces get the same objects") {
    const FontLibrary library(font_list(), font_folders());
    const auto open_all = [&](std::vector<const FontFace*>& faces) {
        diag::Diagnostics diagnostics;
        for (std::uint32_t i = 0; i < 40; ++i) faces.push_back(library.open({i}, diagnostics));
    };
    std::vector<std::vector<const FontFace*>> results(4);
    {
        std::vector<std::jthread> threads;
        for (auto& result : results) threads.emplace_back([&] { open_all(result); });
    }
    for (const auto& result : results) CHECK(result == results[0]);
    CHECK(results[0][0] != nullptr);
}

TEST_CASE("the project's own folder comes before the system's") {
    const TemporaryFolder folder;
    std::ofstream(folder.path() + "/NotoSans-Regular.ttf") << "ours";
    const FontLibrary library(list_of("NotoSans-Regular.ttf", "00"), {folder.path(), "/usr/share/fonts/truetype/noto"});
    CHECK(library.path({0}) == folder.path() + "/NotoSans-Regular.ttf");
}

TEST_CASE("chains end with the fallback and hold no family twice") {
    CHECK(fonts().chain("noto-sans-khmer") == std::vector<std::string>{"noto-sans-khmer", "noto-sans"});
    CHECK(fonts().chain("noto-sans") == std::vector<std::string>{"noto-sans"});
}

TEST_CASE("advice names families and packages of a script") {
    CHECK(fonts().advice_for("Taml") == "noto-sans-tamil (fonts-noto-core, fonts-noto-extra)");
    CHECK(fonts().advice_for("Zzzz").empty());
}

}  // namespace
