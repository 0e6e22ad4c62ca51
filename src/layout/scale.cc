#include "layout/scale.h"

#include <array>

#include "layout/folio.h"
#include "layout/set_text.h"

namespace handbill::layout {
namespace {

using base::Length;

constexpr Length kDepth = Length::points(10);  // of the longest tick, and white
constexpr Length kBeyond = Length::points(2);  // between a tick and its figure

/// The `count`th tick, rounded by itself, so that no error adds up along the measure.
Length place(Unit unit, std::int64_t count) {
    if (unit == Unit::inch_32) return Length::millipoints(count * 2250);
    return Length::millipoints(base::divide_rounded(count * 720'000, 254));
}

int rank_of(Unit unit, std::int64_t count) {
    if (unit == Unit::millimetre) return count % 10 == 0 ? 2 : (count % 5 == 0 ? 1 : 0);
    int rank = 0;
    while (rank < 5 && count % 2 == 0) {
        count /= 2;
        ++rank;
    }
    return rank;
}

}  // namespace

std::vector<Tick> ticks(Unit unit, Length before, Length after) {
    std::int64_t first = 0;
    while (place(unit, first - 1) >= -before) --first;
    std::vector<Tick> all;
    for (std::int64_t count = first; place(unit, count) <= after; ++count) {
        const std::int64_t away = count < 0 ? -count : count;
        all.push_back({before + place(unit, count), rank_of(unit, away), static_cast<int>(away)});
    }
    return all;
}

Length tick_length(Unit unit, int rank) {
    constexpr std::array<std::int64_t, 3> kMetric{3500, 6000, 8500};
    constexpr std::array<std::int64_t, 6> kInch{2500, 3500, 5000, 6500, 7500, 8500};
    const auto index = static_cast<std::size_t>(rank);
    return Length::millipoints(unit == Unit::millimetre ? kMetric[index] : kInch[index]);
}

std::optional<Figures> figures_of(Forme& forme, const Area& area, const model::ScaleBlock& scale) {
    if (!scale.digits) return std::nullopt;
    const PreparedText& text = *forme.texts.find(*scale.digits);
    const Length size = type_size(text, forme.theme, forme.scale, forme.rung_of(area)).size;
    return Figures{size, to_length(text.cap_height, size), room_for_number(forme, *scale.digits, size) * 2 / 3};
}

Length side_depth(const model::ScaleBlock& scale, const std::optional<Figures>& figures) {
    if (!figures) return kDepth;
    return kDepth + kBeyond + (scale.upright ? figures->widest : figures->height);
}

base::Size scale_size(Forme& forme, const Area& area, const model::ScaleBlock& scale) {
    const Length along = scale.before + scale.after;
    const int sides = (scale.millimetres ? 1 : 0) + (scale.inches ? 1 : 0);
    const Length across = side_depth(scale, figures_of(forme, area, scale)) * sides;
    return scale.upright ? base::Size{across, along} : base::Size{along, across};
}

}  // namespace handbill::layout
