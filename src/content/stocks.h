#pragma once

// content/stocks/*.yaml: the tree of one file comes in, stocks are added by id.

#include <map>
#include <string>

#include "diag/diagnostics.h"
#include "model/sheet.h"
#include "model/source_tree.h"
#include "model/stock.h"

namespace handbill::content {

/// A stock lies on one of `sheets`; if not all of those could be read, an unknown one is not told. Pieces that leave
/// their sheet or cover each other, and a stock that another file has already given, are reported.
void decode_stocks(const model::SourceNode& tree, const std::map<std::string, model::Sheet>& sheets, bool sheets_known,
                   std::map<std::string, model::Stock>& stocks, diag::Diagnostics& diagnostics);

}  // namespace handbill::content
