#pragma once

// One file of the workspace to a spanned tree: its size is asked before it is read, so that a huge file costs nothing.

#include <optional>
#include <string>
#include <vector>

#include "diag/source_map.h"
#include "io/workspace.h"
#include "model/source_tree.h"

namespace handbill::content {

/// The names of the YAML files of a folder, without ".yaml", in order.
[[nodiscard]] std::vector<std::string> yaml_stems(const io::Workspace& workspace, const std::string& folder);

/// Adds the file to `sources` and reads it. Nothing after reporting what is wrong, its absence included.
[[nodiscard]] std::optional<model::SourceNode> read_file(const io::Workspace& workspace, const std::string& path,
                                                         diag::SourceMap& sources, diag::Diagnostics& diagnostics);

/// Adds a file to `sources` without reading it as YAML. Nothing after reporting that it is absent or over `most_bytes`
/// (with `code`).
[[nodiscard]] std::optional<diag::SourceId> add_file(const io::Workspace& workspace, const std::string& path,
                                                     std::size_t most_bytes, diag::Code code, diag::SourceMap& sources,
                                                     diag::Diagnostics& diagnostics);

}  // namespace handbill::content
