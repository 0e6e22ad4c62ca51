#pragma once

// content/words.yaml: words that a language's texts do not use. The tree comes in, rules by language go out.

#include "diag/diagnostics.h"
#include "model/source_tree.h"
#include "model/words.h"

namespace handbill::content {

[[nodiscard]] model::WordLists decode_words(const model::SourceNode& tree, diag::Diagnostics& diagnostics);

}  // namespace handbill::content
