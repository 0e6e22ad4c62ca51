#pragma once

// One channel of a hotline: its entry comes in, the channel goes out. The operator's writing, letters and keywords are
// held against the digits, so that a number which is said twice is said the same way twice.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/links.h"
#include "diag/diagnostics.h"
#include "model/hotline.h"
#include "model/source_tree.h"

namespace handbill::content {

[[nodiscard]] model::Channel decode_channel(const model::SourceEntry& entry, const std::vector<OfficialHost>& hosts,
                                            diag::Diagnostics& diagnostics);

/// ITU-T E.164: a plus sign, a country code that does not begin with 0, 15 digits at most.
std::optional<std::string> as_e164(const model::SourceNode& node, std::string_view name,
                                   diag::Diagnostics& diagnostics);

/// How the digits of a number are grouped in print: {pattern: …, format: …}.
void decode_group(const model::SourceNode& node, std::string& pattern, std::string& format,
                  diag::Diagnostics& diagnostics);

}  // namespace handbill::content
