#pragma once

// content/sources.yaml and content/topics.yaml: the tree of a file comes in, sources and topics go out by id. A source
// that does not say who, what, where and when it was seen is no source.

#include <map>
#include <string>
#include <vector>

#include "content/links.h"
#include "diag/diagnostics.h"
#include "model/source.h"
#include "model/source_tree.h"

namespace handbill::content {

[[nodiscard]] std::map<std::string, model::Source> decode_sources(const model::SourceNode& tree,
                                                                  const std::vector<OfficialHost>& hosts,
                                                                  diag::Diagnostics& diagnostics);

[[nodiscard]] std::map<std::string, model::Topic> decode_topics(const model::SourceNode& tree,
                                                                diag::Diagnostics& diagnostics);

}  // namespace handbill::content
