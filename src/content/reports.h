#pragma once

// The sentences about values and names that many decoders share. A node and what it should have been come in; one
// diagnostic with a hint goes out.

#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "model/source_tree.h"

namespace handbill::content {

using model::SourceNode;

/// A text in single quotes, cut if it is long.
[[nodiscard]] std::string quoted(std::string_view text);

/// "'width' must be a length, not a list": reports that `node` is of the wrong kind.
void report_wrong_type(const SourceNode& node, std::string_view name, std::string_view wanted,
                       diag::Diagnostics& diagnostics);

/// "unknown <what> 'x'", with the nearest known name as a hint, or all of them if they are few.
void report_unknown_name(diag::Span span, std::string_view what, const std::string& wanted,
                         const std::vector<std::string>& known, diag::Diagnostics& diagnostics,
                         diag::Code code = diag::codes::unknown_name);

/// "'direction' cannot be 'left'", with the same hint.
void report_unknown_choice(const SourceNode& node, std::string_view name, const std::vector<std::string>& known,
                           diag::Diagnostics& diagnostics);

/// "did you mean 'x'?", or the names that are known.
[[nodiscard]] std::string hint_of_names(std::string_view wanted, const std::vector<std::string>& known);

/// True, after reporting, if other YAML readers would take a bare `word` for a truth value.
bool report_bare_boolean(std::string_view word, bool quoted, diag::Span span, diag::Diagnostics& diagnostics);

}  // namespace handbill::content
