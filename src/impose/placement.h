#pragma once

// Where the pieces of a stock lie on either side of its sheet, and how a page stands in one.

#include <vector>

#include "impose/impose.h"
#include "model/press_sheets.h"
#include "model/stock.h"

namespace handbill::impose {

/// How the back of a sheet lies to its front: the axis that the sheet is turned about, both sides seen upright.
enum class Axis { upright, level };
[[nodiscard]] Axis axis_of(Flip flip, base::Size sheet);

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

/// What of the bleed may be printed on a margin of the sheet: marks stand there too, and printers leave its edge white.
[[nodiscard]] base::Length outer_room(base::Length margin, base::Length bleed);
/// The pieces of the front with as much of their bleed as may be printed: half the gap to the next one, and what the
/// margins give.
[[nodiscard]] std::vector<base::Rect> printable(const model::Stock& stock, base::Length bleed);

/// White between the bleed and a mark.
inline constexpr base::Length kMarkGap = base::Length::points(3);

/// A short full rule, on all plates.
[[nodiscard]] model::StrokeItem cut_mark(base::Point from, base::Point to);
/// The same, dashed: where to fold, or where the next sheet lies.
[[nodiscard]] model::StrokeItem dashed_mark(base::Point from, base::Point to);

/// In the sheet's margins, in line with every edge of every piece, clear of all that is `printed`.
[[nodiscard]] std::vector<model::StrokeItem> cut_marks(const std::vector<base::Rect>& cells, base::Size sheet,
                                                       const base::Rect& printed);

}  // namespace handbill::impose
