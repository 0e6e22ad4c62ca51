#pragma once

// The box that every block stands in. Lengths are design points on the reference sheet: the piece's, else the theme's.
// "start" and "end" follow the reading direction.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "diag/diagnostics.h"
#include "model/theme.h"

namespace handbill::model {

/// A size along one axis.
struct Extent {
    enum class Kind : std::uint8_t { content, fixed, share };
    Kind kind = Kind::content;
    base::Length length;  ///< fixed
    int share = 0;        ///< share of what the others leave
};

/// A line along one side of a box, inside it.
struct EdgeRule {
    enum class Side : std::uint8_t { top, end, bottom, start };
    Side side = Side::top;
    base::Length weight;
    std::string colour;
    base::Length dash;            ///< length of dash and gap; zero for a full line
    bool within_padding = false;  ///< from padding to padding instead of over the whole side (a theme's `fills`)
    base::Length drop{};          ///< how far inside it stands where the box meets the edge of the sheet
};

/// Where a child of `layers` stands: distances from the parent's sides. Two opposite ones stretch it.
struct Placement {
    std::optional<base::Length> top, end, bottom, start;
};

/// Where a child of `panels` stands: on which panels of the fold, counted from 1 in reading order, row by row. `wrap`
/// is how far its fill goes on over the folds, so that a fold that drifts shows no light edge; its padding counts from
/// them.
struct PanelPlace {
    int first = 1, last = 1;  ///< all of the rectangle between the two
    base::Edges wrap;
};

/// Turns: for tear-off tabs, whose text reads upwards or downwards, and on its head for the far side of a tent.
enum class Turn : std::uint8_t { none, up, down, over };

enum class Align : std::uint8_t { start, centre, end, stretch };
enum class Justify : std::uint8_t { start, centre, end, spread };

/// Shown only if somebody who speaks the edition's language is (or is not) served by the fact's channel.
struct Condition {
    std::string fact;
    bool answered = true;
    diag::Span span;
};

/// A box may also have an `ink`: texts, list markers and form lines inside that name no colour of their own are given
/// it when the piece is decoded, so it is no member here.
struct Box {
    Extent width, height;
    base::Edges padding;
    std::string fill;                      ///< colour name; a fill that meets the trim runs out to the bleed
    std::array<base::Length, 4> radius{};  ///< top-start, top-end, bottom-end, bottom-start; or a name of the theme's
    std::optional<ThemeRule> outline;      ///< inside its edge, following its corners; needs a fill
    std::vector<EdgeRule> rules;
    Placement place;
    std::optional<PanelPlace> panel;
    std::optional<Align> align_self;
    Turn turn = Turn::none;
    bool fit = false;  ///< texts inside may step down their ladders, all together, until the box holds them
};

}  // namespace handbill::model
