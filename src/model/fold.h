#pragma once

// Where paper is folded: a kind of fold and a sheet come in, the panels of either side and the lines between them go
// out. Coordinates: from the start edge in reading direction and from the top, so that a right-to-left page mirrors as
// a whole. The inside is the outside seen through the paper. Each panel is as wide as the others, but for those that
// tuck in: they are short by a figure that content/folds.yaml gives for each sheet, or the piece itself.

#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "diag/diagnostics.h"

namespace handbill::model {

struct FoldKind {
    std::string id;             ///< "tri-fold"
    std::string name;           ///< for people
    std::vector<bool> outside;  ///< panels across the outside, in reading order; true: it tucks in and is short
    int rows = 1;               ///< of such panels, one below the other
    struct Shortening {
        base::Length width;  ///< of the sheet
        base::Length by;
        std::string source;  ///< where the figure was taken from
    };
    std::vector<Shortening> shortenings;
    diag::Span span;

    [[nodiscard]] bool tucks_in() const;
    [[nodiscard]] std::size_t panels() const { return outside.size() * static_cast<std::size_t>(rows); }
};

/// How one piece is folded.
struct Folds {
    FoldKind kind;
    std::optional<base::Length> short_by;  ///< instead of the kind's own figures; a true length on every sheet
};

enum class Face : std::uint8_t { outside, inside };

/// One side of a folded sheet.
struct Panels {
    std::vector<base::Rect> places;    ///< row by row in reading order
    std::vector<base::Length> across;  ///< upright folds, from the start edge
    std::vector<base::Length> down;    ///< level folds, from the top
};

/// By how much a panel that tucks in is short on a sheet of this width; none if nothing says so.
[[nodiscard]] std::optional<base::Length> shortening(const Folds& folds, base::Length width);

/// None if a panel tucks in and nothing says by how much, or if it leaves none of it.
[[nodiscard]] std::optional<Panels> panels_of(const Folds& folds, base::Size trim, Face face);

}  // namespace handbill::model
