#include "layout/painter.h"

#include <algorithm>

#include "layout/faults.h"
#include "layout/measure.h"
#include "layout/plan.h"

namespace handbill::layout {
namespace {

using base::Length;
using base::Rect;
using model::Artifact;

Rect without_padding(const Area& area, const Rect& rect, bool rtl) {
    const base::Edges& pad = area.padding;
    const Length left = rtl ? pad.end : pad.start;
    return {rect.x + left, rect.y + pad.top, std::max(rect.width - pad.start - pad.end, Length{}),
            std::max(rect.height - pad.top - pad.bottom, Length{})};
}

}  // namespace

Rect mirrored(const Rect& outer, const Rect& place, bool right_to_left) {
    const Length x = right_to_left ? outer.right() - place.x - place.width : outer.x + place.x;
    return {x, outer.y + place.y, place.width, place.height};
}

void Painter::paint_page() {
    const Area& root = forme_.areas.front();
    paint(0, root.frame, {kDocumentNode, false, std::nullopt, kPaper, {}, {}});
}

void Painter::paint_box(const Area& area, const Rect& rect, Around& around) {
    if (area.block == nullptr) return;
    const model::Box& box = area.block->box;
    if (!box.fill.empty()) {
        auto radius = box.radius;
        for (Length& each : radius) each = forme_.scaled(each);
        if (is_rtl(area)) radius = {radius[1], radius[0], radius[3], radius[2]};
        around.ground = colour(box.fill);
        if (box.outline) {
            paint_outlined(rect, radius, *box.outline, around.ground);
        } else {
            canvas_.fill(rect, around.ground, Artifact::background, radius);
        }
    }
    if (!area.in_own_frame()) paint_rules(area, rect);
}

void Painter::enter_grouping(AreaId id, Around& around) {
    const Area& area = forme_.areas[id];
    const model::Grouping grouping = area.block == nullptr ? model::Grouping::none : area.block->grouping;
    if (grouping == model::Grouping::artifact && !around.artifact) around.artifact = Artifact::layout;
    if (grouping == model::Grouping::section || grouping == model::Grouping::note) {
        const bool section = grouping == model::Grouping::section;
        around.node = node_of(id, Part::grouping, around.node, section ? model::Role::section : model::Role::note, {});
        around.lone = false;
    }
}

void Painter::paint(AreaId id, const Rect& rect, Around around) {
    if (!is_in_window(rect)) return;
    const Area& area = forme_.areas[id];
    canvas_.set_owner(id);
    if (area.block != nullptr && area.block->language) around.language = *area.block->language;
    paint_box(area, part_in_window(rect, around), around);
    enter_grouping(id, around);
    if (area.in_own_frame()) {
        paint_turned(id, rect, around);
        return;
    }
    open_box(area, rect, around);
    if (is_container(area)) {
        paint_children(id, rect, around);
    } else {
        paint_content(id, without_padding(area, rect, is_rtl(area)), around);
    }
}

/// A shape in the outline's colour under a smaller one in the fill's: both follow the corners.
void Painter::paint_outlined(const Rect& rect, std::array<Length, 4> radius, const model::ThemeRule& outline,
                             const model::Colour& fill) {
    const Rect frame = canvas_.off_the_edges(rect, forme_.scaled(outline.drop));
    if (frame != rect) canvas_.fill(rect, fill, Artifact::background, radius);
    canvas_.fill(frame, colour(outline.colour), Artifact::layout, radius);
    const Length weight = forme_.scaled(outline.weight);
    for (Length& each : radius) each = std::max(each - weight, Length{});
    canvas_.fill({frame.x + weight, frame.y + weight, frame.width - weight * 2, frame.height - weight * 2}, fill,
                 Artifact::background, radius);
}

/// Where a theme's rules of a filled box stand: from padding to padding, and off the edges of the sheet.
Rect Painter::between_edges(const Area& area, const Rect& rect, Length drop) const {
    const Rect inner = without_padding(area, rect, is_rtl(area));
    const Rect free = canvas_.off_the_edges(rect, drop);
    return {inner.x, free.y, inner.width, free.height};
}

/// Upwards is a three-quarter turn clockwise. Right-to-left pages turn their tabs the other way.
void Painter::paint_turned(AreaId id, const Rect& rect, const Around& around) {
    const Area& area = forme_.areas[id];
    Rect lying{{}, {}, rect.width, rect.height};
    if (area.turned()) {
        const bool up = (area.turn == model::Turn::up) != is_rtl(area);
        canvas_.enter(up ? 3 : 1, up ? base::Point{rect.x, rect.bottom()} : base::Point{rect.right(), rect.y});
        std::swap(lying.width, lying.height);
    } else {
        canvas_.enter(2, {rect.right(), rect.bottom()});
    }
    paint_rules(area, lying);
    if (is_container(area)) {
        paint_children(id, lying, around);
    } else {
        paint_content(id, without_padding(area, lying, is_rtl(area)), around);
    }
    canvas_.leave();
}

void Painter::paint_children(AreaId parent, const Rect& rect, const Around& around) {
    const Area& area = forme_.areas[parent];
    const Rect inner = without_padding(area, rect, is_rtl(area));
    if (area.as<model::ListBlock>() != nullptr) return paint_list(parent, rect, inner, around);
    if (area.as<model::TableBlock>() != nullptr) return paint_table(parent, rect, inner, around);
    Around inside = around;
    inside.lone = around.lone && area.children.size() == 1;
    auto child = area.children.begin();
    const auto place = [&](AreaId id) { return mirrored(rect, forme_.areas[id].frame, is_rtl(area)); };
    // A long galley is not walked from its top for each column.
    const bool piled = window_ && area.as<model::Stack>() != nullptr;
    if (piled) {
        child = std::partition_point(child, area.children.end(),
                                     [&](AreaId id) { return place(id).bottom() <= window_->top; });
    }
    for (; child != area.children.end(); ++child) {
        if (piled && place(*child).y >= window_->bottom) break;
        paint(*child, place(*child), inside);
    }
}

void Painter::paint_content(AreaId id, const Rect& inner, const Around& around) {
    const Area& area = forme_.areas[id];
    if (area.as<model::TextBlock>() != nullptr) return paint_text(id, inner, around);
    if (area.as<model::FolioBlock>() != nullptr) return paint_folio(area, inner, around);
    if (area.as<model::ContentsBlock>() != nullptr) return paint_contents(id, inner, around);
    if (area.as<model::NumberBlock>() != nullptr) return paint_number(area, inner, around);
    if (area.as<model::ArtBlock>() != nullptr) return paint_art(area, inner, around);
    if (area.as<model::ScaleBlock>() != nullptr) return paint_scale(area, inner);
    if (area.as<model::QrBlock>() != nullptr) return paint_qr(area, inner, around);
    if (area.as<model::FormLineBlock>() != nullptr) return paint_form(area, inner, around);
    if (const auto* rule = area.as<model::RuleBlock>()) {
        Rect line = inner;
        (rule->vertical ? line.width : line.height) = forme_.scaled(rule->weight);
        paint_line(line, forme_.scaled(rule->dash), colour(rule->colour));
    }
}

void Painter::paint_line(const Rect& rect, Length dash, const model::Colour& ink) {
    if (rect.width <= Length{} || rect.height <= Length{}) return;
    if (dash <= Length{}) {
        canvas_.fill(rect, ink, Artifact::layout);
        return;
    }
    canvas_.dashes(rect, dash, ink);
}

void Painter::paint_rules(const Area& area, const Rect& rect) {
    if (area.block == nullptr) return;
    for (const model::EdgeRule& rule : area.block->box.rules) {
        using Side = model::EdgeRule::Side;
        const Length weight = forme_.scaled(rule.weight);
        Rect line = rule.within_padding ? between_edges(area, rect, forme_.scaled(rule.drop)) : rect;
        const Length right = line.right(), bottom = line.bottom();
        if (rule.side == Side::top || rule.side == Side::bottom) {
            line.height = weight;
            if (rule.side == Side::bottom) line.y = bottom - weight;
        } else {
            line.width = weight;
            if ((rule.side == Side::end) != is_rtl(area)) line.x = right - weight;
        }
        paint_line(line, forme_.scaled(rule.dash), colour(rule.colour));
    }
}

void Painter::paint_inner_rules(const Area& area, const Rect& inner) {
    for (const InnerRule& rule : area.rules) {
        const Rect line = mirrored(inner, rule.rect, is_rtl(area));
        if (window_ && (line.y < window_->top || line.bottom() > window_->bottom)) continue;
        paint_line(line, forme_.scaled(rule.rule->dash), colour(rule.rule->colour));
    }
}

void Painter::paint_text(AreaId id, const Rect& inner, const Around& around) {
    const Area& area = forme_.areas[id];
    const auto& block = *area.as<model::TextBlock>();
    const PreparedText& prepared = *forme_.texts.find(block.text);
    const SetText set = set_in(forme_, area, block.text, block.edges, inner.width);
    if (set.lines() == 0) return;
    TextPlace place{inner,        area.direction,      block.align, block.edges == model::TextEdges::optical,
                    block.colour, block.strong_colour, around.node, around.artifact};
    const bool own_language = prepared.words->language != structure_.language(around.node);
    const bool own_node = !around.lone || block.level > 0 || own_language;
    if (!around.artifact && own_node) {
        place.node = node_of(id, Part::self, around.node, role_of_level(block.level), prepared.words->language);
    }
    place.window = window_;
    if (begun_ != nullptr && !around.artifact) place.begun = &begun_->inlines[id];
    text_.paint(block.text, set, place);
}

void Painter::paint_form(const Area& area, const Rect& inner, const Around& around) {
    const auto& block = *area.as<model::FormLineBlock>();
    const Length pitch = forme_.scaled(block.line_pitch), weight = forme_.scaled(block.weight);
    Rect label = inner;
    if (weight > Length{}) {
        for (int line = block.entry ? block.lines : 1; line <= block.lines; ++line) {
            paint_line({inner.x, inner.y + pitch * line - weight, inner.width, weight}, {}, colour(block.colour));
        }
        label.y += pitch * block.lines;
    }
    paint_said(area, block.label, label, block.label_colour, around);
    if (!block.entry) return;
    Rect entry = inner;
    const SetText set = set_in(forme_, area, *block.entry, model::TextEdges::leading, inner.width);
    entry.y += pitch * block.lines - weight - set.height;
    paint_said(area, *block.entry, entry, block.label_colour, around);
}

/// A paragraph of a form: its label, or what is filled in.
void Painter::paint_said(const Area& area, model::TextId text, const Rect& box, const std::string& colour,
                         const Around& around) {
    const SetText set = set_in(forme_, area, text, model::TextEdges::leading, box.width);
    if (set.lines() == 0) return;
    TextPlace place{box, area.direction, model::Align::start, false, colour, {}, around.node, around.artifact};
    if (!around.artifact) {
        place.node = structure_.add(around.node, model::Role::paragraph, forme_.texts.find(text)->words->language);
    }
    text_.paint(text, set, place);
}

}  // namespace handbill::layout
