#pragma once

// A colour as themes and organisations write it, {rgb: '#RRGGBB', cmyk: [cyan, magenta, yellow, black in percent]},
// comes in; goes out as far as it can be read, faults reported, so that its name is known all the same.

#include <string>

#include "diag/diagnostics.h"
#include "model/source_tree.h"
#include "model/theme.h"

namespace handbill::content {

[[nodiscard]] model::Colour read_colour(const model::SourceNode& node, const std::string& name,
                                        diag::Diagnostics& diagnostics);

}  // namespace handbill::content
