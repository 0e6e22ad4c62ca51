#pragma once

// Which files were already hashed: a text record in a cache folder, so that a cold run need not read 19 MB of a CJK
// collection to trust it. What a file hashes to goes in and out, keyed by everything that would betray a change.
// A missing, corrupt or unwritable record costs time and never changes a result: a remembered digest is only good
// for agreeing with the expected one; whoever finds it different must hash the file.

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace handbill::text {

/// What the system says about a file; any write to it changes at least one of these.
struct FileIdentity {
    std::uint64_t device = 0, inode = 0, size = 0;
    std::int64_t modified = 0, changed = 0;  ///< nanoseconds: of the contents, of the inode
    friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};

/// Nothing if `descriptor` is not an open regular file.
[[nodiscard]] std::optional<FileIdentity> identify(int descriptor);

/// All members may be called from several threads at once.
class VerifiedFiles {
public:
    /// The record is `<folder>/verified-fonts`, read on first use. An empty folder remembers nothing.
    explicit VerifiedFiles(std::string folder);

    /// The digest (lower-case hexadecimal) that was remembered for exactly this file.
    [[nodiscard]] std::optional<std::string> find(const std::string& path, const FileIdentity& identity);

    /// Keeps a digest on disk, replacing the record as a whole.
    void remember(const std::string& path, const FileIdentity& identity, const std::string& digest);

private:
    struct Entry {
        FileIdentity identity;
        std::string digest;
    };
    void read_once();
    [[nodiscard]] bool write() const;

    std::string folder_;
    std::mutex mutex_;
    bool was_read_ = false;
    bool writable_ = true;
    std::map<std::string, Entry> entries_;
};

}  // namespace handbill::text
