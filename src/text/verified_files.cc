#include "text/verified_files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <utility>

namespace handbill::text {
namespace {

constexpr const char* kHeader = "handbill verified fonts 1";
constexpr std::size_t kDigestLength = 64;
constexpr std::int64_t kNanoseconds = 1'000'000'000;

std::string record_path(const std::string& folder) { return folder + "/verified-fonts"; }

std::int64_t nanoseconds(const timespec& time) { return std::int64_t{time.tv_sec} * kNanoseconds + time.tv_nsec; }

bool is_digest(const std::string& text) {
    return text.size() == kDigestLength && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

/// A file touched within the same second might be touched again without its times showing it.
bool is_settled(const FileIdentity& identity, std::int64_t now) {
    return std::max(identity.modified, identity.changed) + kNanoseconds < now;
}

}  // namespace

std::optional<FileIdentity> identify(int descriptor) {
    struct stat found {};
    if (fstat(descriptor, &found) != 0 || !S_ISREG(found.st_mode)) return std::nullopt;
    return FileIdentity{found.st_dev, found.st_ino, static_cast<std::uint64_t>(found.st_size),
                        nanoseconds(found.st_mtim), nanoseconds(found.st_ctim)};
}

VerifiedFiles::VerifiedFiles(std::string folder) : folder_(std::move(folder)), writable_(!folder_.empty()) {}

std::optional<std::string> VerifiedFiles::find(const std::string& path, const FileIdentity& identity) {
    const std::lock_guard lock(mutex_);
    read_once();
    const auto entry = entries_.find(path);
    if (entry == entries_.end() || entry->second.identity != identity) return std::nullopt;
    return entry->second.digest;
}

void VerifiedFiles::remember(const std::string& path, const FileIdentity& identity, const std::string& digest) {
    const std::lock_guard lock(mutex_);
    read_once();
    if (path.find('\n') != std::string::npos || !is_digest(digest)) return;
    entries_[path] = {identity, digest};
    if (writable_) writable_ = write();
}

void VerifiedFiles::read_once() {
    if (std::exchange(was_read_, true) || folder_.empty()) return;
    std::ifstream record(record_path(folder_), std::ios::binary);
    std::string line;
    if (!std::getline(record, line) || line != kHeader) return;
    while (std::getline(record, line)) {
        std::istringstream fields(line);
        std::string path;
        Entry entry;
        FileIdentity& id = entry.identity;
        fields >> entry.digest >> id.device >> id.inode >> id.size >> id.modified >> id.changed;
        if (!fields || fields.get() != ' ' || !std::getline(fields, path) || !is_digest(entry.digest)) continue;
        entries_[path] = std::move(entry);
    }
}

bool VerifiedFiles::write() const {
    std::error_code failure;
    std::filesystem::create_directories(folder_, failure);
    std::string temporary = record_path(folder_) + ".XXXXXX";
    const int descriptor = mkstemp(temporary.data());
    if (descriptor < 0) return false;
    // The new file's own time is the disk's idea of "now"; no clock is asked.
    const std::optional<FileIdentity> own = identify(descriptor);
    std::ostringstream text;
    text << kHeader << '\n';
    for (const auto& [path, entry] : entries_) {
        const FileIdentity& id = entry.identity;
        if (!own || !is_settled(id, own->modified)) continue;
        text << entry.digest << ' ' << id.device << ' ' << id.inode << ' ' << id.size << ' ' << id.modified << ' '
             << id.changed << ' ' << path << '\n';
    }
    const std::string bytes = std::move(text).str();
    const bool written = ::write(descriptor, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
    const bool closed = ::close(descriptor) == 0;
    if (written && closed && std::rename(temporary.c_str(), record_path(folder_).c_str()) == 0) return true;
    std::remove(temporary.c_str());
    return false;
}

}  // namespace handbill::text
