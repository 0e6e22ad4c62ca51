#pragma once

// Where the children of an area stand. Each container has one plan function, asked twice: without a height, to learn
// what it wants (measure), and with one, to place its children (arrange). Places are logical, inside the padding.

#include <optional>
#include <vector>

#include "layout/area.h"

namespace handbill::layout {

/// The room inside an area's padding. `exact`: to be filled; else an upper bound. No height: as much as it wants.
struct Room {
    base::Length width;
    bool exact = true;
    std::optional<base::Length> height;
};

struct Plan {
    std::vector<base::Rect> children;
    std::vector<base::Rect> markers;  ///< lists: one a child, zero size where there is none
    std::vector<InnerRule> rules;     ///< lists and tables
    std::vector<Band> bands;          ///< rows of lists and tables
    base::Length width, height;       ///< wanted
    FirstLines lines;
};

/// A width that bounds nothing.
inline constexpr base::Length kUnbounded = base::Length::points(1'000'000);

[[nodiscard]] Plan plan_stack(Forme& forme, const Area& area, Room room);
[[nodiscard]] Plan plan_row(Forme& forme, const Area& area, Room room);
[[nodiscard]] Plan plan_layers(Forme& forme, const Area& area, Room room);
[[nodiscard]] Plan plan_grid(Forme& forme, const Area& area, Room room);
[[nodiscard]] Plan plan_list(Forme& forme, const Area& area, Room room);
[[nodiscard]] Plan plan_table(Forme& forme, const Area& area, Room room);

/// True for areas that hold areas.
[[nodiscard]] bool is_container(const Area& area);
[[nodiscard]] Plan plan(Forme& forme, const Area& area, Room room);

/// The alignment across its parent that an area asks for, or `otherwise`.
[[nodiscard]] model::Align align_of(const Area& area, model::Align otherwise);

/// `lines` as seen from something that stands `offset` above.
[[nodiscard]] FirstLines moved(FirstLines lines, base::Length offset);

/// How much of `spare` comes before a thing that is aligned so.
[[nodiscard]] base::Length lead_in(base::Length spare, model::Align align);

}  // namespace handbill::layout
