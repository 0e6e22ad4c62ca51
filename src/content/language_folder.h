#pragma once

// A language as it lies in the project: content/locales/<tag>/ with its description and its messages, and its ledger.
// Paths come in, a Language goes out with as much as could be read; what could not is reported and named.

#include <set>
#include <string>

#include "content/refused_numbers.h"
#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "io/workspace.h"
#include "model/language.h"

namespace handbill::content {

struct LanguageWanted {
    const model::LanguageTag& tag;
    const std::set<std::string>* files = nullptr;  ///< stems of message files; null: all
    const RefusedNumbers& refused;
};

/// `unread` gets "<tag>/<stem>" of each file of messages that could not be read.
[[nodiscard]] model::Language read_language(const io::Workspace& workspace, const LanguageWanted& wanted,
                                            diag::SourceMap& sources, std::set<std::string>& unread,
                                            diag::Diagnostics& diagnostics);

}  // namespace handbill::content
