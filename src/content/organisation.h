#pragma once

// The profile of an organisation, the file that `--org` names: its tree and its logo come in, typed values go out. What
// it says is its own, yet is held to the rules of the house: no number is typed into words, none of the directory's
// stands as an extension, links lead to official bodies. Whether a number is one is the business of locale/.

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "content/links.h"
#include "content/refused_numbers.h"
#include "diag/source_map.h"
#include "io/workspace.h"
#include "model/hotline.h"
#include "model/organisation.h"
#include "model/source_tree.h"

namespace handbill::content {

/// Where a profile stands; its logo stands beside it or below.
struct ProfileFile {
    const io::Workspace* workspace = nullptr;  ///< null: no profile
    std::string path;
};

/// What a contact can be for: id and what it means, of content/contacts.yaml.
using ContactRoles = std::map<std::string, std::string>;

/// What pieces may show of a profile.
struct ProfileSlots {
    const model::Organisation* profile = nullptr;  ///< null: there is none, and its slots take no place
    const ContactRoles& roles;
};

[[nodiscard]] ContactRoles decode_contact_roles(const model::SourceNode& tree, diag::Diagnostics& diagnostics);

/// What a profile is held against.
struct ProfileSurroundings {
    const ContactRoles& roles;
    const std::map<std::string, model::Hotline>& hotlines;
    const std::set<std::string>& countries;  ///< of the hotlines that pieces name
    const RefusedNumbers& refused;
    const std::vector<OfficialHost>& hosts;
};

/// Null after reporting that the file cannot be read; else what can be read of it, faults reported.
[[nodiscard]] std::shared_ptr<const model::Organisation> read_organisation(const ProfileFile& file,
                                                                           const ProfileSurroundings& around,
                                                                           diag::SourceMap& sources,
                                                                           diag::Diagnostics& diagnostics);

}  // namespace handbill::content
