#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "svg_reading.h"

using namespace handbill;
using art_test::read_file;
using art_test::read_shapes;
using art_test::steps_of;

namespace {

std::size_t read_folder(const std::filesystem::path& folder) {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".svg") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
        const auto reading = read_file(text);
        CAPTURE(entry.path().filename().string());
        CAPTURE(reading.message());
        CHECK(reading.art);
        ++count;
    }
    return count;
}

}  // namespace

TEST_CASE("every drawing of the content is in the subset") {
    CHECK(read_folder(std::filesystem::path(HANDBILL_SOURCE_DIR) / "content" / "art") >= 9);
    CHECK(read_folder(std::filesystem::path(HANDBILL_SOURCE_DIR) / "tests" / "vocabulary" / "content" / "art") >= 1);
}

TEST_CASE("the view box gives the size and its corner becomes the origin") {
    const auto reading = read_file("<svg viewBox='-2 3 10.5,20'><path d='M-2 3h1v1z'/></svg>");
    REQUIRE(reading.art);
    CHECK(reading.art->width == 10500);
    CHECK(reading.art->height == 20000);
    CHECK(steps_of(reading) == "M 0,0 L 1000,0 L 1000,1000 Z");
}

TEST_CASE("without a view box width and height in pixels do") {
    const auto reading = read_file("<svg width='16px' height='8'><path d='M0 0h1v1z'/></svg>");
    REQUIRE(reading.art);
    CHECK(reading.art->width == 16000);
    CHECK(reading.art->height == 8000);
    CHECK(read_file("<svg width='100%' height='8'><path d='M0 0h1v1z'/></svg>").pointed_at() == "%");
    CHECK(read_file("<svg><path d='M0 0h1v1z'/></svg>").message() == "svg needs the attribute \"viewBox\"");
    CHECK_FALSE(read_file("<svg viewBox='0 0 24 0'><path d='M0 0h1v1z'/></svg>").art);
    CHECK_FALSE(read_file("<svg viewBox='0 0 24'><path d='M0 0h1v1z'/></svg>").art);
}

TEST_CASE("classes name inks, colours do not") {
    const auto reading = read_shapes(
        "<path class='ink' fill='#2B1B2C' d='M0 0h1v1z'/><path class='tone' fill='#F4B83A' d='M0 0h1v1z'/>"
        "<path fill='#2b1b2c' d='M0 0h1v1z'/>");
    REQUIRE(reading.art);
    REQUIRE(reading.art->paths.size() == 3);
    CHECK(reading.art->paths[0].ink == "");
    CHECK(reading.art->paths[1].ink == "tone");
    CHECK(reading.art->paths[2].ink == "");
}

TEST_CASE("two colours that would become one ink are refused") {
    const auto reading = read_shapes("<path fill='#000' d='M0 0h9v9z'/><path fill='#fff' d='M0 0h1v1z'/>");
    CHECK(reading.message() == "two colours, #000000 and #ffffff, would both print as the ink \"ink\"");
    CHECK(reading.pointed_at() == "path");
}

TEST_CASE("groups hand down fill, rule, class and transform") {
    const auto reading = read_shapes(
        "<g class='tone' fill-rule='evenodd' transform='translate(10)'><g transform='scale(2) translate(1,-1)'>"
        "<path d='M0 0h1v1z'/></g><path fill-rule='nonzero' class='ink' d='M0 0h1v1z'/></g>");
    REQUIRE(reading.art);
    REQUIRE(reading.art->paths.size() == 2);
    CHECK(reading.art->paths[0].ink == "tone");
    CHECK(reading.art->paths[0].even_odd);
    CHECK(steps_of(reading) == "M 12000,-2000 L 14000,-2000 L 14000,0 Z");
    CHECK_FALSE(reading.art->paths[1].even_odd);
    CHECK(reading.art->paths[1].ink == "");
}

TEST_CASE("a matrix transforms as SVG writes it") {
    CHECK(steps_of(read_shapes("<path transform='matrix(0 1 -1 0 5 6)' d='M1 2h1v1z'/>")) ==
          "M 3000,7000 L 3000,8000 L 2000,8000 Z");
}

