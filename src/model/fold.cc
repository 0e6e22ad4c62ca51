#include "model/fold.h"

#include <algorithm>

namespace handbill::model {
namespace {

/// Edges of the panels from the start of the outside, both ends of the sheet included. The rounding goes to the panels
/// that tuck in, so that those which lie on each other are equal.
std::optional<std::vector<base::Length>> edges_across(const Folds& folds, base::Length width) {
    const auto count = static_cast<std::int64_t>(folds.kind.outside.size());
    const std::int64_t short_ones = std::count(folds.kind.outside.begin(), folds.kind.outside.end(), true);
    base::Length full = width / count;
    base::Length tucked = full;
    if (short_ones > 0) {
        const auto by = shortening(folds, width);
        if (!by) return std::nullopt;
        full = (width + *by * short_ones) / count;
        tucked = (width - full * (count - short_ones)) / short_ones;
    }
    if (tucked <= base::Length{} || full <= base::Length{}) return std::nullopt;
    std::vector<base::Length> edges{{}};
    for (const bool tucks_in : folds.kind.outside) edges.push_back(edges.back() + (tucks_in ? tucked : full));
    edges.back() = width;
    return edges;
}

}  // namespace

bool FoldKind::tucks_in() const { return std::find(outside.begin(), outside.end(), true) != outside.end(); }

std::optional<base::Length> shortening(const Folds& folds, base::Length width) {
    if (folds.short_by) return folds.short_by;
    for (const FoldKind::Shortening& each : folds.kind.shortenings) {
        if (each.width == width) return each.by;
    }
    return std::nullopt;
}

std::optional<Panels> panels_of(const Folds& folds, base::Size trim, Face face) {
    auto edges = edges_across(folds, trim.width);
    if (!edges) return std::nullopt;
    if (face == Face::inside) {
        std::reverse(edges->begin(), edges->end());
        for (base::Length& edge : *edges) edge = trim.width - edge;
    }
    Panels panels;
    panels.across.assign(edges->begin() + 1, edges->end() - 1);
    const base::Length height = trim.height / folds.kind.rows;
    for (int row = 0; row < folds.kind.rows; ++row) {
        const base::Length top = height * row;
        const base::Length bottom = row + 1 < folds.kind.rows ? height * (row + 1) : trim.height;
        if (row > 0) panels.down.push_back(top);
        for (std::size_t i = 0; i + 1 < edges->size(); ++i) {
            panels.places.push_back({(*edges)[i], top, (*edges)[i + 1] - (*edges)[i], bottom - top});
        }
    }
    return panels;
}

}  // namespace handbill::model
