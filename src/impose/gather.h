#pragma once

// The same piece in several languages as one set of pages, for sheets that hold them all: pages language by language,
// and in the structure a section for each, with its language. Takes sets of the same count of pages of the same sizes,
// in the order in which they are to be told; others are internal/broken-promise.

#include <optional>
#include <vector>

#include "diag/diagnostics.h"
#include "model/page.h"

namespace handbill::impose {

/// One set is handed on as it is. The document takes the first one's language; its title names all of theirs.
[[nodiscard]] std::optional<model::PageSet> gather(std::vector<model::PageSet> sets, diag::Diagnostics& diagnostics);

}  // namespace handbill::impose
