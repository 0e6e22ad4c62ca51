#pragma once

// Widths side by side: fixed ones keep theirs, content takes what it wants while there is room, shares split what is
// left. Every millipoint of the room is given out once.

#include <vector>

#include "model/piece.h"

namespace handbill::layout {

struct Column {
    model::Extent extent;    ///< already scaled
    base::Length natural;    ///< width without a bound; for content
    base::Length narrowest;  ///< its widest unbreakable piece
};

/// Where the part of `whole` that belongs to the first `upto` of `total` shares ends. Successive differences add up
/// to `whole` and differ by at most a millipoint from their share.
[[nodiscard]] constexpr base::Length share_end(base::Length whole, std::int64_t upto, std::int64_t total) {
    return base::Length::millipoints(whole.millipoints() * upto / total);
}

/// `room` is what is left when gaps are taken off. Without `exact`, shares want no more than their content does.
[[nodiscard]] std::vector<base::Length> divide(const std::vector<Column>& columns, base::Length room, bool exact);

/// `whole` split by `weights` (none negative, one positive), to the millipoint.
[[nodiscard]] std::vector<base::Length> split(base::Length whole, const std::vector<std::int64_t>& weights);

}  // namespace handbill::layout
