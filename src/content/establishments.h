#pragma once

// content/establishments.yaml: the common words for premises that laws speak of. The tree of the file comes in, kinds
// by id go out; kinds that name each other are all there, or it is reported.

#include <map>
#include <string>

#include "diag/diagnostics.h"
#include "model/law_book.h"
#include "model/source_tree.h"

namespace handbill::content {

[[nodiscard]] std::map<std::string, model::Establishment> decode_establishments(const model::SourceNode& tree,
                                                                                diag::Diagnostics& diagnostics);

}  // namespace handbill::content
