#pragma once

// fonts/fonts.yaml to a FontList: its tree comes in, the list goes out. Files are not opened here.

#include "diag/diagnostics.h"
#include "model/font_list.h"
#include "model/source_tree.h"

namespace handbill::content {

/// What can be read of the list; faults are reported.
[[nodiscard]] model::FontList decode_fonts(const model::SourceNode& tree, diag::Diagnostics& diagnostics);

}  // namespace handbill::content
