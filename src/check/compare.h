#pragma once

// What was read held against what was meant. Each comparison tells its differences in words a person can act on.

#include "check/faults.h"
#include "check/intention.h"
#include "check/objects.h"
#include "check/read_back.h"
#include "model/press_sheets.h"

#include <cstdint>
#include <vector>

namespace handbill::check {

/// Element by node, for the comparisons after the one of the trees; kNoElement where the file has none.
constexpr std::uint32_t kNoElement = 0xFFFFFFFFU;
using ElementOfNode = std::vector<std::uint32_t>;

/// Roles, order, languages, alternatives, attributes and texts, node by node.
[[nodiscard]] ElementOfNode compare_structure(const ReadDocument& found, const model::PageSet& meant,
                                              const Intention& intention, Faults& faults);

/// Sheet count and boxes; every glyph at its place, in reading order, under its node, in its language; the impressions
/// that are artifacts.
void compare_pages(const ReadDocument& found, const model::PressSheets& meant, const Intention& intention,
                   const ElementOfNode& elements, Faults& faults);

/// Links: area, address, description and structure element.
void compare_links(const ReadDocument& found, const model::PressSheets& meant, const ElementOfNode& elements,
                   Faults& faults);

/// The outline's items are the headings, nested by level, each leading to its page; short documents have none.
void compare_outline(const Object& outline, const ReadDocument& found, const model::PageSet& meant,
                     const ElementOfNode& elements, Faults& faults);

/// Every channel verbatim in the text of the whole document, and QR payloads that are channels.
void compare_channels(const ReadDocument& found, const model::PressSheets& press, const Intention& intention,
                      Faults& faults);

}  // namespace handbill::check
