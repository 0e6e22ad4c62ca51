#pragma once

// Raster art as image XObjects (ISO 32000-1, 8.9): JPEG files pass through untouched, samples are deflated, coverage
// becomes a soft mask. Colours are device RGB or gray, which the sRGB output intent defines (ISO 19005-2, 6.2.4.3); for
// a press, gray is black ink and RGB is sRGB by its profile.

#include <memory>
#include <string>
#include <vector>

#include "model/art.h"
#include "pdf/content_stream.h"
#include "pdf/haru_document.h"
#include "pdf/writer_cache.h"

namespace handbill::pdf {

struct ImageResource {
    ObjectId id;
    std::string name;
    bool transparent = false;
};

class ImageSet {
public:
    ImageSet(HaruDocument& document, WriterCache::State& cache, Inks inks)
        : document_(document), cache_(cache), inks_(inks) {}

    /// Writes the image on first use. `art` must be raster.
    [[nodiscard]] const ImageResource& use(const std::shared_ptr<const model::Art>& art);

private:
    struct Entry {
        std::shared_ptr<const model::Art> art;
        std::unique_ptr<ImageResource> resource;
    };

    ObjectId write(const model::RasterArt& raster);
    [[nodiscard]] std::string colour_space(const model::RasterArt& raster);

    HaruDocument& document_;
    WriterCache::State& cache_;
    Inks inks_;
    ObjectId profile_{};  ///< sRGB, once a picture of a press file needs it
    std::vector<Entry> entries_;
};

}  // namespace handbill::pdf
