#pragma once

// Pages to sheets that are folded once down the middle: all into each other and stapled (saddle stitch), or in
// signatures that lie on each other and are glued (perfect binding). Every page is printed once and told. Lengths in
// millipoints. Two pages or less are impose/too-few-pages, a booklet too thick to fold impose/creep-too-large; a page
// of another size than the first is internal/broken-promise.

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "diag/diagnostics.h"
#include "impose/impose.h"
#include "model/page.h"
#include "model/press_sheets.h"
#include "model/sheet.h"

namespace handbill::impose {

/// The side of the closed booklet that does not open, its front cover upwards.
enum class Spine { left, right };

struct Booklet {
    enum class Binding { saddle, perfect };
    Binding binding = Binding::saddle;
    int signature = 16;                                   ///< pages of one, a multiple of 4; not for saddle stitch
    base::Length paper = base::Length::millipoints(283);  ///< thickness of a sheet: 0.1 mm
    std::optional<Spine> spine = std::nullopt;            ///< none: where the language begins to read
};

/// The least number of pages that are more than the two sides of one leaf.
inline constexpr std::size_t kLeastBookletPages = 3;

/// The sides in printing order: signature by signature, from the outermost sheet inwards, fronts before backs. Blanks
/// fill the last sheet; with a back cover they stand before the last page, which stays outside.
[[nodiscard]] std::vector<model::Spread> spreads(std::size_t pages, bool back_cover, const Booklet& booklet,
                                                 Spine spine);

/// How far the pages of a sheet are moved to the fold if `outer` sheets lie round it.
[[nodiscard]] base::Length creep_of(std::size_t outer, base::Length paper);

/// Whether two pages side by side go on `sheet`, as it is or turned.
[[nodiscard]] bool holds_spread(const model::Sheet& sheet, base::Size trim);

/// On `sheet`, turned as it leaves most room, with marks where there is room for them; null: on sheets of exactly two
/// pages. The last page is a back cover if the piece designs it as a page of its own.
[[nodiscard]] std::optional<model::PressSheets> bind(std::shared_ptr<const model::PageSet> pages,
                                                     const Booklet& booklet, const model::Sheet* sheet,
                                                     const Wishes& wishes, diag::Diagnostics& diagnostics);

}  // namespace handbill::impose
