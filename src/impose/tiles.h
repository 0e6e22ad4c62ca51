#pragma once

// A page that is larger than the paper, on overlapping smaller sheets at true size: cut along two edges, laid on the
// dashed marks of the sheets before, they are the page again. Lengths in millipoints. A page that needs no tiles, or
// sheets too small for the overlap, are internal/broken-promise: whoever planned the edition has compared them.

#include <memory>
#include <optional>

#include "diag/diagnostics.h"
#include "impose/impose.h"
#include "model/page.h"
#include "model/press_sheets.h"
#include "model/sheet.h"

namespace handbill::impose {

/// The sheets of one page.
struct Grid {
    base::Size sheet;   ///< as it goes into the printer
    base::Size window;  ///< what it shows of the page, equal on all but for the last thousandth
    int columns = 1, rows = 1;
};

/// White round what is printed, for marks, labels and the edge that printers leave.
inline constexpr base::Length kTileMargin = base::Length::points(36);

/// The way with the fewest sheets, upright if both need as many. None if one sheet holds the page, or none holds enough
/// of it beside the overlap.
[[nodiscard]] std::optional<Grid> grid_of(const model::Sheet& sheet, base::Size trim, base::Length overlap);

/// Row by row, page by page; the first tile of each page is told. Every tile has marks where to cut, dashed ones where
/// the next sheet lies, and a scale of `measure` above its upper left corner.
[[nodiscard]] std::optional<model::PressSheets> tile(std::shared_ptr<const model::PageSet> pages,
                                                     const model::Sheet& sheet, base::Length overlap,
                                                     const Wishes& wishes, diag::Diagnostics& diagnostics);

/// The length of the scale on sheets like this one: 2 in, or 50 mm where readers measure in those.
[[nodiscard]] base::Length tile_measure(const model::Sheet& sheet);

/// Where the baseline of a tile's label begins, and how wide it may be: below what is printed, between two marks.
struct LabelPlace {
    base::Point at;
    base::Length width;
};
[[nodiscard]] LabelPlace label_place(const model::PressSheet& sheet, base::Length overlap);
/// Where the words beside its scale begin.
[[nodiscard]] LabelPlace measure_place(const model::PressSheet& sheet, const model::Sheet& of, base::Length overlap);

}  // namespace handbill::impose
