#pragma once

// New words for messages, put into their YAML file so that every byte beside them stays: comments, order, quotation
// marks. A file's text and messages come in, the new text goes out. It is read again before it is handed on: what it
// says is what was asked for, and all else as before.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "diag/source_map.h"

namespace handbill::translate {

struct Amendment {
    std::string key;  ///< in the file: "headline"
    std::string words;
    diag::Span asked_by;  ///< the translator's entry
};

/// `order` are the keys as the English file has them: a message that is new goes behind the nearest one before it.
/// Nothing after reporting if the file is written in a way that cannot be amended.
[[nodiscard]] std::optional<std::string> amend(const std::string& path, const std::string& text,
                                               const std::vector<Amendment>& amendments,
                                               const std::vector<std::string>& order, diag::Diagnostics& diagnostics);

}  // namespace handbill::translate
