#include "art/read_art.h"

#include "art/read_jpeg.h"
#include "art/read_png.h"

namespace handbill::art {
namespace {

RasterResult read_any(const std::string& bytes) {
    if (looks_like_png(bytes)) return read_png(bytes);
    if (looks_like_jpeg(bytes)) return read_jpeg(bytes);
    return RasterFault{"the file is neither PNG nor JPEG", "save photos as JPEG or PNG, and drawings as SVG"};
}

}  // namespace

std::optional<model::RasterArt> read_image(const std::string& bytes, diag::Span used_at,
                                           diag::Diagnostics& diagnostics) {
    RasterResult result = read_any(bytes);
    if (auto* art = std::get_if<model::RasterArt>(&result)) return std::move(*art);
    auto& fault = std::get<RasterFault>(result);
    diagnostics.error(diag::codes::bad_art, used_at, std::move(fault.message))
        .notes.push_back({std::move(fault.hint), std::nullopt});
    return std::nullopt;
}

}  // namespace handbill::art
