#pragma once

// Which files of hotlines are read, and which part of them, where only some records are wanted: a country can have
// many, and a single page is made in the time that they would take to parse. The wanted ids come in, trees go out.

#include <set>
#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "io/workspace.h"
#include "model/source_tree.h"

namespace handbill::content {

/// The text with every record but the needed ones blank; each byte that is left stays in its place. Records begin on a
/// line of their own, two columns in.
[[nodiscard]] std::string keep_records(std::string text, const std::set<std::string>& needed);

struct HotlineTrees {
    std::vector<model::SourceNode> trees;
    bool whole = true;  ///< every file that was opened could be read
};

struct HotlinesWanted {
    std::set<std::string> ids;
    std::set<std::string> countries{};  ///< every record of these: "gb"
    bool everything = false;
};

/// All records if `everything` is wanted or an id cannot be found; else the files that mention one.
[[nodiscard]] HotlineTrees read_hotlines(const io::Workspace& workspace, const HotlinesWanted& wanted,
                                         diag::SourceMap& sources, diag::Diagnostics& diagnostics);

}  // namespace handbill::content
