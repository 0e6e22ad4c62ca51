#include "layout/fit.h"

#include <utility>

#include "layout/arrange.h"
#include "layout/faults.h"

namespace handbill::layout {
namespace {

/// Boxes inside `scope` are measured at their smallest again.
void reset_inner(Forme& forme, std::uint32_t scope) {
    // A scope is made before the scopes inside it, so one pass outward to inward sees every parent first.
    std::vector<bool> inside(forme.scopes.size(), false);
    inside[scope] = true;
    for (std::uint32_t i = scope + 1; i < forme.scopes.size(); ++i) {
        inside[i] = inside[forme.scopes[i].parent];
        if (inside[i]) forme.scopes[i].rung = forme.scopes[i].rungs - 1;
    }
}

bool settle(Forme& forme, std::uint32_t scope, diag::Diagnostics& diagnostics) {
    const AreaId root = forme.scopes[scope].root;
    const base::Rect frame = forme.areas[root].frame;
    const std::size_t rungs = forme.scopes[scope].rungs;
    for (std::size_t rung = 0; rung < rungs; ++rung) {
        forme.scopes[scope].rung = rung;
        reset_inner(forme, scope);
        forme.troubles.clear();
        forme.unsettled.clear();
        arrange_root(forme, root, frame.width, frame.height);
        if (forme.troubles.empty()) break;
    }
    if (!forme.troubles.empty()) {
        report_troubles(forme, diagnostics);
        return false;
    }
    bool all = true;
    for (const AreaId id : std::exchange(forme.unsettled, {})) {
        all = settle(forme, forme.areas[id].scope, diagnostics) && all;
    }
    return all;
}

}  // namespace

bool fit(Forme& forme, diag::Diagnostics& diagnostics) { return settle(forme, 0, diagnostics); }

}  // namespace handbill::layout
