#pragma once

// Which texts and facts of a piece are shown to readers of one language. A block whose condition is not met hides
// everything inside it. Comes in: the tree as decoded. Goes out: texts by id, and facts that are shown as pictures of
// themselves (numbers and QR codes), in reading order.

#include <map>
#include <string>
#include <vector>

#include "model/catalog.h"

namespace handbill::locale {

/// A fact that a block shows without a message.
struct FactUse {
    std::string fact;
    model::LanguageTag language;  ///< of the readers it is shown to
    diag::Span span;
};

struct Shown {
    std::vector<bool> texts;           ///< by TextId
    std::vector<model::TextId> order;  ///< each once, as first met; the title first
    std::vector<FactUse> facts;
};

/// Whether the channel of each of the piece's channel facts serves readers of `tag`.
[[nodiscard]] std::map<std::string, bool> answered_facts(const model::Catalog& catalog, const model::Piece& piece,
                                                         const model::LanguageTag& tag);

[[nodiscard]] Shown find_shown(const model::Piece& piece, const model::LanguageTag& edition,
                               const std::map<std::string, bool>& answered);

}  // namespace handbill::locale
