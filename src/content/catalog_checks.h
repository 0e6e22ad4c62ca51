#pragma once

// Checks that need the whole catalogue: messages that pieces use and languages have, numbers, addresses and figures
// that are typed into messages, scripts that a theme knows. A catalogue comes in, reports go out.

#include <set>
#include <string>
#include <vector>

#include "content/links.h"
#include "diag/source_map.h"
#include "model/catalog.h"

namespace handbill::content {

/// What was loaded.
struct Loaded {
    const std::vector<model::LanguageTag>& languages;  ///< that editions are wanted in; blocks may speak others
    bool all_pieces = true;  ///< a message that none uses is one too many (told when nothing else is wrong)
    const std::vector<OfficialHost>& hosts;  ///< that addresses in messages may lead to
    const std::set<std::string>& unread;     ///< "<tag>/<stem>" of message files that could not be read
};

void check_catalog(const model::Catalog& catalog, const Loaded& loaded, const diag::SourceMap& sources,
                   diag::Diagnostics& diagnostics);

}  // namespace handbill::content
