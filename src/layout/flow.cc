#include "layout/flow.h"

#include <algorithm>
#include <set>
#include <utility>

#include "layout/arrange.h"
#include "layout/columns.h"
#include "layout/faults.h"
#include "layout/galley.h"
#include "layout/measure.h"

namespace handbill::layout {
namespace {

using base::Length;

/// Adds the scopes in and under an area that can step down. Heights have no bound but in fit boxes.
void add_scopes(const Forme& forme, AreaId id, bool only_fit, std::set<std::uint32_t>& scopes) {
    const Area& area = forme.areas[id];
    const Scope& scope = forme.scopes[area.scope];
    if (scope.rung + 1 < scope.rungs && (scope.fit || !only_fit)) scopes.insert(area.scope);
    for (const AreaId child : area.children) add_scopes(forme, child, only_fit, scopes);
}

void arrange_in(Forme& forme, AreaId id, Length width) {
    if (id == kNoArea) return;
    const Length height = measure(forme, id, width, true).height;
    arrange_root(forme, id, width, height);
}

/// Whether anything could step down.
bool step_down(Forme& forme) {
    std::set<std::uint32_t> scopes;
    for (const Trouble& trouble : forme.troubles) {
        add_scopes(forme, trouble.area, trouble.kind == Trouble::Kind::too_high, scopes);
    }
    for (const std::uint32_t scope : scopes) ++forme.scopes[scope].rung;
    return !scopes.empty();
}

/// Gives all areas their places. Each round at least one style steps down, so it ends.
bool settle(Forme& forme, Length column, Length live) {
    do {
        for (Area& area : forme.areas) area.memos.clear();
        forme.troubles.clear();
        arrange_in(forme, 0, column);
        arrange_in(forme, forme.head, live);
        arrange_in(forme, forme.foot, live);
    } while (!forme.troubles.empty() && step_down(forme));
    return forme.troubles.empty();
}

std::vector<base::Rect> make_columns(const base::Rect& live, int count, Length gap) {
    std::vector<base::Rect> columns;
    const Length room = live.width - gap * (count - 1);
    Length x = live.x;
    for (int i = 0; i < count; ++i) {
        const Length width = share_end(room, i + 1, count) - share_end(room, i, count);
        columns.push_back({x, live.y, width, live.height});
        x += width + gap;
    }
    return columns;
}

Length height_of(const Forme& forme, AreaId id) { return id == kNoArea ? Length{} : forme.areas[id].frame.height; }

void report_faults(Forme& forme, const FlowPlan& plan, diag::Diagnostics& diagnostics) {
    for (const TooHigh& fault : plan.broken.faults) {
        const auto begin = plan.atoms.begin() + static_cast<std::ptrdiff_t>(fault.first);
        const auto end = plan.atoms.begin() + static_cast<std::ptrdiff_t>(fault.end);
        const auto worst = std::max_element(
            begin, end, [](const Atom& a, const Atom& b) { return a.bottom - a.top < b.bottom - b.top; });
        report_too_high(forme, worst->owner, fault.over, diagnostics);
    }
}

}  // namespace

std::optional<FlowPlan> plan_flow(Forme& forme, const model::Page& page, base::Size trim,
                                  diag::Diagnostics& diagnostics) {
    Area& root = forme.areas[0];
    const base::Edges margins = std::exchange(root.padding, base::Edges{});
    const Length gap = forme.scaled(page.flow->column_gap);
    base::Rect live{margins.start, margins.top, trim.width - margins.start - margins.end,
                    trim.height - margins.top - margins.bottom};
    // The narrowest column, so that what fits it fits all.
    const Length column = Length::millipoints(
        std::max<std::int64_t>((live.width - gap * (page.flow->columns - 1)).millipoints() / page.flow->columns, 0));
    if (!settle(forme, column, live.width)) {
        report_troubles(forme, diagnostics);
        return std::nullopt;
    }
    FlowPlan plan;
    plan.head = {live.x, live.y, live.width, height_of(forme, forme.head)};
    plan.foot = {live.x, live.bottom() - height_of(forme, forme.foot), live.width, height_of(forme, forme.foot)};
    live.y = plan.head.bottom();
    live.height = plan.foot.y - live.y;
    plan.columns = make_columns(live, page.flow->columns, gap);
    plan.atoms = atoms_of(forme, 0);
    plan.broken = break_columns(plan.atoms, live.height, plan.columns.size());
    report_faults(forme, plan, diagnostics);
    return plan.broken.faults.empty() ? std::optional(std::move(plan)) : std::nullopt;
}

const Slice& slice_at(const FlowPlan& plan, Length y) {
    const auto& slices = plan.broken.slices;
    const auto after = std::partition_point(slices.begin() + 1, slices.end(),
                                            [&](const Slice& slice) { return plan.atoms[slice.first].top <= y; });
    return *(after - 1);
}

Length shift_of(const FlowPlan& plan, const Slice& slice) {
    const Atom& first = plan.atoms[slice.first];
    return plan.columns[slice.column].y + first.lead - first.top;
}

}  // namespace handbill::layout
