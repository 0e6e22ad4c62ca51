#pragma once

// A translator's file into the content: each entry is held against its English and its language, the good ones become
// new texts of files, the others are refused one by one with a reason. What is as it was changes no byte anywhere.

#include <map>
#include <set>
#include <string>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "model/catalog.h"
#include "translate/exchange.h"

namespace handbill::translate {

struct Taken {
    std::map<std::string, std::string> files;  ///< new texts by path in the project
    std::map<std::string, diag::Span> landed;  ///< by key, with the place of the translator's entry
    std::size_t confirmed = 0;                 ///< outdated ones that still say what the English says
    std::size_t as_they_were = 0, untranslated = 0;
    std::size_t unsure = 0;  ///< that the translator has not finished
    std::size_t refused = 0;
};

/// `left_out` are keys that were refused elsewhere.
[[nodiscard]] Taken take_back(const Exchange& exchange, const model::Language& language, const model::Catalog& catalog,
                              const diag::SourceMap& sources, const std::set<std::string>& left_out,
                              diag::Diagnostics& diagnostics);

/// The ledger with `keys` noted as saying today's English, and as signed if `by` is not empty. A signature stays only
/// where neither the English nor the words have changed.
[[nodiscard]] std::string note_in_ledger(const model::Language& language, const model::Catalog& catalog,
                                         const std::set<std::string>& keys, const std::string& by,
                                         const std::string& on);

}  // namespace handbill::translate