TEST_CASE("transforms outside the subset are refused at their name") {
    CHECK(read_shapes("<path transform='rotate(45)' d='M0 0h1v1z'/>").pointed_at() == "rotate");
    CHECK(read_shapes("<path transform='scale(1' d='M0 0h1v1z'/>").message() ==
          "transform: a number within ±1,000,000 was expected in the transform");
    CHECK_FALSE(read_shapes("<path transform='matrix(1 2 3)' d='M0 0h1v1z'/>").art);
    CHECK_FALSE(read_shapes("<path transform='scale(1 2 3 4 5 6 7)' d='M0 0h1v1z'/>").art);
    CHECK_FALSE(read_shapes("<path transform='scale(1000) scale(1001)' d='M0 0h1v1z'/>").art);
}

TEST_CASE("fill none is not painted but its faults are told") {
    const auto reading = read_shapes("<path fill='none' d='M0 0h24v24z'/><path d='M1 1h1v1z'/>");
    REQUIRE(reading.art);
    CHECK(reading.art->paths.size() == 1);
    CHECK(reading.art->ink_min == model::ArtPoint{1000, 1000});
    CHECK_FALSE(read_shapes("<path fill='none' d='M0 0h24v24x'/><path d='M1 1h1v1z'/>").art);
}

TEST_CASE("rectangles are drawn with sharp or round corners") {
    CHECK(steps_of(read_shapes("<rect x='1' y='2' width='3' height='4'/>")) ==
          "M 1000,2000 L 4000,2000 L 4000,6000 L 1000,6000 Z");
    CHECK(steps_of(read_shapes("<rect width='4' height='2' rx='1'/>")) ==
          "M 1000,0 L 3000,0 C 3552,0 4000,448 4000,1000 C 4000,1552 3552,2000 3000,2000 L 1000,2000 "
          "C 448,2000 0,1552 0,1000 C 0,448 448,0 1000,0 Z");
    // One radius stands for both; both are cut to half the sides.
    CHECK(steps_of(read_shapes("<rect width='4' height='2' ry='9'/>")) ==
          steps_of(read_shapes("<rect width='4' height='2' rx='2' ry='1'/>")));
}

TEST_CASE("circles and ellipses touch their box exactly") {
    const auto circle = read_shapes("<circle cx='12' cy='12' r='7.3'/>");
    REQUIRE(circle.art);
    CHECK(circle.art->ink_min == model::ArtPoint{4700, 4700});
    CHECK(circle.art->ink_max == model::ArtPoint{19300, 19300});
    CHECK(circle.art->paths[0].steps.size() == 6);
    const auto ellipse = read_shapes("<ellipse cx='12' cy='12' rx='2' ry='5'/>");
    REQUIRE(ellipse.art);
    CHECK(ellipse.art->ink_max == model::ArtPoint{14000, 17000});
}

TEST_CASE("polygons and polylines are closed areas") {
    CHECK(steps_of(read_shapes("<polygon points='0,0 1,0 1-1'/>")) == "M 0,0 L 1000,0 L 1000,-1000 Z");
    CHECK(steps_of(read_shapes("<polyline points='0 0 1 0 1 1'/>")) == "M 0,0 L 1000,0 L 1000,1000 Z");
    CHECK_FALSE(read_shapes("<polygon points='0 0 1 1'/>").art);
    CHECK_FALSE(read_shapes("<polygon points='0 0 1 1 2'/>").art);
}

TEST_CASE("measures of shapes must make sense") {
    CHECK(read_shapes("<circle cx='1' cy='1'/>").message() == "circle needs the attribute \"r\"");
    CHECK(read_shapes("<circle r='0'/>").message() == "r: a number above 0 is expected");
    CHECK(read_shapes("<rect width='1' height='1' rx='-1'/>").pointed_at() == "-1");
    CHECK(read_shapes("<rect width='1em' height='1'/>").pointed_at() == "e");
}

TEST_CASE("the ink box follows curves, not their controls, and rounds outwards") {
    const auto reading = art_test::read_path("M0 10C0 0 3 0 3 10z");
    REQUIRE(reading.art);
    CHECK(reading.art->ink_min == model::ArtPoint{0, 2500});
    CHECK(reading.art->ink_max == model::ArtPoint{3000, 10000});
    const auto uneven = art_test::read_path("M0 0C0 .001 1 .001 1 0z");
    REQUIRE(uneven.art);
    CHECK(uneven.art->ink_max.y == 1);
}

