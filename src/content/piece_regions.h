#pragma once

// Which pieces print the lines of a place, and of which. Trees of pieces and the place that was asked for come in,
// lines by piece go out. A piece that names its hotlines itself cannot be made for another place; one that can has a
// place of its own under `region`, for when nobody asks.

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "content/region_lines.h"
#include "diag/diagnostics.h"
#include "model/hotline.h"
#include "model/piece.h"
#include "model/source_tree.h"

namespace handbill::content {

/// Nothing if the piece names its hotlines itself, or says its place wrongly.
[[nodiscard]] std::optional<std::string> place_of(const model::SourceNode& piece,
                                                  const std::optional<std::string>& asked);

/// The file of the directory that has its lines: "gb" of "GB-SCT".
[[nodiscard]] std::string country_file(const std::string& place);

/// By the piece's id. Faults: content/region-line where a piece has no place, though one was asked for.
[[nodiscard]] std::map<std::string, RegionLines> regions_of(
    const std::vector<std::pair<std::string, model::SourceNode>>& pieces, const std::optional<std::string>& asked,
    const std::map<std::string, model::Hotline>& hotlines, diag::Diagnostics& diagnostics);

/// Warns of each of `languages` that the piece is made in, but in which nobody except the emergency services is known
/// to answer (content/region-line).
void check_answers(const RegionLines& lines, const std::map<std::string, model::Hotline>& hotlines,
                   const model::Piece& piece, const std::vector<model::LanguageTag>& languages,
                   diag::Diagnostics& diagnostics);

}  // namespace handbill::content
