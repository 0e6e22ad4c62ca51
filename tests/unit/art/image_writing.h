#pragma once

// Small pictures made by the libraries themselves, so that the reader meets what programs really write.

#include <png.h>

#include <cstddef>
#include <cstdio>
// jpeglib.h needs the two above before it.
#include <jpeglib.h>

#include <cstdlib>
#include <string>
#include <vector>

namespace handbill::art_test {

struct PngWish {
    unsigned width = 2, height = 1;
    int depth = 8;
    int colour = PNG_COLOR_TYPE_RGB;
    int interlace = PNG_INTERLACE_NONE;
    std::vector<png_color> palette{};
    std::string transparency{};  ///< alpha of the palette's first entries
};

/// `rows` are packed as the wish says, one after the other.
inline std::string write_png(const PngWish& wish, const std::string& rows) {
    std::string file;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    png_set_write_fn(
        png, &file,
        [](png_structp p, png_bytep bytes, std::size_t count) {
            static_cast<std::string*>(png_get_io_ptr(p))->append(reinterpret_cast<const char*>(bytes), count);
        },
        nullptr);
    png_set_IHDR(png, info, wish.width, wish.height, wish.depth, wish.colour, wish.interlace, PNG_COMPRESSION_TYPE_BASE,
                 PNG_FILTER_TYPE_BASE);
    if (!wish.palette.empty()) png_set_PLTE(png, info, wish.palette.data(), static_cast<int>(wish.palette.size()));
    if (!wish.transparency.empty()) {
        png_set_tRNS(png, info, reinterpret_cast<png_const_bytep>(wish.transparency.data()),
                     static_cast<int>(wish.transparency.size()), nullptr);
    }
    png_write_info(png, info);
    std::string copy = rows;
    const std::size_t row_bytes = png_get_rowbytes(png, info);
    std::vector<png_bytep> row_pointers;
    for (std::size_t y = 0; y < wish.height; ++y) {
        row_pointers.push_back(reinterpret_cast<png_bytep>(copy.data()) + y * row_bytes);
    }
    png_write_image(png, row_pointers.data());
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return file;
}

struct JpegWish {
    unsigned width = 8, height = 8;
    int components = 3;
    J_COLOR_SPACE colours = JCS_RGB;
    bool progressive = false;
    bool arithmetic = false;
    std::string comment{};
    std::string exif{};  ///< content of an APP1 segment
};

/// A picture of one middle grey.
inline std::string write_jpeg(const JpegWish& wish) {
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char* out = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &out, &size);
    info.image_width = wish.width;
    info.image_height = wish.height;
    info.input_components = wish.components;
    info.in_color_space = wish.colours;
    jpeg_set_defaults(&info);
    if (wish.progressive) jpeg_simple_progression(&info);
    info.arith_code = wish.arithmetic ? TRUE : FALSE;
    jpeg_start_compress(&info, TRUE);
    const auto marker = [&](int code, const std::string& text) {
        if (text.empty()) return;
        jpeg_write_marker(&info, code, reinterpret_cast<const JOCTET*>(text.data()),
                          static_cast<unsigned>(text.size()));
    };
    marker(JPEG_APP0 + 1, wish.exif);
    marker(JPEG_COM, wish.comment);
    std::vector<unsigned char> row(std::size_t{wish.width} * static_cast<std::size_t>(wish.components), 128);
    unsigned char* row_pointer = row.data();
    while (info.next_scanline < info.image_height) jpeg_write_scanlines(&info, &row_pointer, 1);
    jpeg_finish_compress(&info);
    std::string file(reinterpret_cast<char*>(out), size);
    jpeg_destroy_compress(&info);
    std::free(out);
    return file;
}

}  // namespace handbill::art_test
