#pragma once

// The door to the disk for everything that is read. Tests and the fuzzer replace it by a map in memory.
// Paths are relative to the workspace's root and use '/'.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace handbill::io {

class Workspace {
public:
    virtual ~Workspace() = default;

    /// The whole file, or nothing if it is not there or cannot be read.
    [[nodiscard]] virtual std::optional<std::string> read(std::string_view path) const = 0;
    /// Size in bytes without reading it; nothing if absent.
    [[nodiscard]] virtual std::optional<std::uint64_t> size(std::string_view path) const = 0;
    /// Names (not paths) of regular files in a folder, sorted; empty if the folder is absent.
    [[nodiscard]] virtual std::vector<std::string> files(std::string_view folder) const = 0;
    /// Names of sub-folders, sorted.
    [[nodiscard]] virtual std::vector<std::string> folders(std::string_view folder) const = 0;
};

class DiskWorkspace final : public Workspace {
public:
    explicit DiskWorkspace(std::string root);

    [[nodiscard]] std::optional<std::string> read(std::string_view path) const override;
    [[nodiscard]] std::optional<std::uint64_t> size(std::string_view path) const override;
    [[nodiscard]] std::vector<std::string> files(std::string_view folder) const override;
    [[nodiscard]] std::vector<std::string> folders(std::string_view folder) const override;

private:
    std::string root_;
};

class MemoryWorkspace final : public Workspace {
public:
    std::map<std::string, std::string, std::less<>> contents;  ///< by path

    [[nodiscard]] std::optional<std::string> read(std::string_view path) const override;
    [[nodiscard]] std::optional<std::uint64_t> size(std::string_view path) const override;
    [[nodiscard]] std::vector<std::string> files(std::string_view folder) const override;
    [[nodiscard]] std::vector<std::string> folders(std::string_view folder) const override;
};

/// Another workspace with files laid over it: those are read in place of what lies below.
class OverlaidWorkspace final : public Workspace {
public:
    /// `below` must outlive this.
    OverlaidWorkspace(const Workspace& below, std::map<std::string, std::string, std::less<>> over);

    [[nodiscard]] std::optional<std::string> read(std::string_view path) const override;
    [[nodiscard]] std::optional<std::uint64_t> size(std::string_view path) const override;
    [[nodiscard]] std::vector<std::string> files(std::string_view folder) const override;
    [[nodiscard]] std::vector<std::string> folders(std::string_view folder) const override;

private:
    const Workspace& below_;
    MemoryWorkspace over_;
};

}  // namespace handbill::io
