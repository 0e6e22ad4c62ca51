#pragma once

// Text strings (ISO 32000-1, 7.9.2.2): UTF-16BE behind its mark, or PDFDocEncoding.

#include <string>
#include <string_view>

namespace handbill::check {

/// As UTF-8. Our writer keeps PDFDocEncoding to ASCII; any other byte of it becomes U+FFFD, which nothing means.
[[nodiscard]] std::string read_text_string(std::string_view bytes);

/// UTF-16BE code units, without a mark; half a unit at the end is left out.
[[nodiscard]] std::u16string read_utf16(std::string_view bytes);

}  // namespace handbill::check
