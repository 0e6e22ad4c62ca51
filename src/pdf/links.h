#pragma once

// Link annotations (ISO 32000-1, 12.5.6.5; ISO 14289-1, 7.18): an address, what it means, and its place in the
// structure. How the text looks is none of their business.

#include <cstddef>
#include <string>
#include <vector>

#include "model/press_sheets.h"
#include "pdf/content_stream.h"
#include "pdf/haru_document.h"
#include "pdf/structure_writer.h"

namespace handbill::pdf {

/// Where links inside the document lead: the sheet that tells a page, its frame, and where the page is on it.
struct Target {
    ObjectId page;
    Frame frame;
    model::Impression impression;
};

/// The annotations of sheet `index`, in order: those whose areas are printed there most, on the impression that is told
/// if it is one of several. `targets` are by page of the set.
[[nodiscard]] std::vector<ObjectId> write_links(HaruDocument& document, const model::PressSheets& press,
                                                std::size_t index, StructureWriter& structure,
                                                const std::vector<Target>& targets);

/// A URI as ASCII (12.6.4.7): other bytes become %XX.
[[nodiscard]] std::string ascii_uri(const std::string& uri);

}  // namespace handbill::pdf
