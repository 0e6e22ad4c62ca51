#include "layout/areas_of.h"

#include <algorithm>
#include <map>

#include "layout/folio.h"

namespace handbill::layout {
namespace {

using model::Block;

/// The blocks directly inside `block`, whatever holds them.
template <class Visit>
void visit_children(const Block& block, Visit visit) {
    const auto each = [&visit](const model::Blocks& blocks) {
        for (const Block& child : blocks) visit(child);
    };
    if (const auto* stack = std::get_if<model::Stack>(&block.content)) each(stack->children);
    if (const auto* row = std::get_if<model::Row>(&block.content)) each(row->children);
    if (const auto* grid = std::get_if<model::Grid>(&block.content)) each(grid->children);
    if (const auto* layers = std::get_if<model::Layers>(&block.content)) each(layers->children);
    if (const auto* list = std::get_if<model::ListBlock>(&block.content)) each(list->items);
    if (const auto* table = std::get_if<model::TableBlock>(&block.content)) {
        for (const auto& row : table->rows) {
            for (const model::TableCell& cell : row) each(cell.children);
        }
    }
}

class Builder {
public:
    Builder(Forme& forme, bool flows, diag::Diagnostics& diagnostics)
        : forme_(forme), flows_(flows), diagnostics_(diagnostics) {}

    AreaId build(const Block& block, AreaId parent, std::uint32_t scope, model::Direction direction);

private:
    [[nodiscard]] bool is_shown(const Block& block) const;
    [[nodiscard]] std::optional<model::Direction> direction_of(const Block& block, const model::LanguageTag& tag) const;
    void copy_box(const model::Box& box, Area& area) const;
    [[nodiscard]] model::Extent scaled(model::Extent extent) const {
        extent.length = forme_.scaled(extent.length);
        return extent;
    }
    void adopt(AreaId id, const Block& child);
    void add_list(AreaId id, const model::ListBlock& list);
    void add_table(AreaId id, const model::TableBlock& table);
    void check_leaf(const Block& block, std::uint32_t scope);
    void need_text(model::TextId text, const Block& block, std::uint32_t scope);
    void need_digits(model::TextId digits, const Block& block, std::uint32_t scope);
    const std::shared_ptr<const model::Art>* need_art(const std::string& name, const Block& block);
    const std::shared_ptr<const model::Art>* need_pictogram(const std::string& name, const Block& block);
    void broken(const Block& block, std::string message) {
        diagnostics_.error(diag::codes::broken_promise, block.span, std::move(message));
    }

    [[nodiscard]] std::uint32_t open_scope(AreaId root, std::uint32_t parent, bool fit);
    std::uint32_t scope_of_leaf(const Block& block, std::uint32_t outer);
    std::uint32_t scope_of_style(model::TextId text);

