#pragma once

// The sources and topics that blocks may name, and what a block says of them: `sources`, `basis`, `topics`, `signs` and
// `caveat`. The attributes of one block come in, each with its place; names that nobody knows are reported.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "content/decoder.h"
#include "model/piece.h"
#include "model/source.h"

namespace handbill::content {

/// What blocks may name. `known` is false if a list could not be read whole: unknown names are not told then.
struct Evidence {
    const std::map<std::string, model::Source>& sources;
    const std::map<std::string, model::Topic>& topics;
    bool known = true;
};

/// The sources that the blocks of these pages name, in the order of first use: a block's own before those inside it.
[[nodiscard]] std::vector<model::Source> sources_in_order(const SourceNode& pages, const Evidence& evidence);

/// What one block says of itself.
struct Claims {
    std::optional<model::Basis> basis;  ///< set if it has `sources` or `basis`: it replaces the one around
    std::vector<std::string> topics;
    std::optional<model::Caveat> caveat;
    std::optional<model::RecordField> record;  ///< what is written on this line of a form
    bool signs = false;
    std::size_t headings_before = 0;  ///< how many headings the piece had before the block
};
[[nodiscard]] Claims take_claims(Mapping& map, const Evidence& evidence, const std::vector<model::Source>& in_order);

}  // namespace handbill::content
