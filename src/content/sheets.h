#pragma once

// content/sheets/*.yaml: the tree of one file comes in, sheets are added by id.

#include <map>
#include <string>

#include "diag/diagnostics.h"
#include "model/sheet.h"
#include "model/source_tree.h"

namespace handbill::content {

/// A sheet that another file has already given is reported with both places.
void decode_sheets(const model::SourceNode& tree, std::map<std::string, model::Sheet>& sheets,
                   diag::Diagnostics& diagnostics);

}  // namespace handbill::content
