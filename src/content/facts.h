#pragma once

// The `facts` of a piece: what its placeholders stand for. Their tree comes in; facts and the hotlines that they use
// are put on the piece. A number that we are not sure of cannot be used.

#include <map>
#include <string>

#include "content/region_lines.h"
#include "diag/diagnostics.h"
#include "model/hotline.h"
#include "model/piece.h"
#include "model/source_tree.h"

namespace handbill::content {

/// `all_known` is false if a file of hotlines could not be read; an unknown one is not reported then. `region` is null
/// for a piece that is not made for one.
void decode_facts(const model::SourceNode& tree, const std::map<std::string, model::Hotline>& hotlines, bool all_known,
                  const RegionLines* region, model::Piece& piece, diag::Diagnostics& diagnostics);

}  // namespace handbill::content
