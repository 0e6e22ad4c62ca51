#pragma once

// handbill.yaml, beside content/: what may be printed for good. Its tree comes in, the rule goes out.

#include "diag/diagnostics.h"
#include "model/catalog.h"
#include "model/source_tree.h"

namespace handbill::content {

[[nodiscard]] model::FinalRule decode_final_rule(const model::SourceNode& tree, diag::Diagnostics& diagnostics);

}  // namespace handbill::content
