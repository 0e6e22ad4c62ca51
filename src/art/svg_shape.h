#pragma once

// One shape element drawn with a pen: its attributes read, checked and turned into a contour.

#include <optional>

#include "art/pen.h"
#include "art/svg_document.h"
#include "art/svg_subset.h"

namespace handbill::art {

enum class Need { any, positive, not_negative };

/// A number (or "12px") in an attribute; `otherwise` if it is absent. Nothing after a fault, absence without
/// `otherwise` included.
[[nodiscard]] std::optional<double> measure(SvgDocument& document, const pugi::xml_node& node, const char* name,
                                            std::optional<double> otherwise, Need need);

/// False after a fault, which `document` has reported.
[[nodiscard]] bool draw_shape(SvgDocument& document, const pugi::xml_node& node, SvgElement element, Pen& pen);

}  // namespace handbill::art
