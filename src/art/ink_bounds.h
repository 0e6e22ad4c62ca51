#pragma once

// The tight box round what a path paints. Comes in: steps in whole thousandths. Goes out: the box of all its lines and
// of its curves' own extremes (not of their control points), rounded outwards.

#include <optional>
#include <vector>

#include "model/art.h"

namespace handbill::art {

struct InkBounds {
    model::ArtPoint min, max;
};

/// Makes `bounds` hold the path as well; it stays empty while nothing is painted.
void extend(std::optional<InkBounds>& bounds, const std::vector<model::PathStep>& steps);

}  // namespace handbill::art
