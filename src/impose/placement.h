#pragma once

// Where the pieces of a stock lie on either side of its sheet, and how a page stands in one.

#include <vector>

#include "model/press_sheets.h"
#include "model/stock.h"

namespace handbill::impose {

/// How the back of a sheet lies to its front: the axis that the sheet is turned about, both sides seen upright.
enum class Axis { upright, level };

/// The pieces of the front, row by row.
[[nodiscard]] std::vector<base::Rect> cells(const model::Stock& stock);
/// Where a piece of the front is seen from the back.
[[nodiscard]] base::Rect behind(const base::Rect& cell, base::Size sheet, Axis axis);

/// Whether pages must be turned to fill the pieces: 1 or 0.
[[nodiscard]] int front_turns(const model::Stock& stock, base::Size trim);
/// The turns of a back, so that a piece turned over as a page of a book is turned stands upright.
[[nodiscard]] int back_turns(int front_turns, Axis axis);

/// A page of `trim` in `cell`, turned.
[[nodiscard]] base::Point corner_of(const base::Rect& cell, int quarter_turns);

/// What of the bleed may be printed round each piece, across and down the sheet: half the gap to the next one.
[[nodiscard]] base::Size room(const model::Stock& stock, base::Length bleed);
/// That room round a page's trim, in the page's own coordinates.
[[nodiscard]] base::Rect clip_of(base::Size trim, base::Size room, int quarter_turns);

/// White between the bleed and a mark.
inline constexpr base::Length kMarkGap = base::Length::points(3);

/// Short rules in the sheet's margins, in line with every edge of every piece.
[[nodiscard]] std::vector<model::StrokeItem> cut_marks(const std::vector<base::Rect>& cells, base::Size sheet,
                                                       base::Length bleed);

}  // namespace handbill::impose
