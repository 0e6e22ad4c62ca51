#include "layout/galley.h"

#include <algorithm>
#include <optional>

#include "layout/measure.h"

namespace handbill::layout {
namespace {

using base::Length;
using Before = Atom::Before;
using PageBreak = model::Flowing::PageBreak;

/// A paragraph leaves at least so many lines on either side of a cut.
constexpr std::size_t kFewestLines = 2;

bool is_heading(const Area& area) {
    const auto* text = area.as<model::TextBlock>();
    return text != nullptr && text->level > 0;
}

/// Boxes that no column's end may cut, whatever is in them.
bool stands_whole(const Area& area) {
    return area.in_own_frame() || area.height.kind == model::Extent::Kind::fixed ||
           (area.block != nullptr && area.block->flowing.keep);
}

class Cutter {
public:
    explicit Cutter(Forme& forme) : forme_(forme) {}

    void add(AreaId id, Length y);
    std::vector<Atom> take() { return std::move(atoms_); }

private:
    void cut(AreaId id, Length y);
    void cut_children(const Area& area, Length y);
    void cut_list(const Area& area, Length y);
    void cut_bands(AreaId id, Length y);
    void cut_text(AreaId id, Length y);
    void push(Atom atom);

    Forme& forme_;
    std::vector<Atom> atoms_;
    std::optional<Before> next_;  ///< what was said about the next atom
};

void Cutter::push(Atom atom) {
    if (next_) atom.before = *next_;
    // What holds on to its next holds on over white space.
    if (!atom.blank || next_ != Before::glued) next_.reset();
    atoms_.push_back(atom);
}

void Cutter::add(AreaId id, Length y) {
    const Area& area = forme_.areas[id];
    const std::size_t first = atoms_.size();
    const PageBreak wish = area.block == nullptr ? PageBreak::none : area.block->flowing.page_break;
    if (wish == PageBreak::before) next_ = Before::page;
    cut(id, y);
    const Length bottom = y + area.frame.height;
    if (atoms_.size() == first && area.frame.height > Length{}) push({y, bottom, {}, false, {}, {}, id});
    if (atoms_.size() == first) return;
    atoms_[first].top = std::min(atoms_[first].top, y);
    atoms_.back().bottom = std::max(atoms_.back().bottom, bottom);
    if (shows_its_edges(area)) {
        for (std::size_t i = first + 1; i < atoms_.size(); ++i) {
            atoms_[i].lead += area.padding.top;
            atoms_[i - 1].tail += area.padding.bottom;
        }
    }
    const bool holds = is_heading(area) || (area.block != nullptr && area.block->flowing.keep_with_next);
    if (holds && next_ != Before::page) next_ = Before::glued;
    if (wish == PageBreak::after) next_ = Before::page;
}

void Cutter::cut(AreaId id, Length y) {
    const Area& area = forme_.areas[id];
    const Length inner = y + area.padding.top;
    const auto* list = area.as<model::ListBlock>();
    if (stands_whole(area)) {
        push({y, y + area.frame.height, {}, false, {}, {}, id});
    } else if (area.as<model::Stack>() != nullptr) {
        cut_children(area, y);
    } else if (list != nullptr && list->columns == 1) {
        cut_list(area, y);
    } else if (!area.bands.empty()) {
        cut_bands(id, inner);
    } else if (area.as<model::TextBlock>() != nullptr) {
        cut_text(id, inner);
    } else {
        push({y, y + area.frame.height, {}, area.as<model::SpacerBlock>() != nullptr, {}, {}, id});
    }
}

void Cutter::cut_children(const Area& area, Length y) {
    for (const AreaId child : area.children) add(child, y + forme_.areas[child].frame.y);
}

/// Items break like stacks; an item's rule and marker stay with its first lines.
void Cutter::cut_list(const Area& area, Length y) {
    const Length inner = y + area.padding.top;
    for (std::size_t i = 0; i < area.children.size(); ++i) {
        const std::size_t first = atoms_.size();
        add(area.children[i], y + forme_.areas[area.children[i]].frame.y);
        if (atoms_.size() == first) continue;
        atoms_[first].top = std::min(atoms_[first].top, inner + area.bands[i].top);
        atoms_.back().bottom = std::max(atoms_.back().bottom, inner + area.bands[i].bottom);
        const Length marked = inner + area.markers[i].frame.bottom();
        for (std::size_t k = first + 1; k < atoms_.size() && atoms_[k].top < marked; ++k) {
            if (atoms_[k].before == Before::open) atoms_[k].before = Before::glued;
        }
    }
}

/// Rows of a table, of a list in columns, of contents. Header rows hold on to the row after them.
void Cutter::cut_bands(AreaId id, Length y) {
    const Area& area = forme_.areas[id];
    const auto* table = area.as<model::TableBlock>();
    const auto head = table == nullptr ? std::size_t{0} : static_cast<std::size_t>(table->header_rows);
    for (std::size_t i = 0; i < area.bands.size(); ++i) {
        Atom atom{y + area.bands[i].top, y + area.bands[i].bottom, {}, false, {}, {}, id};
        if (head > 0 && i > 0 && i <= head) atom.before = Before::glued;
        if (i > head) atom.lead = height_of_head(area);
        push(atom);
    }
}

void Cutter::cut_text(AreaId id, Length y) {
    const Area& area = forme_.areas[id];
    const auto& text = *area.as<model::TextBlock>();
    const SetText set = set_in(forme_, area, text.text, text.edges, inner_width(area, area.frame.width));
    for (std::size_t line = 0; line < set.lines(); ++line) {
        const bool last = line + 1 == set.lines();
        const Length bottom = last ? set.height : set.line_top(line + 1);
        Atom atom{y + (line == 0 ? Length{} : set.line_top(line)), y + bottom, {}, false, {}, {}, id};
        if (line > 0 && (line < kFewestLines || set.lines() - line < kFewestLines)) atom.before = Before::glued;
        push(atom);
    }
}

}  // namespace

std::vector<Atom> atoms_of(Forme& forme, AreaId root) {
    Cutter cutter(forme);
    cutter.add(root, forme.areas[root].frame.y);
    return cutter.take();
}

bool shows_its_edges(const Area& area) {
    return area.block != nullptr && (!area.block->box.fill.empty() || !area.block->box.rules.empty());
}

Length height_of_head(const Area& area) {
    const auto* table = area.as<model::TableBlock>();
    const auto head = table == nullptr ? std::size_t{0} : static_cast<std::size_t>(table->header_rows);
    return head == 0 || head >= area.bands.size() ? Length{} : area.bands[head].top;
}

}  // namespace handbill::layout
