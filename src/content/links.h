#pragma once

// content/links.yaml: the official bodies whose pages may be printed and linked. Addresses come in, yes or a reported
// no goes out. Anything that could make a reader end up elsewhere (another scheme, a user name, a port, a look-alike
// host) is refused.

#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "model/source_tree.h"

namespace handbill::content {

struct OfficialHost {
    std::string host;  ///< lower case; its sub-domains are allowed too
    std::string body;  ///< who runs it
};

[[nodiscard]] std::vector<OfficialHost> decode_links(const model::SourceNode& tree, diag::Diagnostics& diagnostics);

/// True if an `https:` address, or a `mailto:` one where `mail` is set, leads to an official host.
bool check_address(std::string_view address, bool mail, diag::Span span, const std::vector<OfficialHost>& hosts,
                   diag::Diagnostics& diagnostics);

}  // namespace handbill::content