    Forme& forme_;
    bool flows_;
    diag::Diagnostics& diagnostics_;
    std::map<std::string, std::uint32_t> styles_;  ///< flows: scopes
};

bool Builder::is_shown(const Block& block) const {
    if (!block.when) return true;
    const auto found = forme_.localized.answered.find(block.when->fact);
    const bool answered = found != forme_.localized.answered.end() && found->second;
    return answered == block.when->answered;
}

std::optional<model::Direction> Builder::direction_of(const Block& block, const model::LanguageTag& tag) const {
    if (const auto text = text_of(block)) {
        const model::LocalizedText& words = forme_.localized.texts[text->value];
        if (words.language == tag) return words.direction;
    }
    std::optional<model::Direction> found;
    visit_children(block, [&](const Block& child) {
        if (!found) found = direction_of(child, tag);
    });
    return found;
}

void Builder::copy_box(const model::Box& box, Area& area) const {
    area.width = scaled(box.width);
    area.height = scaled(box.height);
    area.padding = {forme_.scaled(box.padding.top), forme_.scaled(box.padding.end), forme_.scaled(box.padding.bottom),
                    forme_.scaled(box.padding.start)};
    const auto scale = [this](const std::optional<base::Length>& length) {
        return length ? std::optional(forme_.scaled(*length)) : std::nullopt;
    };
    area.place = {scale(box.place.top), scale(box.place.end), scale(box.place.bottom), scale(box.place.start)};
    area.panel = box.panel;
    if (box.panel) {
        base::Edges& wrap = area.panel->wrap;
        for (base::Length* each : {&wrap.top, &wrap.end, &wrap.bottom, &wrap.start}) *each = forme_.scaled(*each);
        area.padding.top += wrap.top;
        area.padding.end += wrap.end;
        area.padding.bottom += wrap.bottom;
        area.padding.start += wrap.start;
    }
    area.turn = box.turn;
    area.fit = box.fit;
}

std::uint32_t Builder::open_scope(AreaId root, std::uint32_t parent, bool fit) {
    forme_.scopes.push_back({root, parent, 1, 0, fit});
    return static_cast<std::uint32_t>(forme_.scopes.size() - 1);
}

std::uint32_t Builder::scope_of_style(model::TextId text) {
    const auto [found, fresh] = styles_.try_emplace(forme_.piece.texts[text.value].style, 0);
    if (fresh) found->second = open_scope(kNoArea, 0, false);
    return found->second;
}

/// A book keeps one size a style, so all texts of a style give way together.
std::uint32_t Builder::scope_of_leaf(const Block& block, std::uint32_t outer) {
    if (forme_.scopes[outer].fit) return outer;
    if (const auto text = text_of(block)) return scope_of_style(*text);
    if (const auto* folio = std::get_if<model::FolioBlock>(&block.content)) return scope_of_style(folio->digits);
    const auto* list = std::get_if<model::ListBlock>(&block.content);
    if (list != nullptr && !list->marker_texts.empty()) return scope_of_style(list->marker_texts.front());
    const bool alone = std::holds_alternative<model::NumberBlock>(block.content) ||
                       std::holds_alternative<model::ContentsBlock>(block.content);
    return alone ? open_scope(kNoArea, 0, false) : outer;
}

AreaId Builder::build(const Block& block, AreaId parent, std::uint32_t scope, model::Direction direction) {
    const auto id = static_cast<AreaId>(forme_.areas.size());
    Area area;
    area.block = &block;
    area.parent = parent;
    area.direction = direction;
    if (block.language) area.direction = direction_of(block, *block.language).value_or(direction);
    copy_box(block.box, area);
    if (flows_) {
        scope = forme_.scopes[scope].fit ? scope : 0;
        scope = area.fit ? open_scope(kNoArea, scope, true) : scope_of_leaf(block, scope);
    } else if (area.fit && parent != kNoArea) {
        scope = open_scope(id, scope, true);
    }
    area.scope = scope;
    if (const auto* stack = area.as<model::Stack>()) area.gap = forme_.scaled(stack->gap);
    if (const auto* row = area.as<model::Row>()) area.gap = forme_.scaled(row->gap);
    forme_.areas.push_back(std::move(area));
    check_leaf(block, scope);
    if (const auto* list = std::get_if<model::ListBlock>(&block.content)) {
        add_list(id, *list);
    } else if (const auto* table = std::get_if<model::TableBlock>(&block.content)) {
        add_table(id, *table);
    } else {
        visit_children(block, [&](const Block& child) { adopt(id, child); });
    }
    return id;
}

void Builder::adopt(AreaId id, const Block& child) {
    if (!is_shown(child)) return;
    const std::uint32_t scope = forme_.areas[id].scope;
    const model::Direction direction = forme_.areas[id].direction;
    const AreaId made = build(child, id, scope, direction);
    forme_.areas[id].children.push_back(made);
}

void Builder::add_list(AreaId id, const model::ListBlock& list) {
    using Kind = model::ListBlock::Marker;
    std::size_t shown = 0;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        if (!is_shown(list.items[i])) continue;
        adopt(id, list.items[i]);
        Marker marker;
        const bool pictured = i < list.marker_art.size() && !list.marker_art[i].empty();
        if (pictured) {
            marker.art = need_pictogram(list.marker_art[i], list.items[i]);
        } else if (list.marker == Kind::numeral || list.marker == Kind::bullet) {
            // Numbered by what is shown: a hidden item leaves no gap in the count.
            if (shown < list.marker_texts.size()) marker.text = list.marker_texts[shown];
        }
        if (marker.text) need_text(*marker.text, list.items[i], forme_.areas[id].scope);
        forme_.areas[id].markers.push_back(marker);
        ++shown;
    }
}

void Builder::add_table(AreaId id, const model::TableBlock& table) {
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        std::size_t column = 0;
        for (const model::TableCell& cell : table.rows[row]) {
            const auto cell_id = static_cast<AreaId>(forme_.areas.size());
            Area area;
            area.parent = id;
            area.scope = forme_.areas[id].scope;
            area.direction = forme_.areas[id].direction;
            forme_.areas.push_back(std::move(area));
            for (const Block& child : cell.children) adopt(cell_id, child);
            forme_.areas[id].children.push_back(cell_id);
            const auto span = static_cast<std::size_t>(std::max(cell.column_span, 1));
            forme_.areas[id].cells.push_back({row, column, span, cell.header});
            column += span;
        }
    }
}

void Builder::need_text(model::TextId text, const Block& block, std::uint32_t scope) {
    const PreparedText* prepared = forme_.texts.find(text);
    if (prepared == nullptr) {
        broken(block, "a text reached layout without a style or script measures");
        return;
    }
    forme_.scopes[scope].rungs = std::max(forme_.scopes[scope].rungs, prepared->style->ladder.size());
}

