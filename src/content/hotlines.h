#pragma once

// content/hotlines/*.yaml: the tree of one file comes in, hotlines are added by id. This is the only place where a
// number enters Handbill, so its shape is checked to the digit.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/links.h"
#include "diag/diagnostics.h"
#include "model/hotline.h"
#include "model/source_tree.h"

namespace handbill::content {

/// A hotline that another file has already given is reported with both places.
void decode_hotlines(const model::SourceNode& tree, const std::vector<OfficialHost>& hosts,
                     std::map<std::string, model::Hotline>& hotlines, diag::Diagnostics& diagnostics);

/// ITU-T E.164: a plus sign, a country code that does not begin with 0, 15 digits at most.
std::optional<std::string> as_e164(const model::SourceNode& node, std::string_view name,
                                   diag::Diagnostics& diagnostics);

/// How the digits of a number are grouped in print: {pattern: …, format: …}.
void decode_group(const model::SourceNode& node, std::string& pattern, std::string& format,
                  diag::Diagnostics& diagnostics);

}  // namespace handbill::content
