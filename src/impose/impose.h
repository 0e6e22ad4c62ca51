#pragma once

// Pages to the sheets of a stock: each piece of the sheet filled, backs in register behind their fronts. The first
// impression of a page is tagged, the others are artifacts. A page that is not of the stock's size is
// internal/broken-promise: whoever planned the edition has compared them.

#include <memory>
#include <optional>

#include "diag/diagnostics.h"
#include "model/page.h"
#include "model/press_sheets.h"
#include "model/sheet.h"
#include "model/stock.h"

namespace handbill::impose {

/// About which edge of the sheet the printer turns it for the other side; none: every page has sheets of its own.
enum class Flip { long_edge, short_edge, none };

/// Of tiles: room to glue, and less than a sheet's width is lost to it.
inline constexpr base::Length kUsualOverlap = base::Length::points(36);

/// How languages share a sheet: each has rows of its own, in turn, or every piece is in the next one.
enum class Mixing { rows, pieces };

struct Wishes {
    Flip flip = Flip::long_edge;
    base::Point nudge;          ///< right and down, of everything on every side as it comes out of the printer
    std::size_t languages = 1;  ///< in the set, one after the other with the same count of pages (impose/gather.h)
    Mixing mixing = Mixing::rows;
};

/// Whether a page of this trim fills the stock's pieces, as it is or turned.
[[nodiscard]] bool fits(const model::Stock& stock, base::Size trim);

/// `sheet` as a stock with one piece of this size in its middle, to be cut out; turned if that leaves more room round
/// it. None if there is no room for marks on all sides.
[[nodiscard]] std::optional<model::Stock> whole_sheet(const model::Sheet& sheet, base::Size trim);

/// How many languages a sheet has room for.
[[nodiscard]] std::size_t most_languages(const model::Stock& stock, Mixing mixing);

/// Without a stock each page is a sheet of its own, as it was laid.
[[nodiscard]] std::optional<model::PressSheets> impose(std::shared_ptr<const model::PageSet> pages,
                                                       const model::Stock* stock, const Wishes& wishes,
                                                       diag::Diagnostics& diagnostics);

}  // namespace handbill::impose
