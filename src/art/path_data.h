#pragma once

// The `d` of a path and the `points` of a polygon (SVG 1.1, 8.3 and 9.7), drawn with a pen. Every command is known;
// nothing is repaired: the first byte that is not in the grammar is the fault.

#include <optional>
#include <string_view>

#include "art/number_scanner.h"
#include "art/pen.h"

namespace handbill::art {

[[nodiscard]] std::optional<ValueFault> draw_path(std::string_view data, Pen& pen);

/// At least three points, closed whether the element is a polygon or a filled polyline.
[[nodiscard]] std::optional<ValueFault> draw_polygon(std::string_view points, Pen& pen);

/// The sentence for a pen that draws no more; nothing if it is fine.
[[nodiscard]] std::optional<std::string> pen_trouble(const Pen& pen);

}  // namespace handbill::art
