#include "art/read_jpeg.h"

#include "art/jpeg_parts.h"

// jpeglib.h needs size_t and FILE before it.
#include <cstddef>
#include <cstdio>

#include <jpeglib.h>

#include <csetjmp>
#include <optional>

namespace handbill::art {
namespace {

/// Trivially destructible: errors leave by longjmp, over the frame of read_header only.
struct JpegErrors {
    jpeg_error_mgr base;  // first, so that libjpeg's pointer is ours
    std::jmp_buf leave;
    char message[JMSG_LENGTH_MAX] = {};
};

[[noreturn]] void on_error(j_common_ptr info) {
    auto* errors = reinterpret_cast<JpegErrors*>(info->err);
    (*info->err->format_message)(info, errors->message);
    std::longjmp(errors->leave, 1);
}

void on_message(j_common_ptr, int) {}

struct JpegReader {
    JpegErrors errors{};
    jpeg_decompress_struct info{};

    JpegReader() {
        info.err = jpeg_std_error(&errors.base);
        errors.base.error_exit = on_error;
        errors.base.emit_message = on_message;
    }
    // Does nothing to a structure that was never created: its memory manager is null.
    ~JpegReader() { jpeg_destroy_decompress(&info); }
    JpegReader(const JpegReader&) = delete;
    JpegReader& operator=(const JpegReader&) = delete;
};

bool read_header(JpegReader& reader, const unsigned char* bytes, unsigned long size) {
    if (setjmp(reader.errors.leave) != 0) return false;
    jpeg_create_decompress(&reader.info);
    jpeg_mem_src(&reader.info, bytes, size);
    return jpeg_read_header(&reader.info, TRUE) == JPEG_HEADER_OK;
}

std::optional<RasterFault> find_fault(const jpeg_decompress_struct& info, int orientation) {
    if (info.image_width > kMostPixelsASide || info.image_height > kMostPixelsASide) {
        return RasterFault{"the picture has more than 12,000 pixels a side", "make it smaller"};
    }
    if (info.num_components == 4) {
        return RasterFault{"the picture is CMYK, which cannot be set yet", "save it as sRGB"};
    }
    const bool colours_known = info.jpeg_color_space == JCS_YCbCr || info.jpeg_color_space == JCS_GRAYSCALE ||
                               (info.jpeg_color_space == JCS_RGB && info.saw_Adobe_marker != FALSE);
    if (!colours_known) return RasterFault{"the picture's colours have an unusual coding", "save it as sRGB"};
    if (info.data_precision != 8 || info.arith_code != FALSE) {
        return RasterFault{"the picture has a JPEG coding that PDF readers do not know",
                           "save it as a baseline or progressive JPEG"};
    }
    if (orientation != 1) {
        return RasterFault{
            "the picture is stored turned and would print turned",
            "rotate it in an image program and save it, so that it is upright without its camera's note"};
    }
    return std::nullopt;
}

}  // namespace

bool looks_like_jpeg(const std::string& bytes) { return bytes.compare(0, 3, "\xff\xd8\xff") == 0; }

RasterResult read_jpeg(const std::string& bytes) {
    auto parts = part_jpeg(bytes);
    if (!parts) return RasterFault{"the picture is not a whole JPEG file", "save it again"};
    JpegReader reader;
    if (!read_header(reader, reinterpret_cast<const unsigned char*>(parts->picture.data()), parts->picture.size())) {
        return RasterFault{"the picture is not a whole JPEG file",
                           std::string("libjpeg says: ") + reader.errors.message};
    }
    if (auto fault = find_fault(reader.info, parts->orientation)) return *std::move(fault);
    model::RasterArt art;
    art.coding = model::RasterArt::Coding::jpeg;
    art.width = reader.info.image_width;
    art.height = reader.info.image_height;
    art.gray = reader.info.num_components == 1;
    art.bytes = std::move(parts->picture);
    return art;
}

}  // namespace handbill::art
