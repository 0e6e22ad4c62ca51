#include "content/art_shelf.h"

#include <algorithm>

#include "content/art_file.h"
#include "content/decoder.h"

namespace handbill::content {
namespace {

constexpr std::string_view kFolder = "content/art/";

/// Folders and names of a-z, 0-9, '-' and '_', so that content cannot name a file elsewhere.
bool is_art_id(std::string_view id) {
    const auto good = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '/';
    };
    return !id.empty() && id.front() != '/' && id.back() != '/' && std::all_of(id.begin(), id.end(), good);
}

}  // namespace

void ArtShelf::read_mirrors(const model::SourceNode& tree, diag::Diagnostics& diagnostics) {
    Mapping map(tree, "the list of mirrored art", diagnostics);
    std::vector<std::string> ids;
    if (map.need("mirrors", ids, list_of(as_text))) mirrors_.insert(ids.begin(), ids.end());
}

std::shared_ptr<const model::Art> ArtShelf::find(const std::string& id, diag::Span used_at,
                                                 diag::Diagnostics& diagnostics) {
    if (const auto known = read_.find(id); known != read_.end()) return known->second;
    const auto path = is_art_id(id) ? path_of(id) : std::nullopt;
    if (!path) {
        report_absent(id, used_at, diagnostics);
        return nullptr;
    }
    return read_.emplace(id, read(id, *path, used_at, diagnostics)).first->second;
}

std::optional<std::string> ArtShelf::path_of(const std::string& id) const {
    for (const std::string_view suffix : kArtSuffixes) {
        std::string path = std::string(kFolder) + id + std::string(suffix);
        if (workspace_.size(path)) return path;
    }
    return std::nullopt;
}

std::shared_ptr<const model::Art> ArtShelf::read(const std::string& id, const std::string& path, diag::Span used_at,
                                                 diag::Diagnostics& diagnostics) {
    return read_art_file(workspace_, path, {id, mirrors_.contains(id), used_at}, sources_, diagnostics);
}

void ArtShelf::report_absent(const std::string& id, diag::Span used_at, diag::Diagnostics& diagnostics) const {
    const std::size_t slash = id.rfind('/') == std::string::npos ? 0 : id.rfind('/') + 1;
    std::vector<std::string> known;
    if (is_art_id(id)) {
        const std::string folder = std::string(kFolder) + id.substr(0, slash);
        for (const std::string& file : workspace_.files(folder.substr(0, folder.size() - 1))) {
            known.push_back(id.substr(0, slash) + file.substr(0, file.rfind('.')));
        }
    }
    report_unknown_name(used_at, "art", id, known, diagnostics, diag::codes::not_found);
}

}  // namespace handbill::content
