#pragma once

// content/translations/<tag>.yaml: for each message of a language which English it says and who has signed it, so that
// nobody has to type what is outdated. Written by the program. A tree comes in and entries are added to a Language, or
// entries come in and the text of the file goes out: the same entries give the same bytes.

#include <map>
#include <string>
#include <string_view>

#include "diag/diagnostics.h"
#include "model/language.h"
#include "model/source_tree.h"

namespace handbill::content {

/// "content/translations/km.yaml"
[[nodiscard]] std::string ledger_file(const model::LanguageTag& tag);

/// Adds the entries to `language.ledger`.
void decode_ledger(const model::SourceNode& tree, model::Language& language, diag::Diagnostics& diagnostics);

/// By file, then by key, both in the order of their letters.
[[nodiscard]] std::string write_ledger(const std::map<std::string, model::LedgerEntry>& ledger);

/// Text as a YAML scalar in single quotes; it must be one line.
[[nodiscard]] std::string in_quotes(std::string_view text);

}  // namespace handbill::content
