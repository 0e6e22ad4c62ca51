#pragma once

// As much of an XMP packet (ISO 16684-1) as the self-check asks for: whether its XML is well formed and what a
// property says. No DTD, no entities but XML's own five, no character references beyond them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace handbill::check {

/// True if tags balance and quotes close.
[[nodiscard]] bool is_balanced_xml(std::string_view xml);

/// The text of a property ("pdfaid:part"), given as element or attribute; inner tags are dropped.
[[nodiscard]] std::optional<std::string> xmp_value(std::string_view xml, std::string_view property);

/// The items (rdf:li) of an array property such as dc:title, one for each language.
[[nodiscard]] std::vector<std::string> xmp_items(std::string_view xml, std::string_view property);

}  // namespace handbill::check
