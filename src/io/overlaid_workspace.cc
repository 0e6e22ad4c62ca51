#include <algorithm>
#include <iterator>
#include <utility>

#include "io/workspace.h"

namespace handbill::io {
namespace {

std::vector<std::string> joined(const std::vector<std::string>& first, const std::vector<std::string>& second) {
    std::vector<std::string> all;
    std::set_union(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(all));
    return all;
}

}  // namespace

OverlaidWorkspace::OverlaidWorkspace(const Workspace& below, std::map<std::string, std::string, std::less<>> over)
    : below_(below) {
    over_.contents = std::move(over);
}

std::optional<std::string> OverlaidWorkspace::read(std::string_view path) const {
    auto laid = over_.read(path);
    return laid ? std::move(laid) : below_.read(path);
}

std::optional<std::uint64_t> OverlaidWorkspace::size(std::string_view path) const {
    const auto laid = over_.size(path);
    return laid ? laid : below_.size(path);
}

std::vector<std::string> OverlaidWorkspace::files(std::string_view folder) const {
    return joined(below_.files(folder), over_.files(folder));
}

std::vector<std::string> OverlaidWorkspace::folders(std::string_view folder) const {
    return joined(below_.folders(folder), over_.folders(folder));
}

}  // namespace handbill::io
