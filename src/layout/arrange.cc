#include "layout/arrange.h"

#include <algorithm>

#include "layout/areas_of.h"
#include "layout/contents.h"
#include "layout/measure.h"
#include "layout/plan.h"

namespace handbill::layout {
namespace {

using base::Length;
using Kind = Trouble::Kind;

void note(Forme& forme, Kind kind, AreaId id, Length amount, int count = 0) {
    forme.troubles.push_back({kind, id, amount, count});
}

void check_text(Forme& forme, AreaId id, model::TextId text, model::TextEdges edges, int maximum_lines, Length width) {
    const SetText set = set_in(forme, forme.areas[id], text, edges, width);
    if (set.width > width) note(forme, Kind::word_too_wide, id, set.width - width);
    const int lines = static_cast<int>(set.lines());
    if (maximum_lines > 0 && lines > maximum_lines) note(forme, Kind::too_many_lines, id, {}, lines);
}

/// What is printed on the lines of a form has the room that they leave to write in.
void check_entry(Forme& forme, AreaId id, const model::FormLineBlock& form, Length width) {
    const SetText set = set_in(forme, forme.areas[id], *form.entry, model::TextEdges::leading, width);
    const Length room = forme.scaled(form.line_pitch) * form.lines - forme.scaled(form.weight);
    if (set.width > width) forme.troubles.push_back({Kind::word_too_wide, id, set.width - width, 0, form.entry});
    if (set.height > room) forme.troubles.push_back({Kind::too_high, id, set.height - room, 0, form.entry});
}

void check_leaf(Forme& forme, AreaId id, Length width) {
    Area& area = forme.areas[id];
    if (const auto* text = area.as<model::TextBlock>()) {
        check_text(forme, id, text->text, text->edges, text->maximum_lines, width);
    } else if (const auto* form = area.as<model::FormLineBlock>()) {
        check_text(forme, id, form->label, model::TextEdges::leading, 0, width);
        if (form->entry) check_entry(forme, id, *form, width);
    } else if (area.as<model::NumberBlock>() != nullptr) {
        const Length over = lockup_in(forme, area, width).width - width;
        if (over > Length{}) note(forme, Kind::too_wide, id, over);
    } else if (area.as<model::ArtBlock>() != nullptr) {
        const Length over = art_size(forme, area, width, true).width - width;
        if (over > Length{}) note(forme, Kind::too_wide, id, over);
    } else if (area.as<model::ContentsBlock>() != nullptr) {
        SetContents set = set_contents(forme, area, width);
        if (set.over > Length{}) note(forme, Kind::too_wide, id, set.over);
        area.rules = std::move(set.rules);
        area.bands.clear();
        for (const ContentsLine& line : set.lines) area.bands.push_back(line.band);
    }
}

void arrange_children(Forme& forme, AreaId id, base::Size size) {
    Area& area = forme.areas[id];
    const base::Edges& pad = area.padding;
    const Length width = inner_width(area, size.width);
    const Length height = std::max(size.height - pad.top - pad.bottom, Length{});
    Plan planned = plan(forme, area, {width, true, height});
    if (planned.width > width) note(forme, Kind::too_wide, id, planned.width - width);
    area.rules = std::move(planned.rules);
    area.bands = std::move(planned.bands);
    for (std::size_t i = 0; i < planned.markers.size(); ++i) area.markers[i].frame = planned.markers[i];
    for (std::size_t i = 0; i < planned.children.size(); ++i) {
        const base::Rect& place = planned.children[i];
        Area& child = forme.areas[area.children[i]];
        child.frame.x = place.x + pad.start;
        child.frame.y = place.y + pad.top;
        arrange(forme, area.children[i], place.width, place.height);
    }
}

/// The sides that pictures keep to are known from the parent's alignment.
void settle_side(Forme& forme, Area& area) {
    area.stands = model::Align::start;
    if (area.parent == kNoArea) return;
    const Area& parent = forme.areas[area.parent];
    const auto* stack = parent.as<model::Stack>();
    if (stack != nullptr) area.stands = align_of(area, stack->align);
    if (parent.as<model::Layers>() != nullptr) {
        area.stands = align_of(area, model::Align::start);
        if (area.place.end && !area.place.start) area.stands = model::Align::end;
    }
}

}  // namespace

void arrange_root(Forme& forme, AreaId id, Length width, Length height) {
    Area& area = forme.areas[id];
    area.frame.width = width;
    area.frame.height = height;
    if (const Length over = overflow(forme, id, width, height); over > Length{}) note(forme, Kind::too_high, id, over);
    const base::Size inside = area.turned() ? base::Size{height, width} : base::Size{width, height};
    if (is_container(area)) {
        arrange_children(forme, id, inside);
    } else {
        check_leaf(forme, id, inner_width(area, inside.width));
    }
}

void arrange(Forme& forme, AreaId id, Length width, Length height) {
    Area& area = forme.areas[id];
    settle_side(forme, area);
    const bool opens_scope = forme.scopes[area.scope].root == id;
    if (!opens_scope) {
        arrange_root(forme, id, width, height);
        return;
    }
    area.frame.width = width;
    area.frame.height = height;
    if (const Length over = overflow(forme, id, width, height); over > Length{}) note(forme, Kind::too_high, id, over);
    forme.unsettled.push_back(id);
}

}  // namespace handbill::layout
