#pragma once

// content/sheets/*.yaml: the tree of one file comes in, sheets are added by id.

#include <map>
#include <string>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "io/workspace.h"
#include "model/sheet.h"
#include "model/source_tree.h"

namespace handbill::content {

/// A sheet that another file has already given is reported with both places.
void decode_sheets(const model::SourceNode& tree, std::map<std::string, model::Sheet>& sheets,
                   diag::Diagnostics& diagnostics);

/// All of content/sheets.
[[nodiscard]] std::map<std::string, model::Sheet> load_sheets(const io::Workspace& workspace, diag::SourceMap& sources,
                                                              diag::Diagnostics& diagnostics);

}  // namespace handbill::content
