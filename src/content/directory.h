#pragma once

// The whole directory of hotlines by itself, without the pieces that use it, and the one way in which it is written to:
// a comparison that a person made. A project comes in; records go out, or the new text of a file.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diag/source_map.h"
#include "io/workspace.h"
#include "model/hotline.h"

namespace handbill::content {

struct Directory {
    std::map<std::string, model::Hotline> hotlines;
    std::vector<model::RefusedNumber> refused;
};

/// All records, without those at fault, which are reported.
[[nodiscard]] Directory load_directory(const io::Workspace& workspace, diag::SourceMap& sources,
                                       diag::Diagnostics& diagnostics);

/// The text of the record's file with the check added to its `checks`, `verified-on` moved to its day and `review-by`
/// to 90 days later. Every other byte stays. Nothing after reporting if the day is before the last one, the name is no
/// line of text, or the record is written in a way that cannot be added to.
[[nodiscard]] std::optional<std::string> with_check(const model::Hotline& hotline, const model::HotlineCheck& check,
                                                    const diag::SourceMap& sources, diag::Diagnostics& diagnostics);

}  // namespace handbill::content
