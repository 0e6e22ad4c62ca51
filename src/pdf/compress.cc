#include "pdf/compress.h"

#include <libdeflate.h>

#include <new>

namespace handbill::pdf {
namespace {

constexpr int kPageLevel = 6;
constexpr int kSharedLevel = 9;

struct FreeCompressor {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};
using Compressor = std::unique_ptr<libdeflate_compressor, FreeCompressor>;

/// Setting one up costs more than compressing a small stream, so each thread keeps its own.
libdeflate_compressor* compressor(Effort effort) {
    thread_local const Compressor page(libdeflate_alloc_compressor(kPageLevel));
    thread_local const Compressor shared(libdeflate_alloc_compressor(kSharedLevel));
    return effort == Effort::page ? page.get() : shared.get();
}

}  // namespace

SharedBytes compress(std::string_view bytes, Effort effort) {
    libdeflate_compressor* const deflater = compressor(effort);
    if (!deflater) throw std::bad_alloc();
    auto packed = std::make_shared<std::string>(libdeflate_zlib_compress_bound(deflater, bytes.size()), '\0');
    const std::size_t size =
        libdeflate_zlib_compress(deflater, bytes.data(), bytes.size(), packed->data(), packed->size());
    packed->resize(size);
    packed->shrink_to_fit();
    return packed;
}

}  // namespace handbill::pdf
