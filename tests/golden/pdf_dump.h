#pragma once

// A written file as lines of text, read back by libqpdf: boxes, uncompressed content, links and the structure tree
// of each page. Fonts, metadata and object numbers are left out.

#include <string>

namespace handbill::golden {

/// Fails the test if libqpdf warns about anything.
[[nodiscard]] std::string dump_pdf(const std::string& file);

}  // namespace handbill::golden
