#pragma once

// Link annotations (ISO 32000-1, 12.5.6.5; ISO 14289-1, 7.18): an address, what it means, and its place in the
// structure. How the text looks is none of their business.

#include <cstddef>
#include <string>
#include <vector>

#include "model/page.h"
#include "pdf/content_stream.h"
#include "pdf/haru_document.h"
#include "pdf/structure_writer.h"

namespace handbill::pdf {

/// Where links inside the document lead: a page object and its frame.
struct Target {
    ObjectId page;
    Frame frame;
};

/// The annotations of page `index`, in order.
[[nodiscard]] std::vector<ObjectId> write_links(HaruDocument& document, const model::LaidPage& page, std::size_t index,
                                                StructureWriter& structure, const std::vector<Target>& pages);

/// A URI as ASCII (12.6.4.7): other bytes become %XX.
[[nodiscard]] std::string ascii_uri(const std::string& uri);

}  // namespace handbill::pdf
