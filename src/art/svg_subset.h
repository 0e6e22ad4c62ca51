#pragma once

// What of SVG this press reads, as tables: elements, their attributes, and a hint for the things people bring most
// often that are outside.

#include <string_view>

namespace handbill::art {

enum class SvgElement { unknown, container, wordless, path, rect, circle, ellipse, polygon };

/// `container` is g; `wordless` is title, desc and metadata, whose content is not drawn.
[[nodiscard]] SvgElement svg_element(std::string_view name);

/// Attributes that carry the element's geometry.
[[nodiscard]] bool is_geometry(SvgElement element, std::string_view name);

/// Attributes that draw nothing (names, roles, languages, namespaces) or whose value switches off what is refused,
/// such as stroke="none".
[[nodiscard]] bool is_silent(std::string_view name, std::string_view value);

/// How to bring an element or attribute into the subset; empty if there is nothing better to say.
[[nodiscard]] std::string_view svg_hint(std::string_view name);

}  // namespace handbill::art
