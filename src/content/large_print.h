#pragma once

// A piece for readers of large print: the same blocks in the same order, run into one column of a flow, headings on
// their levels, lists as lists, rows of tables as labelled stacks, their empty cells as lines to write on, numbers in
// one line, the first one across the column and under the first heading of its page. Each designed page begins a page,
// and what stood in one cell stays on one. What only decorates or repeats (decorative art, rules, spacers, artifacts,
// heads and feet, tabs) is left out. The piece must be decoded in a large-print theme, whose styles kLargePrintStyles
// it takes.

#include <array>
#include <map>
#include <string>
#include <string_view>

#include "model/piece.h"
#include "model/sheet.h"

namespace handbill::content {

/// For headings of level 1, 2, 3 and deeper, then for everything else.
inline constexpr std::array<std::string_view, 4> kLargePrintStyles{"large-1", "large-2", "large-3", "large-text"};

/// Between blocks.
inline constexpr base::Length kLargePrintGap = base::Length::points(12);

/// On Letter and A4, whatever its own sheets; those that `sheets` has.
[[nodiscard]] model::Piece in_large_print(model::Piece piece, const std::map<std::string, model::Sheet>& sheets);

}  // namespace handbill::content
