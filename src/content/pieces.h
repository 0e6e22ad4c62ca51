#pragma once

// content/pieces/<id>.yaml: the tree of one file and what it may refer to come in, a piece goes out.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "content/art_shelf.h"
#include "content/evidence.h"
#include "content/folds.h"
#include "content/organisation.h"
#include "content/region_lines.h"
#include "diag/diagnostics.h"
#include "model/piece.h"
#include "model/sheet.h"
#include "model/source_tree.h"

namespace handbill::content {

/// The line beside a ruler, which a piece or whoever builds asks for: for sheets measured in inches, and for others.
inline constexpr const char* kTrueSizeInch = "common.true-size-inch";
inline constexpr const char* kTrueSizeMetric = "common.true-size-metric";

/// What pieces may name.
struct PieceSurroundings {
    const std::map<std::string, std::shared_ptr<const model::Theme>>& themes;
    const std::map<std::string, model::Sheet>& sheets;
    const std::map<std::string, model::Hotline>& hotlines;
    bool sheets_known = true, hotlines_known = true;  ///< false if a file of them could not be read
    const FoldKinds& folds;
    bool folds_known = true;                      ///< likewise, and without a fault
    const std::vector<std::string>& locales;      ///< every language that has a folder
    const std::vector<std::string>& theme_names;  ///< every theme that has a file, at fault or not
    Evidence evidence;
    ArtShelf& art;
    ProfileSlots profile;
    const std::map<std::string, RegionLines>& regions;  ///< of pieces that are made for one, by the piece's id
    bool rulers = false;                                ///< every piece says to print at 100 %, beside a measure
    std::shared_ptr<const model::Theme> set_in{};       ///< instead of the piece's own theme; null: that one
};

/// The theme that a piece asks for and the hotlines that its facts name, to be loaded before it is decoded.
struct PieceNeeds {
    std::string theme;
    std::vector<std::string> hotlines;
    const model::SourceNode* region = nullptr;  ///< the place that it is made for if no other is asked for; may be null
};
[[nodiscard]] PieceNeeds needs_of(const model::SourceNode& tree);

/// What can be read of the piece; faults are reported.
[[nodiscard]] model::Piece decode_piece(const model::SourceNode& tree, const std::string& id,
                                        const PieceSurroundings& around, diag::Diagnostics& diagnostics);

}  // namespace handbill::content
