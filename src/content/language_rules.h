#pragma once

// `languages` of a notice: which are always needed, which sometimes and because of what, and how they share the sheet.

#include "content/decoder.h"
#include "model/regime.h"

namespace handbill::content {

[[nodiscard]] model::LanguageRules decode_language_rules(const SourceNode& node, diag::Diagnostics& diagnostics);

}  // namespace handbill::content
