#pragma once

// Which bytes content may hold. A file's text comes in; what goes out is safe to hand to the YAML parser: valid UTF-8
// without control characters, byte for byte as long as the original, so that places stay true. Everything that had to
// be covered up was reported. Zero-width joiners, word joiners and zero-width spaces are allowed: scripts need them.

#include <optional>
#include <string>
#include <string_view>

#include "diag/diagnostics.h"

namespace handbill::content {

/// Reports encoding faults and forbidden characters of a whole file and gives the text with them covered up; nothing if
/// there are none. `text` begins after a byte-order mark; `offset` is where it begins in its source.
[[nodiscard]] std::optional<std::string> cover_forbidden(std::string_view text, diag::SourceId source,
                                                         std::uint32_t offset, diag::Diagnostics& diagnostics);

/// Reports forbidden characters that an escape such as "\u202E" made, at the scalar's place. True if there are none.
bool check_escaped(std::string_view value, diag::Span span, diag::Diagnostics& diagnostics);

}  // namespace handbill::content
