#pragma once

// Diagnostics as text for people (ninja's manner: path:line:column, the line, a caret) and as JSON for machines.

#include <string>

#include "diag/source_map.h"

namespace handbill::diag {

/// "path:line:column: error: message [code]", the source line, a caret line, then notes. Ends with a newline.
[[nodiscard]] std::string render_text(const Diagnostic& diagnostic, const SourceMap& sources, bool colour);

/// One JSON object without a line end: severity, code, message, path, line, column, end_column, edition, notes.
[[nodiscard]] std::string render_json(const Diagnostic& diagnostic, const SourceMap& sources);

}  // namespace handbill::diag
