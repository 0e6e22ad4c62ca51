#include <algorithm>

#include "layout/contents.h"
#include "layout/flow.h"
#include "layout/folio.h"
#include "layout/galley.h"
#include "layout/measure.h"
#include "layout/painter.h"
#include "layout/plan.h"
#include "layout/unicode.h"

namespace handbill::layout {

using base::Length;
using base::Rect;
using model::Artifact;

void Painter::paint_flow(const FlowPlan& plan, std::size_t page, Begun& begun) {
    const Area& root = forme_.areas.front();
    const Rect sheet{{}, {}, page_.trim.width, page_.trim.height};
    Around around{kDocumentNode, false, std::nullopt, kPaper, {}, {}};
    canvas_.set_owner(0);
    paint_box(root, sheet, around);
    Around furniture = around;
    furniture.artifact = Artifact::head;
    if (forme_.head != kNoArea) paint(forme_.head, mirrored(sheet, plan.head, is_rtl(root)), furniture);
    begun_ = &begun;
    enter_grouping(0, around);
    for (const Slice& slice : plan.broken.slices) {
        if (slice.page != page) continue;
        const Atom &first = plan.atoms[slice.first], &last = plan.atoms[slice.end - 1];
        Rect galley = mirrored(sheet, plan.columns[slice.column], is_rtl(root));
        galley.y = shift_of(plan, slice);
        galley.height = root.frame.height;
        window_ = Window{galley.y + first.top, galley.y + last.bottom};
        Around part = around;
        part.above = first.lead;
        part.below = last.tail;
        paint_children(0, galley, part);
    }
    window_.reset();
    begun_ = nullptr;
    furniture.artifact = Artifact::foot;
    if (forme_.foot != kNoArea) paint(forme_.foot, mirrored(sheet, plan.foot, is_rtl(root)), furniture);
}

bool Painter::is_in_window(const Rect& rect) const {
    return !window_ || (rect.bottom() > window_->top && rect.y < window_->bottom);
}

/// What of a box stands in the column: a cut box is closed under the last line and opened again over the next.
Rect Painter::part_in_window(const Rect& rect, const Around& around) const {
    if (!window_) return rect;
    const Length top = rect.y < window_->top ? window_->top - around.above : rect.y;
    const Length bottom = rect.bottom() > window_->bottom ? window_->bottom + around.below : rect.bottom();
    return {rect.x, top, rect.width, bottom - top};
}

void Painter::open_box(const Area& area, const Rect& rect, Around& around) const {
    if (!window_ || !shows_its_edges(area)) return;
    if (rect.y < window_->top) around.above -= area.padding.top;
    if (rect.bottom() > window_->bottom) around.below -= area.padding.bottom;
}

model::NodeId Painter::node_of(AreaId id, Part part, model::NodeId parent, model::Role role,
                               const model::LanguageTag& language) {
    if (begun_ == nullptr) return structure_.add(parent, role, language);
    const auto known = begun_->nodes.find({id, part});
    if (known != begun_->nodes.end()) return known->second;
    const model::NodeId node = structure_.add(parent, role, language);
    begun_->nodes.emplace(std::pair{id, part}, node);
    return node;
}

void Painter::paint_folio(const Area& area, const Rect& inner, const Around& around) {
    const auto& block = *area.as<model::FolioBlock>();
    const SetText set = set_in(forme_, area, block.digits, model::TextEdges::leading, kUnbounded);
    const std::string& own = forme_.texts.find(block.digits)->style->colour;
    NumberRun number = set_number(forme_, block.digits, set.type.size, forme_.page + 1);
    number.run.colour = colour(block.colour.empty() ? own : block.colour);
    const Rect place = mirrored(
        inner, {lead_in(inner.width - number.width, block.align), {}, number.width, inner.height}, is_rtl(area));
    for (model::PlacedGlyph& glyph : number.run.glyphs) {
        glyph.x += place.x;
        glyph.y += place.y + set.first_baseline;
    }
    model::TextItem item;
    item.artifact = around.artifact.value_or(Artifact::pagination);
    item.runs.push_back(std::move(number.run));
    canvas_.put(std::move(item), place);
}

void Painter::paint_contents(AreaId id, const Rect& inner, const Around& around) {
    const Area& area = forme_.areas[id];
    const SetContents set = set_contents(forme_, area, inner.width);
    paint_inner_rules(area, inner);
    model::NodeId contents = around.node;
    if (!around.artifact) contents = node_of(id, Part::self, around.node, model::Role::contents, {});
    for (const ContentsLine& line : set.lines) {
        const Rect band{inner.x, inner.y + line.band.top, inner.width, line.band.bottom - line.band.top};
        if (is_in_window(band)) paint_entry(area, line, inner, contents, around);
    }
}

/// The words of a heading and the number of its page, all of it one link to it.
void Painter::paint_entry(const Area& area, const ContentsLine& line, const Rect& inner, model::NodeId contents,
                          const Around& around) {
    const auto& block = *area.as<model::ContentsBlock>();
    const PreparedText& words = *forme_.texts.find(line.entry->text);
    const HeadingPlace& heading = forme_.headings.at(line.entry->heading);
    const bool rtl = is_rtl(area);
    model::NodeId link = around.node;
    if (!around.artifact) {
        const model::NodeId item = structure_.add(contents, model::Role::contents_item, words.words->language);
        link = structure_.add(structure_.add(item, model::Role::reference), model::Role::link);
        structure_.node(link).alt = words.words->plain();
        const Rect row = mirrored(inner, {line.text.x, line.text.y, inner.width - line.text.x, line.text.height}, rtl);
        canvas_.go_to(link, row, {heading.page, heading.y}, structure_.node(link).alt);
    }
    TextPlace place{mirrored(inner, line.text, rtl),
                    area.direction,
                    model::Align::start,
                    false,
                    block.colour,
                    {},
                    link,
                    around.artifact};
    place.unlinked = true;
    text_.paint(line.entry->text, line.set, place);

    NumberRun number = set_number(forme_, line.entry->digits, line.set.type.size, heading.page + 1);
    number.run.colour = colour(block.colour.empty() ? words.style->colour : block.colour);
    const Rect at = mirrored(inner, {inner.width - number.width, line.text.y, number.width, line.text.height}, rtl);
    for (model::PlacedGlyph& glyph : number.run.glyphs) {
        glyph.x += at.x;
        glyph.y += at.y + line.set.baseline(line.set.lines() - 1);
    }
    put_space_before(number.run);
    if (!around.artifact) structure_.node(link).text += to_utf8(number.run.text);
    model::TextItem item;
    item.node = link;
    item.language = structure_.language(link);
    item.artifact = around.artifact;
    item.runs.push_back(std::move(number.run));
    canvas_.put(std::move(item), at);
}

/// So that who listens or copies gets two words and not one.
void Painter::put_space_before(model::PlacedRun& run) const {
    const text::FontFace& face = forme_.fonts.face(run.font);
    const std::uint32_t space = face.nominal_glyph(U' ');
    if (space == 0) return;
    const Length advance = base::from_font_units(face.advance(space), run.size, face.metrics().units_per_em);
    run.text.insert(run.text.begin(), u' ');
    const model::PlacedGlyph& first = run.glyphs.front();
    run.glyphs.insert(run.glyphs.begin(), {space, first.x - advance, first.y, advance});
    run.clusters.clear();
    for (std::uint32_t i = 0; i < run.glyphs.size(); ++i) run.clusters.push_back({i, 1, i, 1});
}

}  // namespace handbill::layout
