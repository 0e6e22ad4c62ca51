#include "io/workspace.h"

namespace handbill::io {
namespace {

/// Calls `visit` with what follows "<folder>/" in every path below the folder, in order.
template <class Visit>
void each_below(const std::map<std::string, std::string, std::less<>>& contents, std::string_view folder, Visit visit) {
    const std::string prefix = std::string(folder) + '/';
    for (auto it = contents.lower_bound(prefix); it != contents.end() && it->first.starts_with(prefix); ++it) {
        visit(std::string_view(it->first).substr(prefix.size()));
    }
}

}  // namespace

std::optional<std::string> MemoryWorkspace::read(std::string_view path) const {
    const auto found = contents.find(path);
    return found == contents.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::uint64_t> MemoryWorkspace::size(std::string_view path) const {
    const auto found = contents.find(path);
    return found == contents.end() ? std::nullopt : std::optional<std::uint64_t>(found->second.size());
}

std::vector<std::string> MemoryWorkspace::files(std::string_view folder) const {
    std::vector<std::string> names;
    each_below(contents, folder, [&](std::string_view rest) {
        if (rest.find('/') == std::string_view::npos) names.emplace_back(rest);
    });
    return names;
}

std::vector<std::string> MemoryWorkspace::folders(std::string_view folder) const {
    std::map<std::string, bool, std::less<>> names;  // "a-b/" sorts before "a/", so order is not given by the paths
    each_below(contents, folder, [&](std::string_view rest) {
        const std::size_t slash = rest.find('/');
        if (slash != std::string_view::npos) names.emplace(rest.substr(0, slash), true);
    });
    std::vector<std::string> sorted;
    for (const auto& [name, present] : names) sorted.push_back(name);
    return sorted;
}

}  // namespace handbill::io
