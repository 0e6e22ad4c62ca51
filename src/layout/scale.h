#pragma once

// A measure at true size: how long it is and how deep its ticks go, the same on every sheet, and the ticks themselves.
// Places count from the measure's own start, along it.

#include <optional>
#include <vector>

#include "layout/area.h"

namespace handbill::layout {

enum class Unit : std::uint8_t { millimetre, inch_32 };

/// How much an even tick stands for: millimetres 0 one, 1 five, 2 ten; inches 0 1/32 … 5 a whole one.
struct Tick {
    base::Length at;
    int rank = 0;
    int count = 0;  ///< of units from zero, without a sign
};

/// Every tick from `before` zero to `after` it; none beyond either end.
[[nodiscard]] std::vector<Tick> ticks(Unit unit, base::Length before, base::Length after);

/// How far a tick goes from the line.
[[nodiscard]] base::Length tick_length(Unit unit, int rank);

/// Of a block's figures, as they are set.
struct Figures {
    base::Length size, height, widest;
};
[[nodiscard]] std::optional<Figures> figures_of(Forme& forme, const Area& area, const model::ScaleBlock& scale);

/// The box of the block: its length and twice, or once, the depth of a side.
[[nodiscard]] base::Size scale_size(Forme& forme, const Area& area, const model::ScaleBlock& scale);
/// How far a side with ticks, and figures if there are any, goes from the line.
[[nodiscard]] base::Length side_depth(const model::ScaleBlock& scale, const std::optional<Figures>& figures);

}  // namespace handbill::layout