TEST_CASE("titles, descriptions and names draw nothing") {
    CHECK(read_shapes("<title>A <b>name</b></title><desc>&amp; more</desc><metadata><x/></metadata>"
                      "<path id='a' role='img' aria-label='x' data-y='z' stroke='none' d='M0 0h1v1z'>"
                      "<title>here too</title></path><!-- and this -->")
              .art);
}

TEST_CASE("what is outside the subset is refused by name, with a hint") {
    for (const std::string outside :
         {"<text>x</text>", "<image href='x'/>", "<use href='#a'/>", "<style>path{}</style>", "<script/>", "<filter/>",
          "<mask/>", "<clipPath/>", "<linearGradient/>", "<line x1='0'/>", "<defs/>", "<svg/>"}) {
        const auto reading = read_shapes(outside + "<path d='M0 0h1v1z'/>");
        CAPTURE(outside);
        REQUIRE(reading.diagnostics.error_count() == 1);
        CHECK(outside.find(reading.pointed_at()) == 1);
        CHECK(reading.diagnostics.entries()[0].notes.size() == 1);
        CHECK(reading.diagnostics.entries()[0].code == diag::codes::bad_art);
    }
    for (const std::string attribute :
         {"stroke='red'", "stroke-width='2'", "opacity='.5'", "clip-path='url(#a)'", "style='fill:red'", "mask='x'"}) {
        const auto reading = read_shapes("<path " + attribute + " d='M0 0h1v1z'/>");
        CAPTURE(attribute);
        REQUIRE(reading.diagnostics.error_count() == 1);
        CHECK(attribute.find(reading.pointed_at() + "=") == 0);
        CHECK(reading.diagnostics.entries()[0].notes.size() == 1);
    }
    CHECK(read_shapes("<path fill='red' d='M0 0h1v1z'/>").pointed_at() == "red");
    CHECK(read_shapes("<path fill='#12345' d='M0 0h1v1z'/>").pointed_at() == "#12345");
    CHECK(read_shapes("<path class='a b' d='M0 0h1v1z'/>").pointed_at() == "a b");
    CHECK(read_shapes("words<path d='M0 0h1v1z'/>").pointed_at() == "words");
    CHECK_FALSE(read_shapes("<path onclick='x' d='M0 0h1v1z'/>").art);
    CHECK_FALSE(read_shapes("<path d='M0 0h1v1z' d='M0 0h9v9z'/>").art);
    CHECK_FALSE(read_shapes("<path d='M0 0h1v1z'><animate/></path>").art);
}

TEST_CASE("all faults of a file are told, up to twenty") {
    CHECK(read_shapes("<path d='x'/><circle r='x'/><text/>").diagnostics.error_count() == 3);
    std::string many;
    for (int i = 0; i < 100; ++i) many += "<text/>";
    CHECK(read_shapes(many).diagnostics.error_count() == 20);
}

TEST_CASE("a file that is no drawing is refused") {
    CHECK_FALSE(read_file("").art);
    CHECK_FALSE(read_file("<html/>").art);
    CHECK_FALSE(read_file("<svg").art);
    CHECK_FALSE(read_file("<svg viewBox='0 0 1 1'><path d='M0 0h1v1z'/>").art);
    CHECK_FALSE(read_file("<svg viewBox='0 0 1 1'><path d='M0 0h1v1z'/></svg><svg/>").art);
    CHECK_FALSE(read_file("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg viewBox='0 0 1 1'><path d='M0 0h1v1z'/></svg>").art);
    CHECK_FALSE(read_file("<?xml-stylesheet href='x'?><svg viewBox='0 0 1 1'><path d='M0 0h1v1z'/></svg>").art);
    CHECK(read_file("<?xml version='1.0'?><!DOCTYPE svg PUBLIC 'x' 'y'><svg viewBox='0 0 1 1'>"
                    "<path d='M0 0h1v1z'/></svg>")
              .art);
    CHECK(read_file(std::string("<svg>\0</svg>", 12)).message() == "the drawing has a NUL byte; it is not a text file");
    CHECK(read_file(std::string(256 * 1024 + 1, ' ')).message() == "the drawing is larger than 256 KiB");
}

TEST_CASE("deep nesting ends in a fault, not in a deep stack") {
    std::string deep;
    for (int i = 0; i < 20'000; ++i) deep += "<g>";
    deep += "<path d='M0 0h1v1z'/>";
    for (int i = 0; i < 20'000; ++i) deep += "</g>";
    CHECK(read_shapes(deep).message() == "groups are nested more than 32 deep");
}
