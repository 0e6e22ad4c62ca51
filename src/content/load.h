#pragma once

// Content to Catalog: content::read gives the spanned tree of one file, the decoders below give typed values, and
// load() does it for everything a run needs. All faults of all files are reported in one run.

#include <optional>
#include <string>
#include <vector>

#include "content/organisation.h"
#include "diag/source_map.h"
#include "io/workspace.h"
#include "model/catalog.h"
#include "model/source_tree.h"

namespace handbill::content {

/// What to load. Empty lists mean everything that is there. The source language is always loaded too, and every piece
/// in its own theme.
struct Selection {
    std::vector<std::string> pieces;
    std::vector<model::LanguageTag> languages;
    std::vector<std::string> themes{};  ///< to set the pieces in; empty: each in its own
    /// Of those themes; empty: every one that a theme has. One that is named must be there.
    std::vector<model::Variant> variants{model::Variant::office};
    ProfileFile profile{};                ///< of the organisation that the pieces are made for; none: for anybody
    bool rulers = false;                  ///< every piece says to print at 100 %, beside a measure at true size
    std::optional<std::string> region{};  ///< place whose lines the pieces print: "US-TN"; none: each its own
    std::optional<std::string> press{};   ///< id of the profile of a press to print for; empty: the usual one
};

/// One YAML file as a spanned tree. Limits: 1 MiB, depth 64, 200,000 nodes after aliases.
[[nodiscard]] std::optional<model::SourceNode> read(diag::SourceId source, const diag::SourceMap& sources,
                                                    diag::Diagnostics& diagnostics);

/// Reads content/ and fonts/fonts.yaml of a workspace.
[[nodiscard]] std::optional<model::Catalog> load(const io::Workspace& workspace, const Selection& selection,
                                                 diag::SourceMap& sources, diag::Diagnostics& diagnostics);

}  // namespace handbill::content
