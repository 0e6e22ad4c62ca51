#include "pdf/compress.h"

#include <libdeflate.h>

#include <new>

namespace handbill::pdf {
namespace {

/// Higher levels save less than a hundredth: most of a file is outlines, which hardly shrink.
constexpr int kLevel = 6;

struct FreeCompressor {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

/// Setting one up costs more than compressing a small stream, so each thread keeps its own.
libdeflate_compressor* thread_compressor() {
    thread_local const std::unique_ptr<libdeflate_compressor, FreeCompressor> own(libdeflate_alloc_compressor(kLevel));
    return own.get();
}

}  // namespace

SharedBytes compress(std::string_view bytes) {
    libdeflate_compressor* const deflater = thread_compressor();
    if (!deflater) throw std::bad_alloc();
    auto packed = std::make_shared<std::string>(libdeflate_zlib_compress_bound(deflater, bytes.size()), '\0');
    const std::size_t size =
        libdeflate_zlib_compress(deflater, bytes.data(), bytes.size(), packed->data(), packed->size());
    packed->resize(size);
    packed->shrink_to_fit();
    return packed;
}

}  // namespace handbill::pdf
