#include "art/read_png.h"

#include <png.h>

#include <algorithm>
#include <csetjmp>
#include <cstring>
#include <optional>
#include <vector>

namespace handbill::art {
namespace {

constexpr std::size_t kSignatureBytes = 8;
constexpr std::uint64_t kMostPixels = 50'000'000;
/// Deflate cannot pack tighter than 1 to 1032, so a shorter file is broken, or built to fill memory.
constexpr std::uint64_t kTightestPacking = 1032;
constexpr std::size_t kAncillaryLimit = 1 << 20;

/// What libpng's callbacks see. Trivially destructible: errors leave by longjmp.
struct PngSource {
    const char* bytes = nullptr;
    std::size_t size = 0;
    std::size_t at = 0;
    char error[160] = {};
};

struct PngShape {
    png_uint_32 width = 0, height = 0;
    int bit_depth = 0;
    int channels = 0;
    std::size_t row_bytes = 0;
};

[[noreturn]] void on_error(png_structp png, png_const_charp message) {
    auto* source = static_cast<PngSource*>(png_get_error_ptr(png));
    std::strncpy(source->error, message, sizeof source->error - 1);
    png_longjmp(png, 1);
}

void on_warning(png_structp, png_const_charp) {}

void on_read(png_structp png, png_bytep out, std::size_t count) {
    auto* source = static_cast<PngSource*>(png_get_io_ptr(png));
    if (count > source->size - source->at) png_error(png, "the file ends too early");
    std::memcpy(out, source->bytes + source->at, count);
    source->at += count;
}

struct PngReader {
    PngSource source;
    png_structp png = nullptr;
    png_infop info = nullptr;

    explicit PngReader(const std::string& bytes) : source{bytes.data(), bytes.size(), 0, {}} {
        png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &source, on_error, on_warning);
        if (png != nullptr) info = png_create_info_struct(png);
    }
    ~PngReader() { png_destroy_read_struct(&png, &info, nullptr); }
    PngReader(const PngReader&) = delete;
    PngReader& operator=(const PngReader&) = delete;
};

// The two functions below hold the setjmp frames and have no local that a longjmp could leave undestroyed.

bool read_shape(PngReader& reader, PngShape& shape) {
    if (setjmp(png_jmpbuf(reader.png)) != 0) return false;
    png_set_read_fn(reader.png, &reader.source, on_read);
    png_set_user_limits(reader.png, kMostPixelsASide, kMostPixelsASide);
    png_set_chunk_malloc_max(reader.png, kAncillaryLimit);
    png_set_chunk_cache_max(reader.png, 16);
    png_read_info(reader.png, reader.info);
    png_get_IHDR(reader.png, reader.info, &shape.width, &shape.height, &shape.bit_depth, nullptr, nullptr, nullptr,
                 nullptr);
    if (shape.bit_depth == 16) return true;
    png_set_expand(reader.png);
    (void)png_set_interlace_handling(reader.png);
    png_read_update_info(reader.png, reader.info);
    shape.channels = png_get_channels(reader.png, reader.info);
    shape.row_bytes = png_get_rowbytes(reader.png, reader.info);
    return true;
}

bool read_rows(PngReader& reader, png_bytepp rows) {
    if (setjmp(png_jmpbuf(reader.png)) != 0) return false;
    png_read_image(reader.png, rows);
    png_read_end(reader.png, nullptr);
    return true;
}

RasterFault broken(const PngReader& reader) {
    return {"the picture is not a whole PNG file", std::string("libpng says: ") + reader.source.error};
}

/// Grey or colour to one place, coverage to another; full coverage is none at all.
model::RasterArt part(const std::string& pixels, const PngShape& shape) {
    model::RasterArt art;
    const auto channels = static_cast<std::size_t>(shape.channels);
    const std::size_t colours = channels - (channels % 2 == 0 ? 1 : 0);
    art.coding = colours == 1 ? model::RasterArt::Coding::raw_gray : model::RasterArt::Coding::raw_rgb;
    art.gray = colours == 1;
    art.width = shape.width;
    art.height = shape.height;
    if (colours == channels) {
        art.bytes = pixels;
        return art;
    }
    const std::size_t count = pixels.size() / channels;
    art.bytes.reserve(count * colours);
    art.alpha.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        art.bytes.append(pixels, i * channels, colours);
        art.alpha += pixels[i * channels + colours];
    }
    const bool opaque = std::all_of(art.alpha.begin(), art.alpha.end(), [](char c) { return c == '\xff'; });
    if (opaque) art.alpha.clear();
    return art;
}

std::optional<RasterFault> find_fault(const PngShape& shape, std::size_t file_bytes) {
    if (shape.bit_depth == 16) {
        return RasterFault{"the picture has 16 bits a channel", "save it with 8 bits a channel"};
    }
    const std::uint64_t pixels = std::uint64_t{shape.width} * shape.height;
    if (pixels > kMostPixels) {
        return RasterFault{"the picture has more than 50 million pixels", "make it smaller, or save it as JPEG"};
    }
    if (shape.channels < 1 || shape.channels > 4 ||
        shape.row_bytes != std::size_t{shape.width} * static_cast<std::size_t>(shape.channels)) {
        return RasterFault{"the picture's pixels have a form that cannot be read", "save it again as an 8-bit PNG"};
    }
    // Before anything is made room for: samples may be packed eight to a byte in the file.
    if (pixels / 8 > kTightestPacking * file_bytes) {
        return RasterFault{"the file is too short for the pixels that it promises", "save the picture again"};
    }
    return std::nullopt;
}

}  // namespace

bool looks_like_png(const std::string& bytes) {
    return bytes.size() >= kSignatureBytes && bytes.compare(0, kSignatureBytes, "\x89PNG\r\n\x1a\n") == 0;
}

RasterResult read_png(const std::string& bytes) {
    PngReader reader(bytes);
    if (reader.png == nullptr || reader.info == nullptr) {
        return RasterFault{"the picture cannot be read", "libpng could not start"};
    }
    PngShape shape;
    if (!read_shape(reader, shape)) return broken(reader);
    if (auto fault = find_fault(shape, bytes.size())) return *std::move(fault);

    std::string pixels(shape.row_bytes * shape.height, '\0');
    std::vector<png_bytep> rows(shape.height);
    auto* first = reinterpret_cast<png_bytep>(pixels.data());
    for (std::size_t y = 0; y < rows.size(); ++y) rows[y] = first + y * shape.row_bytes;
    if (!read_rows(reader, rows.data())) return broken(reader);
    return part(pixels, shape);
}

}  // namespace handbill::art
