#include "content/art_file.h"

#include <utility>

#include "art/read_art.h"
#include "content/source_file.h"

namespace handbill::content {
namespace {

constexpr std::size_t kMostVectorBytes = std::size_t{1} << 20U;
constexpr std::size_t kMostRasterBytes = std::size_t{32} << 20U;

}  // namespace

std::shared_ptr<const model::Art> read_art_file(const io::Workspace& workspace, const std::string& path, ArtPlace place,
                                                diag::SourceMap& sources, diag::Diagnostics& diagnostics) {
    model::Art art;
    art.id = std::move(place.id);
    art.mirrors = place.mirrors;
    if (path.ends_with(".svg")) {
        const auto source = add_file(workspace, path, kMostVectorBytes, diag::codes::bad_art, sources, diagnostics);
        if (!source) return nullptr;
        auto drawing = art::read_svg(std::string(sources.text(*source)), *source, diagnostics);
        if (!drawing) return nullptr;
        art.content = std::move(*drawing);
        return std::make_shared<const model::Art>(std::move(art));
    }
    const auto size = workspace.size(path);
    const auto bytes = size && *size <= kMostRasterBytes ? workspace.read(path) : std::nullopt;
    if (!bytes) {
        diagnostics
            .error(diag::codes::bad_art, place.used_at, "the picture '" + path + "' cannot be read or is over 32 MiB")
            .notes.push_back({"check that you may read it; a picture of a page needs no more", {}});
        return nullptr;
    }
    auto picture = art::read_image(*bytes, place.used_at, diagnostics);
    if (!picture) return nullptr;
    art.content = std::move(*picture);
    return std::make_shared<const model::Art>(std::move(art));
}

}  // namespace handbill::content
