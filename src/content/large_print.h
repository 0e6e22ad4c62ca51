#pragma once

// A piece for readers of large print: the same blocks in the same order, run into one column of a flow, headings on
// their levels, lists as lists, rows of tables as labelled stacks, their empty cells as lines to write on, numbers in one
// line, the first one across the column and under the first heading. What only decorates or repeats (decorative art,
// rules, spacers, artifacts, heads and feet, tabs after the first) is left out. The piece must be decoded in a
// large-print theme, whose styles kLargePrintStyles it takes.

#include <array>
#include <map>
#include <string>
#include <string_view>

#include "model/piece.h"
#include "model/sheet.h"

namespace handbill::content {

/// For headings of level 1, 2, 3 and deeper, then for everything else.
inline constexpr std::array<std::string_view, 4> kLargePrintStyles{"large-1", "large-2", "large-3", "large-text"};

/// On Letter and A4, whatever its own sheets; those that `sheets` has.
[[nodiscard]] model::Piece in_large_print(model::Piece piece, const std::map<std::string, model::Sheet>& sheets);

}  // namespace handbill::content