void Builder::need_digits(model::TextId digits, const Block& block, std::uint32_t scope) {
    need_text(digits, block, scope);
    if (!has_ten_digits(forme_.shaped.texts[digits.value])) {
        broken(block, "the digits of page numbers reached layout without one glyph of one font for each");
    }
}

const std::shared_ptr<const model::Art>* Builder::need_art(const std::string& name, const Block& block) {
    const auto found = forme_.piece.art.find(name);
    if (found != forme_.piece.art.end() && found->second) return &found->second;
    broken(block, "art '" + name + "' reached layout without its picture");
    return nullptr;
}

const std::shared_ptr<const model::Art>* Builder::need_pictogram(const std::string& name, const Block& block) {
    const auto* art = need_art(name, block);
    if (art == nullptr || std::holds_alternative<model::VectorArt>((*art)->content)) return art;
    broken(block, "a photograph reached layout as the pictogram '" + name + "'");
    return nullptr;
}

void Builder::check_leaf(const Block& block, std::uint32_t scope) {
    if (const auto text = text_of(block)) need_text(*text, block, scope);
    if (const auto entry = entry_of(block)) need_text(*entry, block, scope);
    if (const auto* folio = std::get_if<model::FolioBlock>(&block.content)) need_digits(folio->digits, block, scope);
    const auto* scale = std::get_if<model::ScaleBlock>(&block.content);
    if (scale != nullptr && scale->digits) need_digits(*scale->digits, block, scope);
    if (const auto* contents = std::get_if<model::ContentsBlock>(&block.content)) {
        for (const model::ContentsEntry& entry : contents->entries) {
            if (forme_.localized.texts[entry.text.value].inlines.empty()) continue;
            need_text(entry.text, block, scope);
            need_digits(entry.digits, block, scope);
        }
    }
    if (const auto* art = std::get_if<model::ArtBlock>(&block.content)) need_art(art->art, block);
    if (const auto* number = std::get_if<model::NumberBlock>(&block.content)) {
        forme_.scopes[scope].rungs = std::max(forme_.scopes[scope].rungs, number->ladder.size());
        if (forme_.number(number->fact) == nullptr) {
            broken(block, "number '" + number->fact + "' reached layout without its digits");
        }
        if (!number->key_art.empty()) need_pictogram(number->key_art, block);
    }
    if (const auto* code = std::get_if<model::QrBlock>(&block.content)) {
        if (forme_.channel(code->fact) == nullptr) {
            broken(block, "QR code '" + code->fact + "' reached layout without its channel");
        }
    }
}

}  // namespace

std::optional<model::TextId> text_of(const Block& block) {
    if (const auto* text = std::get_if<model::TextBlock>(&block.content)) return text->text;
    if (const auto* form = std::get_if<model::FormLineBlock>(&block.content)) return form->label;
    return std::nullopt;
}

std::optional<model::TextId> entry_of(const Block& block) {
    const auto* form = std::get_if<model::FormLineBlock>(&block.content);
    return form == nullptr ? std::nullopt : form->entry;
}

const model::PrintedChannel* Forme::channel(const std::string& fact) const {
    const auto found = localized.fact_channels.find(fact);
    return found == localized.fact_channels.end() ? nullptr : &localized.channels[found->second];
}

const NumberGlyphs* Forme::number(const std::string& fact) const {
    const auto found = localized.fact_channels.find(fact);
    if (found == localized.fact_channels.end() || numbers[found->second].empty()) return nullptr;
    return &numbers[found->second];
}

bool make_areas(Forme& forme, const model::Page& page, base::Size trim, diag::Diagnostics& diagnostics) {
    const std::size_t errors = diagnostics.error_count();
    forme.areas.clear();
    forme.head = forme.foot = kNoArea;
    forme.scopes.assign(1, Scope{});
    forme.scopes[0].root = 0;
    Builder(forme, false, diagnostics).build(page.root, kNoArea, 0, forme.localized.language->direction);
    Area& root = forme.areas[0];
    root.width = root.height = {};
    root.frame = {{}, {}, trim.width, trim.height};
    for (Scope& scope : forme.scopes) scope.rung = scope.rungs - 1;
    return diagnostics.error_count() == errors;
}

bool make_flow_areas(Forme& forme, const model::Page& page, diag::Diagnostics& diagnostics) {
    const std::size_t errors = diagnostics.error_count();
    forme.areas.clear();
    forme.head = forme.foot = kNoArea;
    forme.scopes.assign(1, Scope{});
    Builder builder(forme, true, diagnostics);
    const model::Direction direction = forme.localized.language->direction;
    builder.build(page.root, kNoArea, 0, direction);
    if (page.flow->head) forme.head = builder.build(*page.flow->head, kNoArea, 0, direction);
    if (page.flow->foot) forme.foot = builder.build(*page.flow->foot, kNoArea, 0, direction);
    Area& root = forme.areas[0];
    root.width = root.height = {};
    root.fit = false;
    return diagnostics.error_count() == errors;
}

}  // namespace handbill::layout
