#pragma once

// content/hotlines/*.yaml: the tree of one file comes in, hotlines are added by id. This is the only place where a
// number enters Handbill, so its shape is checked to the digit.

#include <map>
#include <string>
#include <vector>

#include "content/links.h"
#include "diag/diagnostics.h"
#include "model/hotline.h"
#include "model/source_tree.h"

namespace handbill::content {

/// A hotline that another file has already given is reported with both places.
void decode_hotlines(const model::SourceNode& tree, const std::vector<OfficialHost>& hosts,
                     std::map<std::string, model::Hotline>& hotlines, diag::Diagnostics& diagnostics);

}  // namespace handbill::content
