#include <algorithm>

#include "layout/columns.h"
#include "layout/measure.h"
#include "layout/plan.h"

namespace handbill::layout {
namespace {

using base::Length;
using model::Align;
using Kind = model::Extent::Kind;

struct StackStyle {
    model::Justify justify = model::Justify::start;
    Align align = Align::stretch;
};

StackStyle style_of(const Area& area) {
    const auto* stack = area.as<model::Stack>();
    return stack == nullptr ? StackStyle{} : StackStyle{stack->justify, stack->align};
}

/// A picture keeps its proportions and its own width; everything else may be stretched.
bool stretches(const Area& child, Align align) {
    if (child.width.kind == Kind::share) return true;
    return align == Align::stretch && child.as<model::ArtBlock>() == nullptr;
}

void append(FirstLines& lines, const FirstLines& more, Length offset) {
    if (more.count == 0) return;
    if (lines.count == 0) lines.cap_top = more.cap_top + offset;
    for (std::size_t i = 0; i < more.count && lines.count < lines.baselines.size(); ++i) {
        lines.baselines[lines.count++] = more.baselines[i] + offset;
    }
}

/// Heights of the children that ask for a share, out of what the others leave.
void share_height(const Forme& forme, const Area& area, Length left, std::vector<base::Rect>& children) {
    std::vector<std::int64_t> shares(children.size(), 0);
    for (std::size_t i = 0; i < children.size(); ++i) {
        const Area& child = forme.areas[area.children[i]];
        if (child.height.kind == Kind::share) shares[i] = std::max(child.height.share, 1);
    }
    const std::vector<Length> parts = split(std::max(left, Length{}), shares);
    for (std::size_t i = 0; i < children.size(); ++i) {
        if (shares[i] > 0) children[i].height = parts[i];
    }
}

/// Stands the children below each other; gives where the last one ends.
Length pile(std::vector<base::Rect>& children, Length gap, Length spare, model::Justify justify) {
    const auto count = static_cast<std::int64_t>(children.size());
    Length y;
    if (justify == model::Justify::centre) y = spare / 2;
    if (justify == model::Justify::end) y = spare;
    for (std::int64_t i = 0; i < count; ++i) {
        base::Rect& child = children[static_cast<std::size_t>(i)];
        const bool spread = justify == model::Justify::spread && count > 1;
        child.y = y + (spread ? share_end(spare, i, count - 1) : Length{});
        y += child.height + gap;
    }
    return children.empty() ? Length{} : children.back().bottom();
}

struct Wants {
    Length height;  ///< of all children, gaps included
    Length kept;    ///< the same without those that share
    bool shared = false;
};

/// Widths and heights of the children in `room`, one below the other.
Wants size_children(Forme& forme, const Area& area, Room room, Align align, Plan& plan) {
    Wants wants;
    for (const AreaId id : area.children) {
        const Area& child = forme.areas[id];
        const Align own = align_of(child, align);
        const bool exact = room.exact && stretches(child, own);
        const Measured measured = measure(forme, id, room.width, exact);
        append(plan.lines, measured.lines, wants.height);
        plan.width = std::max(plan.width, measured.width);
        plan.children.push_back(
            {lead_in(room.width - measured.width, own), wants.height, measured.width, measured.height});
        wants.height += measured.height + area.gap;
        if (child.height.kind == Kind::share) {
            wants.shared = true;
            wants.kept += area.gap;
        } else {
            wants.kept += measured.height + area.gap;
        }
    }
    if (!area.children.empty()) wants.height -= area.gap, wants.kept -= area.gap;
    return wants;
}

}  // namespace

Plan plan_stack(Forme& forme, const Area& area, Room room) {
    const StackStyle style = style_of(area);
    Plan plan;
    Wants wants = size_children(forme, area, room, style.align, plan);
    if (!room.exact) {  // the widest child sets the width; then the others are stretched to it
        room.width = std::min(plan.width, room.width);
        room.exact = true;
        plan = {};
        wants = size_children(forme, area, room, style.align, plan);
    }
    plan.height = wants.height;
    if (!room.height) return plan;
    Length spare = *room.height - wants.height;
    if (wants.shared) {
        share_height(forme, area, *room.height - wants.kept, plan.children);
        spare = {};
    }
    pile(plan.children, area.gap, std::max(spare, Length{}), style.justify);
    return plan;
}

}  // namespace handbill::layout
