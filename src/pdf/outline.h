#pragma once

// Bookmarks from headings (ISO 32000-1, 12.3.3), for documents long enough to get lost in.

#include <vector>

#include "pdf/haru_document.h"
#include "pdf/structure_writer.h"

namespace handbill::pdf {

/// A document with more pages has an outline and page labels.
inline constexpr std::size_t kShortDocument = 4;

/// The outline's root, or no object if the document is short or has no headings. Painting must be over.
[[nodiscard]] ObjectId write_outline(HaruDocument& document, const model::StructureTree& tree,
                                     const StructureWriter& structure, const std::vector<ObjectId>& pages);

}  // namespace handbill::pdf
