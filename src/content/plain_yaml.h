#pragma once

// The YAML that most content is written in, read some twenty times faster than by yaml-cpp: block mappings and lists,
// flow collections, plain and quoted scalars on one line, comments. The text of one file comes in; out goes the very
// tree that build_tree gives, spans included, or nothing at the first thing that is not of that simple kind or is
// wrong. Nothing is ever reported here: whoever gets nothing asks build_tree, which judges. A test compares both on all
// content and on thousands of damaged copies of it.

#include <optional>
#include <string_view>

#include "diag/diagnostics.h"
#include "model/source_tree.h"

namespace handbill::content {

/// `text` is valid UTF-8 without forbidden characters.
[[nodiscard]] std::optional<model::SourceNode> read_plain(std::string_view text, diag::SourceId source);

}  // namespace handbill::content
