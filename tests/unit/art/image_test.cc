#include <doctest/doctest.h>

#include <optional>
#include <string>

#include "art/read_art.h"
#include "image_writing.h"

using namespace handbill;
using art_test::JpegWish;
using art_test::PngWish;
using art_test::write_jpeg;
using art_test::write_png;
using Coding = model::RasterArt::Coding;

namespace {

struct Reading {
    std::optional<model::RasterArt> art;
    diag::Diagnostics diagnostics;

    [[nodiscard]] std::string message() const {
        return diagnostics.entries().empty() ? "(no fault)" : diagnostics.entries()[0].message;
    }
};

Reading read(const std::string& bytes) {
    Reading reading;
    reading.art = art::read_image(bytes, diag::Span{diag::SourceId{0}, 3, 7}, reading.diagnostics);
    return reading;
}

/// Little-endian TIFF with one entry, orientation.
std::string exif(char orientation) {
    std::string text("Exif\0\0II\x2a\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 24);
    return text + orientation + std::string("\0\0\0\0\0\0\0", 7);
}

}  // namespace

TEST_CASE("PNG colours are read as rows of RGB") {
    const auto reading = read(write_png({}, "abcdef"));
    REQUIRE(reading.art);
    CHECK(reading.art->coding == Coding::raw_rgb);
    CHECK(reading.art->width == 2);
    CHECK(reading.art->height == 1);
    CHECK(reading.art->bytes == "abcdef");
    CHECK(reading.art->alpha.empty());
}

TEST_CASE("PNG greys of fewer bits are spread over eight") {
    PngWish wish{.width = 3, .height = 1, .depth = 1, .colour = PNG_COLOR_TYPE_GRAY};
    const auto reading = read(write_png(wish, "\xa0"));
    REQUIRE(reading.art);
    CHECK(reading.art->coding == Coding::raw_gray);
    CHECK(reading.art->gray);
    CHECK(reading.art->bytes == std::string("\xff\0\xff", 3));
}

TEST_CASE("PNG coverage is kept apart, and dropped where all is covered") {
    const auto reading = read(write_png({.colour = PNG_COLOR_TYPE_RGBA},
                                        "abc\x10"
                                        "def\xff"));
    REQUIRE(reading.art);
    CHECK(reading.art->bytes == "abcdef");
    CHECK(reading.art->alpha == "\x10\xff");
    const auto opaque = read(write_png({.colour = PNG_COLOR_TYPE_GRAY_ALPHA},
                                       "a\xff"
                                       "b\xff"));
    REQUIRE(opaque.art);
    CHECK(opaque.art->coding == Coding::raw_gray);
    CHECK(opaque.art->bytes == "ab");
    CHECK(opaque.art->alpha.empty());
}

TEST_CASE("PNG palettes are looked up, their transparency too") {
    PngWish wish{.colour = PNG_COLOR_TYPE_PALETTE, .palette = {{1, 2, 3}, {4, 5, 6}}, .transparency = "\x80"};
    const auto reading = read(write_png(wish, std::string("\x01\x00", 2)));
    REQUIRE(reading.art);
    CHECK(reading.art->bytes == "\x04\x05\x06\x01\x02\x03");
    CHECK(reading.art->alpha == "\xff\x80");
}

TEST_CASE("interlaced PNG gives the same pixels") {
    std::string rows;
    for (int i = 0; i < 9 * 9; ++i) rows += static_cast<char>(i);
    PngWish wish{.width = 9, .height = 9, .colour = PNG_COLOR_TYPE_GRAY};
    const auto plain = read(write_png(wish, rows));
    wish.interlace = PNG_INTERLACE_ADAM7;
    const auto interlaced = read(write_png(wish, rows));
    REQUIRE(plain.art);
    REQUIRE(interlaced.art);
    CHECK(plain.art->bytes == rows);
    CHECK(interlaced.art->bytes == rows);
}

TEST_CASE("PNG of 16 bits is refused where content names it, with a hint") {
    const auto reading = read(write_png({.depth = 16}, "aabbccddeeff"));
    CHECK_FALSE(reading.art);
    CHECK(reading.message() == "the picture has 16 bits a channel");
    const auto& entry = reading.diagnostics.entries().at(0);
    CHECK(entry.code == diag::codes::bad_art);
    CHECK(entry.span == diag::Span{diag::SourceId{0}, 3, 7});
    CHECK(entry.notes.at(0).message == "save it with 8 bits a channel");
}

TEST_CASE("a PNG cut short anywhere is refused") {
    const std::string file = write_png({.width = 2, .height = 2}, "abcdefghijkl");
    for (std::size_t size = 0; size < file.size(); ++size) CHECK_FALSE(read(file.substr(0, size)).art);
    std::string damaged = file;
    damaged[file.size() - 20] = static_cast<char>(damaged[file.size() - 20] ^ 1);
    CHECK_FALSE(read(damaged).art);
}

TEST_CASE("a PNG that promises more than it can hold is refused before room is made") {
    std::string file =
        write_png({.width = 5000, .height = 5000, .colour = PNG_COLOR_TYPE_GRAY}, std::string(5000u * 5000u, 'x'));
    CHECK(read(file).art);
    CHECK(read(file.substr(0, 2000)).message() == "the file is too short for the pixels that it promises");
    CHECK_FALSE(
        read(write_png({.width = 12'001, .height = 1, .colour = PNG_COLOR_TYPE_GRAY}, std::string(12'001, 'x'))).art);
    const std::string broad(std::size_t{12'000} * 5'000 / 8, '\0');
    CHECK(read(write_png({.width = 12'000, .height = 5'000, .depth = 1, .colour = PNG_COLOR_TYPE_GRAY}, broad))
              .message() == "the picture has more than 50 million pixels");
}

TEST_CASE("JPEG stays as it is coded") {
    for (const bool progressive : {false, true}) {
        const std::string file = write_jpeg({.progressive = progressive});
        const auto reading = read(file);
        REQUIRE(reading.art);
        CHECK(reading.art->coding == Coding::jpeg);
        CHECK_FALSE(reading.art->gray);
        CHECK(reading.art->width == 8);
        CHECK(reading.art->bytes == file);
    }
    const auto gray = read(write_jpeg({.components = 1, .colours = JCS_GRAYSCALE}));
    REQUIRE(gray.art);
    CHECK(gray.art->gray);
}

TEST_CASE("JPEG metadata is left out and nothing else") {
    const std::string file = write_jpeg({});
    const auto reading = read(write_jpeg({.comment = "taken at the shelter", .exif = exif(1)}) + "more");
    REQUIRE(reading.art);
    CHECK(reading.art->bytes == file);
}

TEST_CASE("JPEG that a camera stored turned is refused") {
    CHECK(read(write_jpeg({.exif = exif(6)})).message() == "the picture is stored turned and would print turned");
    // A directory that points outside says nothing about the picture.
    CHECK(read(write_jpeg({.exif = exif(6).substr(0, 20)})).art);
}

TEST_CASE("JPEG in codings that PDF cannot carry is refused") {
    CHECK(read(write_jpeg({.components = 4, .colours = JCS_CMYK})).message() ==
          "the picture is CMYK, which cannot be set yet");
    CHECK(read(write_jpeg({.arithmetic = true})).message() ==
          "the picture has a JPEG coding that PDF readers do not know");
}

TEST_CASE("a JPEG cut short anywhere is refused") {
    const std::string file = write_jpeg({});
    for (std::size_t size = 0; size < file.size(); ++size) CHECK_FALSE(read(file.substr(0, size)).art);
}

TEST_CASE("other files are refused") {
    CHECK(read("GIF89a").message() == "the file is neither PNG nor JPEG");
    CHECK_FALSE(read("").art);
}
