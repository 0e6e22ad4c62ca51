#pragma once

// One file of art: a drawing (.svg) or a picture (.png, .jpg, .jpeg) of a workspace comes in, art goes out.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "diag/source_map.h"
#include "io/workspace.h"
#include "model/art.h"

namespace handbill::content {

inline constexpr std::string_view kArtSuffixes[] = {".svg", ".png", ".jpg", ".jpeg"};

/// What the art is to be known as, and where content names it.
struct ArtPlace {
    std::string id;
    bool mirrors = false;
    diag::Span used_at;
};

/// Null after reporting what is wrong with the file.
[[nodiscard]] std::shared_ptr<const model::Art> read_art_file(const io::Workspace& workspace, const std::string& path,
                                                              ArtPlace place, diag::SourceMap& sources,
                                                              diag::Diagnostics& diagnostics);

}  // namespace handbill::content
