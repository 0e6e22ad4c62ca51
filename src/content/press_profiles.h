#pragma once

// content/profiles/*.yaml: how presses print, and the inks of one-colour jobs. The tree of one file comes in, profiles
// and inks are added to the catalog; what is said twice, an ink too light to be read and a usual profile that is none
// are reported. The ICC files stand beside; only the one that is asked for is opened.

#include <string>

#include "diag/diagnostics.h"
#include "io/workspace.h"
#include "model/catalog.h"
#include "model/source_tree.h"

namespace handbill::content {

void decode_press_profiles(const model::SourceNode& tree, model::Catalog& catalog, diag::Diagnostics& diagnostics);

/// Opens the ICC file of a profile (the usual one if `id` is empty) and holds it against its SHA-256; reports
/// environment/profile-missing or -changed. A profile that the catalog does not have is left to who asked for it.
void load_press_profile(const io::Workspace& workspace, const std::string& id, model::Catalog& catalog,
                        diag::Diagnostics& diagnostics);

}  // namespace handbill::content
