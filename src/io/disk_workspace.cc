#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/file_descriptor.h"
#include "io/workspace.h"

namespace handbill::io {
namespace {

std::string join(const std::string& root, std::string_view path) {
    return root.empty() ? std::string(path) : root + '/' + std::string(path);
}

std::optional<std::uint64_t> regular_size(int descriptor) {
    struct stat status {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
    return static_cast<std::uint64_t>(status.st_size);
}

enum class Wanted { files, folders };

std::vector<std::string> names_in(const std::string& folder, Wanted wanted) {
    std::vector<std::string> names;
    std::error_code failed;
    auto entry = std::filesystem::directory_iterator(folder, failed);
    for (; !failed && entry != std::filesystem::directory_iterator(); entry.increment(failed)) {
        std::error_code unknown;
        const bool matches = wanted == Wanted::files ? entry->is_regular_file(unknown) : entry->is_directory(unknown);
        if (matches && !unknown) names.push_back(entry->path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

DiskWorkspace::DiskWorkspace(std::string root) : root_(std::move(root)) {}

std::optional<std::string> DiskWorkspace::read(std::string_view path) const {
    const FileDescriptor file(::open(join(root_, path).c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.is_open()) return std::nullopt;
    const auto size = regular_size(file.get());
    if (!size) return std::nullopt;
    std::string bytes(static_cast<std::size_t>(*size), '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const ssize_t got = ::read(file.get(), bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return std::nullopt;
        if (got == 0) break;  // it became shorter while we read
        filled += static_cast<std::size_t>(got);
    }
    bytes.resize(filled);
    return bytes;
}

std::optional<std::uint64_t> DiskWorkspace::size(std::string_view path) const {
    struct stat status {};
    if (::stat(join(root_, path).c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
    return static_cast<std::uint64_t>(status.st_size);
}

std::vector<std::string> DiskWorkspace::files(std::string_view folder) const {
    return names_in(join(root_, folder), Wanted::files);
}

std::vector<std::string> DiskWorkspace::folders(std::string_view folder) const {
    return names_in(join(root_, folder), Wanted::folders);
}

}  // namespace handbill::io
