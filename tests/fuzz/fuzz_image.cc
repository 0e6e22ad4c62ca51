// Any bytes as a picture: read_image gives pixels, a JPEG that still is one, or a fault.

#include "fuzz_target.h"

#include <cstdlib>
#include <string>

#include "art/read_art.h"

namespace {

void require(bool promise) {
    if (!promise) std::abort();
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace handbill;
    diag::Diagnostics diagnostics;
    const std::string bytes(data, data + size);
    const auto art = art::read_image(bytes, {}, diagnostics);
    require(art.has_value() != diagnostics.has_errors());
    if (!art) return 0;
    require(art->width > 0 && art->height > 0 && art->width <= 12'000 && art->height <= 12'000);
    if (art->coding == model::RasterArt::Coding::jpeg) {
        // What was taken out leaves a picture from which nothing more is taken out.
        diag::Diagnostics again;
        const auto same = art::read_image(art->bytes, {}, again);
        require(same && same->bytes == art->bytes);
        return 0;
    }
    const std::size_t pixels = std::size_t{art->width} * art->height;
    require(art->bytes.size() == pixels * (art->gray ? 1 : 3));
    require(art->alpha.empty() || art->alpha.size() == pixels);
    return 0;
}
