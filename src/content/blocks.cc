#include "content/blocks.h"

#include <algorithm>

namespace handbill::content {
namespace {

using model::Align;
using model::Justify;
using model::TextEdges;

constexpr auto as_align = one_of<Align>(
    {{"start", Align::start}, {"centre", Align::centre}, {"end", Align::end}, {"stretch", Align::stretch}});
constexpr auto as_justify = one_of<Justify>(
    {{"start", Justify::start}, {"centre", Justify::centre}, {"end", Justify::end}, {"spread", Justify::spread}});
constexpr auto as_edges_of_text = one_of<TextEdges>({{"leading", TextEdges::leading}, {"optical", TextEdges::optical}});
constexpr auto as_number_form = one_of<model::NumberBlock::Form>({{"matrix", model::NumberBlock::Form::matrix},
                                                                  {"line", model::NumberBlock::Form::line},
                                                                  {"plain", model::NumberBlock::Form::plain}});

/// A QR module as small as 0.8 mm is still read by old phones from a poster's distance.
constexpr base::Length kUsualModule = base::Length::millipoints(2268);

}  // namespace

constinit const BlockReader::Kind BlockReader::kKinds[] = {
    {"stack", &BlockReader::stack},
    {"row", &BlockReader::row},
    {"grid", &BlockReader::grid},
    {"layers", &BlockReader::layers},
    {"panels", &BlockReader::panels},
    {"heading", &BlockReader::heading},
    {"text", &BlockReader::paragraph},
    {"list", &BlockReader::list},
    {"number", &BlockReader::number},
    {"qr", &BlockReader::qr},
    {"art", &BlockReader::art},
    {"table", &BlockReader::table},
    {"form", &BlockReader::form},
    {"rule", &BlockReader::rule},
    {"spacer", &BlockReader::spacer},
    {"scale", &BlockReader::scale},
    {"folio", &BlockReader::folio},
    {"contents", &BlockReader::contents},
    {"references", &BlockReader::references},
    {"organisation", &BlockReader::organisation},
};

model::Block BlockReader::block(const SourceNode& node, Parent parent) {
    Mapping map(node, "a block", diagnostics_);
    return block(map, parent);
}

model::Block BlockReader::block(Mapping& map, Parent parent) {
    model::Block block;
    block.span = map.span();
    if (map.node().kind != SourceNode::Kind::mapping) return block;
    const Inherited outer = here_;
    box(map, parent, block);
    flowing(map, block);
    const Claims claims = begin_claims(map, block);
    if (const Kind* kind = kind_of(map)) {
        if (block.name.empty()) block.name = kind->name;
        map.call("'" + std::string(kind->name) + "'");
        if (kind->read == &BlockReader::panels && parent != Parent::page) {
            diagnostics_
                .error(diag::codes::bad_value, map.span(), "'panels' is a whole page and stands in nothing else")
                .notes.push_back({"inside a panel use 'stack', 'row', 'grid' or 'layers'", {}});
        }
        (this->*kind->read)(map, *map.find(kind->name), block);
        absent_ = check_absence(*kind, parent, block.span);
    }
    end_claims(claims, block.span);
    here_ = outer;
    return block;
}

/// Whether the block takes no place; it must stand where the others close up then.
bool BlockReader::check_absence(const Kind& kind, Parent parent, diag::Span span) {
    if (kind.read != &BlockReader::organisation) return false;
    if (parent == Parent::stack || parent == Parent::row || parent == Parent::layers) return !profile_.profile;
    diagnostics_.error(diag::codes::bad_value, span, "'organisation' stands in a stack, a row or layers")
        .notes.push_back({"put a stack around it", {}});
    return false;
}

/// The one key that says what a block is. `form` is a way of setting a number too, and `rule` a line above the items of
/// a list or contents.
const BlockReader::Kind* BlockReader::kind_of(Mapping& map) {
    const Kind* found = nullptr;
    for (const Kind& kind : kKinds) {
        if (!map.has(kind.name)) continue;
        const bool attribute = (kind.name == "form" && map.has("number")) ||
                               (kind.name == "rule" && (map.has("list") || map.has("contents")));
        if (attribute) continue;
        if (!found) {
            found = &kind;
            continue;
        }
        const SourceNode* second = map.find(kind.name);
        diagnostics_
            .error(diag::codes::bad_value, second->span,
                   "a block is one thing, but both '" + std::string(found->name) + "' and '" + std::string(kind.name) +
                       "' are here")
            .notes.push_back({"make two blocks of it", {}});
    }
    if (!found) report_no_kind(map);
    return found;
}

void BlockReader::report_no_kind(Mapping& map) {
    std::vector<std::string> kinds;
    for (const Kind& kind : kKinds) kinds.emplace_back(kind.name);
    for (const model::SourceEntry& entry : map.node().entries) {
        if (map.is_known(entry.key)) continue;
        if (diag::nearest_name(entry.key, kinds)) {
            report_unknown_name(entry.key_span, "kind of block", entry.key, kinds, diagnostics_);
            return map.accept_all();
        }
    }
    std::string all;
    for (const std::string& kind : kinds) all += (all.empty() ? "" : ", ") + kind;
    diagnostics_.error(diag::codes::missing_key, map.span(), "a block lacks the key that says what it is")
        .notes.push_back({"one of " + all, {}});
    map.accept_all();
}

model::Blocks BlockReader::children(const SourceNode& node, std::string_view name, Parent parent) {
    model::Blocks blocks;
    each_item(node, name, diagnostics_, [&](const SourceNode& item) {
        model::Block child = block(item, parent);
        if (!absent_) blocks.push_back(std::move(child));
    });
    return blocks;
}

void BlockReader::stack(Mapping& map, const SourceNode& value, model::Block& block) {
    model::Stack stack;
    map.take("gap", stack.gap, as_length);
    map.take("justify", stack.justify, as_justify);
    map.take("align", stack.align, as_align);
    stack.children = breaks(block) ? children(value, "stack", Parent::stack) : unbroken(value, "stack", Parent::stack);
    block.content = std::move(stack);
}

void BlockReader::row(Mapping& map, const SourceNode& value, model::Block& block) {
    model::Row row;
    map.take("gap", row.gap, as_length);
    map.take("justify", row.justify, as_justify);
    map.take("align", row.align, as_align);
    map.take("baselines", row.baselines, as_boolean);
    row.children = unbroken(value, "row", Parent::row);
    block.content = std::move(row);
}

void BlockReader::grid(Mapping& map, const SourceNode& value, model::Block& block) {
    model::Grid grid;
    map.need("columns", grid.columns, list_of(as_extent));
    map.take("column-gap", grid.column_gap, as_length);
    map.take("row-gap", grid.row_gap, as_length);
    grid.children = unbroken(value, "grid", Parent::grid);
    const SourceNode* columns = map.find("columns");
    if (columns && columns->kind == SourceNode::Kind::sequence && columns->items.empty()) {
        diagnostics_.error(diag::codes::bad_value, columns->span, "a grid needs at least one column")
            .notes.push_back({"write columns: [share, share]", {}});
    }
    block.content = std::move(grid);
}

void BlockReader::layers(Mapping&, const SourceNode& value, model::Block& block) {
    block.content = model::Layers{unbroken(value, "layers", Parent::layers)};
}

void BlockReader::text_block(Mapping& map, const SourceNode& value, std::string_view name, int level,
                             model::Block& block) {
    model::TextBlock text_block;
    text_block.level = level;
    std::string style;
    take_style(map, "style", style, true);
    map.take("edges", text_block.edges, as_edges_of_text);
    map.take("align", text_block.align, as_align);
    map.take("maximum-lines", text_block.maximum_lines, WholeNumber{1, 100});
    take_ink(map, "colour", text_block.colour, false);
    take_colour(map, "strong-colour", text_block.strong_colour, false);
    if (level == 0) check_basis(value, style);
    if (const auto id = text(value, name, std::move(style))) {
        text_block.text = *id;
        model::TextSlot& slot = piece_.texts[id->value];
        slot.cites = piece_.reference_marks && level == 0 && !slot.basis.sources.empty();
    }
    block.content = text_block;
}

void BlockReader::heading(Mapping& map, const SourceNode& value, model::Block& block) {
    int level = 0;
    map.need("level", level, WholeNumber{1, 6});
    const SourceNode* written = map.find("level");
    headings_.push_back({level, written ? written->span : value.span});
    text_block(map, value, "heading", level, block);
    auto& text = std::get<model::TextBlock>(block.content);
    map.take("listed", text.listed, as_boolean);
    if (level > 0 && text.listed && text.text.value < piece_.texts.size()) listed_.push_back({level, text.text});
    heading_texts_.push_back(text.text);
}

void BlockReader::paragraph(Mapping& map, const SourceNode& value, model::Block& block) {
    text_block(map, value, "text", 0, block);
}

void BlockReader::number(Mapping& map, const SourceNode& value, model::Block& block) {
    model::NumberBlock number;
    if (const auto fact = channel_fact(value, "number", true)) number.fact = *fact;
    map.take("form", number.form, as_number_form);
    map.need("size", number.size, as_size);
    map.need("floor", number.floor, as_size);
    map.take("ladder", number.ladder, as_ladder);
    map.take("fill-width", number.fill_width, as_boolean);
    take_colour(map, "colour", number.colour, true);
    take_art(map, "key", number.key_art);
    help_line_shown_ = true;
    block.content = std::move(number);
}

void BlockReader::qr(Mapping& map, const SourceNode& value, model::Block& block) {
    model::QrBlock qr;
    if (const auto fact = channel_fact(value, "qr", false)) qr.fact = *fact;
    if (const SourceNode* alt = map.find("alt")) {
        if (const auto id = text(*alt, "alt", {})) qr.alt = *id;
    } else {
        diagnostics_
            .error(diag::codes::missing_alt, value.span,
                   "a QR code needs 'alt', the words for people who do not see it")
            .notes.push_back({"name a message: alt: qr-alt", {}});
    }
    take_colour(map, "colour", qr.colour, true);
    qr.module_minimum = kUsualModule;
    map.take("module-minimum", qr.module_minimum, as_size);
    block.content = std::move(qr);
}

void BlockReader::art(Mapping& map, const SourceNode& value, model::Block& block) {
    model::ArtBlock art;
    if (const auto id = art_id(value, "art")) art.art = *id;
    bool decorative = false;
    const bool decided = map.take("decorative", decorative, as_boolean);
    const SourceNode* alt = map.find("alt");
    if (alt && !decorative) art.alt = text(*alt, "alt", {});
    if (alt && decorative) {
        diagnostics_.error(diag::codes::bad_value, alt->span, "decorative art has no 'alt'")
            .notes.push_back({"delete one of the two: either it says something or it does not", {}});
    } else if (!alt && !decorative && !map.has("decorative")) {
        diagnostics_
            .error(diag::codes::missing_alt, value.span, "art needs 'alt', the words for people who do not see it")
            .notes.push_back(
                {"name a message (alt: key), or write 'decorative: true' if it says nothing of its own", {}});
    } else if (!alt && decided && !decorative) {
        diagnostics_
            .error(diag::codes::missing_alt, map.find("decorative")->span, "art that is not decorative needs 'alt'")
            .notes.push_back({"name a message: alt: key", {}});
    }
    if (const SourceNode* inks = map.find("inks")) {
        each_entry(*inks, "inks", diagnostics_, [&](const model::SourceEntry& entry) {
            auto name = colour(entry.value, entry.key);
            if (name) art.inks[entry.key == "currentColor" ? std::string() : entry.key] = std::move(*name);
        });
    }
    map.take("optical", art.optical, as_boolean);
    map.take("maximum-width", art.maximum_width, as_size);
    block.content = std::move(art);
}

void BlockReader::rule(Mapping& map, const SourceNode& value, model::Block& block) {
    expect_nothing(value, "rule");
    model::RuleBlock rule;
    map.need("weight", rule.weight, as_length);
    take_colour(map, "colour", rule.colour, true);
    map.take("dash", rule.dash, as_length);
    map.take("vertical", rule.vertical, as_boolean);
    block.content = std::move(rule);
}

void BlockReader::form(Mapping& map, const SourceNode& value, model::Block& block) {
    model::FormLineBlock form;
    std::string style;
    take_style(map, "style", style, true);
    const std::string label_style = style;
    if (const auto id = text(value, "form", std::move(style))) form.label = *id;
    map.take("lines", form.lines, WholeNumber{1, 100});
    map.need("line-pitch", form.line_pitch, as_size);
    map.need("weight", form.weight, as_length);
    take_ink(map, "colour", form.colour, true);
    form.entry = form_entry(map, label_style);
    form.label_colour = here_.ink;
    block.content = std::move(form);
}

void BlockReader::spacer(Mapping&, const SourceNode& value, model::Block& block) {
    expect_nothing(value, "spacer");
    block.content = model::SpacerBlock{};
}

void BlockReader::expect_nothing(const SourceNode& value, std::string_view name) {
    if (value.kind == SourceNode::Kind::null) return;
    diagnostics_.error(diag::codes::wrong_type, value.span, "'" + std::string(name) + "' takes no value")
        .notes.push_back({"write '" + std::string(name) + ":' and give its measures beside it", {}});
}

}  // namespace handbill::content
