#pragma once

// One font file: found in the font folders, hashed by reading it in pieces (so that its pages stay out of our memory
// until they are used), then mapped. Refuses what is not a regular file; judging the hash is the caller's part.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "text/handles.h"
#include "text/verified_files.h"

namespace handbill::text {

struct MappedFile {
    std::string path;
    std::string digest;      ///< SHA-256, lower-case hexadecimal
    Owned<hb_blob_t> bytes;  ///< a read-only mapping, shared by the faces of a collection
};

enum class FileFault : std::uint8_t { missing, unreadable };

/// The first of `folders` that holds `name`.
[[nodiscard]] std::optional<std::string> find_file(const std::vector<std::string>& folders, const std::string& name);

/// `expected` is the digest hoped for: only a remembered digest equal to it saves the reading.
[[nodiscard]] std::variant<MappedFile, FileFault> map_file(const std::vector<std::string>& folders,
                                                           const std::string& name, const std::string& expected,
                                                           VerifiedFiles& verified);

}  // namespace handbill::text
