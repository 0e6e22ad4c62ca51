#pragma once

// content/locales/<tag>/: language.yaml to a Language, every other file to messages named "<file stem>.<key>". Trees
// come in. Messages are kept as written; their grammar is judged later, by the stage that knows it.

#include <string>

#include "diag/diagnostics.h"
#include "model/language.h"
#include "model/source_tree.h"

namespace handbill::content {

/// `tag` is the folder's name, which the file must repeat.
[[nodiscard]] model::Language decode_language(const model::SourceNode& tree, const std::string& tag,
                                              diag::Diagnostics& diagnostics);

/// Adds the messages of one file. The line end that YAML puts after a text block is not part of a message.
void decode_messages(const model::SourceNode& tree, const std::string& stem, model::Language& language,
                     diag::Diagnostics& diagnostics);

}  // namespace handbill::content
