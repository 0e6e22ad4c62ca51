#pragma once

// Checks that need the whole catalogue: messages that pieces use and languages have, numbers typed into messages,
// scripts that a theme knows. A catalogue comes in, reports go out.

#include <vector>

#include "diag/source_map.h"
#include "model/catalog.h"

namespace handbill::content {

/// `languages` are those that editions are wanted in (blocks may speak others). `whole` tells that all pieces were
/// loaded, so that a message that none of them uses is one too many.
void check_catalog(const model::Catalog& catalog, const std::vector<model::LanguageTag>& languages, bool whole,
                   const diag::SourceMap& sources, diag::Diagnostics& diagnostics);

}  // namespace handbill::content
