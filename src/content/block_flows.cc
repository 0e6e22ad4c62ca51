// Flows: pages whose blocks run on through columns, and what only makes sense with many pages.

#include <algorithm>
#include <utility>

#include "content/blocks.h"

namespace handbill::content {
namespace {

using model::Align;
using PageBreak = model::Flowing::PageBreak;

constexpr auto as_page_break =
    one_of<PageBreak>({{"none", PageBreak::none}, {"before", PageBreak::before}, {"after", PageBreak::after}});
constexpr auto as_folio_align =
    one_of<Align>({{"start", Align::start}, {"centre", Align::centre}, {"end", Align::end}});

constexpr std::string_view kDigits = "0123456789";

/// Calls `visit` for every table of contents in and under a block.
template <class Visit>
void each_contents(model::Block& block, const Visit& visit) {
    const auto all = [&](model::Blocks& blocks) {
        for (model::Block& child : blocks) each_contents(child, visit);
    };
    if (auto* contents = std::get_if<model::ContentsBlock>(&block.content)) visit(*contents, block.span);
    if (auto* stack = std::get_if<model::Stack>(&block.content)) all(stack->children);
    if (auto* row = std::get_if<model::Row>(&block.content)) all(row->children);
    if (auto* grid = std::get_if<model::Grid>(&block.content)) all(grid->children);
    if (auto* layers = std::get_if<model::Layers>(&block.content)) all(layers->children);
    if (auto* list = std::get_if<model::ListBlock>(&block.content)) all(list->items);
    if (auto* table = std::get_if<model::TableBlock>(&block.content)) {
        for (auto& row : table->rows) {
            for (model::TableCell& cell : row) all(cell.children);
        }
    }
}

}  // namespace

model::Page BlockReader::page(const SourceNode& node) {
    Mapping map(node, "a page", diagnostics_);
    if (map.has("flow")) return flow_page(map, *map.find("flow"));
    check_page_of_folds(map);
    return {block(map, Parent::page), std::nullopt};
}

model::Page BlockReader::flow_page(Mapping& map, const SourceNode& value) {
    map.call("'flow'");
    model::Page page;
    page.root.span = map.span();
    const Inherited outer = here_;
    box(map, Parent::page, page.root);
    const Claims claims = begin_claims(map, page.root);
    if (page.root.name.empty()) page.root.name = "flow";
    model::Flow flow;
    map.take("columns", flow.columns, WholeNumber{1, 6});
    map.take("column-gap", flow.column_gap, as_length);
    flow.head = furniture(map, "head");
    model::Stack stack;
    map.take("gap", stack.gap, as_length);
    flows_ = true;
    stack.children = children(value, "flow", Parent::stack);
    flows_ = false;
    flow.foot = furniture(map, "foot");
    page.root.content = std::move(stack);
    page.flow = std::move(flow);
    end_claims(claims, page.root.span);
    here_ = outer;
    return page;
}

/// One block, or a list of them below each other.
std::optional<model::Block> BlockReader::furniture(Mapping& map, std::string_view key) {
    const SourceNode* node = map.find(key);
    if (!node) return std::nullopt;
    const std::size_t headings = headings_.size();
    const bool outer_told = std::exchange(here_.told, false);
    model::Block furniture;
    if (node->kind == SourceNode::Kind::sequence) {
        furniture.span = node->span;
        furniture.name = std::string(key);
        furniture.content = model::Stack{children(*node, key, Parent::stack), {}, {}, Align::stretch};
    } else {
        furniture = block(*node, Parent::stack);
    }
    here_.told = outer_told;
    furniture.grouping = model::Grouping::artifact;
    if (headings_.size() > headings) {
        diagnostics_
            .error(diag::codes::heading_level, headings_.back().span, "'" + std::string(key) + "' has a heading")
            .notes.push_back({"it repeats on each page; write 'text' and choose the style", {}});
        headings_.resize(headings);
    }
    return furniture;
}

/// Blocks that stand beside or over each other, which nothing can break.
model::Blocks BlockReader::unbroken(const SourceNode& node, std::string_view name, Parent parent) {
    const bool outer = std::exchange(flows_, false);
    model::Blocks blocks = children(node, name, parent);
    flows_ = outer;
    return blocks;
}

/// Whether a column may end inside a box, as far as the box goes.
bool BlockReader::breaks(const model::Block& block) {
    return !block.flowing.keep && block.box.turn == model::Turn::none &&
           block.box.height.kind != model::Extent::Kind::fixed;
}

void BlockReader::flowing(Mapping& map, model::Block& block) {
    map.take("keep", block.flowing.keep, as_boolean);
    map.take("keep-with-next", block.flowing.keep_with_next, as_boolean);
    map.take("break", block.flowing.page_break, as_page_break);
    if (flows_) return;
    for (const std::string_view key : {"keep", "keep-with-next", "break"}) {
        if (!map.has(key)) continue;
        diagnostics_
            .error(diag::codes::bad_value, map.find(key)->span, "'" + std::string(key) + "' has no meaning here")
            .notes.push_back({"only what runs through the columns of a 'flow' breaks: its blocks, stacks in it and "
                              "the items of its lists",
                              {}});
    }
}

model::TextId BlockReader::literal(std::string words, std::string style, diag::Span span) {
    model::TextSlot slot;
    slot.id = model::TextId{static_cast<std::uint32_t>(piece_.texts.size())};
    slot.literal = std::move(words);
    slot.style = std::move(style);
    slot.language = here_.language;
    slot.span = span;
    piece_.texts.push_back(std::move(slot));
    return piece_.texts.back().id;
}

void BlockReader::folio(Mapping& map, const SourceNode& value, model::Block& block) {
    expect_nothing(value, "folio");
    model::FolioBlock folio;
    std::string style;
    take_style(map, "style", style, true);
    map.take("align", folio.align, as_folio_align);
    take_ink(map, "colour", folio.colour, false);
    folio.digits = literal(std::string(kDigits), std::move(style), value.span);
    block.content = std::move(folio);
}

void BlockReader::contents(Mapping& map, const SourceNode& value, model::Block& block) {
    expect_nothing(value, "contents");
    model::ContentsBlock contents;
    const bool levelled = map.need("levels", contents.levels, list_of(WholeNumber{1, 6}));
    if (const SourceNode* styles = map.need("styles")) {
        each_item(*styles, "styles", diagnostics_, [&](const SourceNode& item) {
            const auto name = as_text(item, "styles", diagnostics_);
            if (!name || !piece_.theme) return;
            if (piece_.theme->styles.contains(*name))
                contents.styles.push_back(*name);
            else
                report_unknown_name(item.span, "style", *name, keys_of(piece_.theme->styles), diagnostics_);
        });
        if (levelled && styles->items.size() != contents.levels.size()) {
            diagnostics_.error(diag::codes::bad_value, styles->span, "'styles' must have one style for each level")
                .notes.push_back({"such as levels: [1, 2] and styles: [contents-1, contents-2]", {}});
        }
    }
    map.take("gap", contents.gap, as_length);
    map.take("indent", contents.indent, as_length);
    if (const SourceNode* rule = map.find("rule")) contents.rule = edge_rule(*rule, "'rule'");
    take_ink(map, "colour", contents.colour, false);
    block.content = std::move(contents);
}

void BlockReader::fill_contents(model::ContentsBlock& contents, diag::Span span) {
    if (contents.styles.size() != contents.levels.size()) return;  // reported
    std::vector<model::TextId> digits;
    for (const std::string& style : contents.styles) digits.push_back(literal(std::string(kDigits), style, span));
    for (const ListedHeading& heading : listed_) {
        const auto level = std::find(contents.levels.begin(), contents.levels.end(), heading.level);
        if (level == contents.levels.end()) continue;
        const auto depth = static_cast<std::size_t>(level - contents.levels.begin());
        model::TextSlot slot = piece_.texts[heading.text.value];
        slot.id = model::TextId{static_cast<std::uint32_t>(piece_.texts.size())};
        slot.style = contents.styles[depth];
        contents.entries.push_back({heading.text, slot.id, digits[depth], depth});
        piece_.texts.push_back(std::move(slot));
    }
    if (contents.entries.empty()) {
        diagnostics_.error(diag::codes::heading_level, span, "the piece has no heading for these contents")
            .notes.push_back({"'levels' names the levels of the headings that are listed", {}});
    }
}

void BlockReader::finish_contents() {
    for (model::Page& page : piece_.pages) {
        each_contents(page.root,
                      [&](model::ContentsBlock& contents, diag::Span span) { fill_contents(contents, span); });
    }
}

}  // namespace handbill::content
