#include "content/one_column.h"

#include <algorithm>

#include "content/large_print.h"
#include "model/organisation.h"

namespace handbill::content {
namespace {

using base::Length;
using model::Block;
using model::Blocks;

constexpr Length kGap = kLargePrintGap, kAboveHeading = Length::points(10);
constexpr Length kNumber = Length::points(44), kLeastNumber = Length::points(24);
constexpr Length kMarker = Length::points(26), kMarkerGap = Length::points(10);
constexpr Length kPicture = Length::points(96), kCode = Length::points(130);
constexpr Length kPitch = Length::points(34), kFine = Length::points(1);
constexpr std::string_view kInk = "ink", kPaper = "paper";
constexpr std::string_view kOwnName = "autonym";  ///< the style of a language's own name, which its readers look for

}  // namespace

/// What a block says without the box it stood in.
model::Block OneColumn::bare(const Block& block) {
    Block made;
    made.span = block.span;
    made.name = block.name;
    made.when = block.when;
    made.language = block.language;
    made.flowing.keep_with_next = block.flowing.keep_with_next;
    return made;
}

model::Block OneColumn::joined(Blocks blocks, Length gap) {
    Block made;
    made.name = "stack";
    if (!blocks.empty()) made.span = blocks.front().span;
    made.content = model::Stack{std::move(blocks), gap};
    return made;
}

/// Children go to where their box stood, unless the box itself has a meaning.
void OneColumn::add_group(const Block& block, Blocks children, Blocks& into) {
    if (children.empty()) return;
    const bool means = block.when || block.language || block.grouping != model::Grouping::none;
    if (!means) {
        std::move(children.begin(), children.end(), std::back_inserter(into));
        return;
    }
    Block made = bare(block);
    made.grouping = block.grouping;
    made.flowing.keep = block.language.has_value();  // its readers have no use for the rest of the page before
    made.content = model::Stack{std::move(children), kGap};
    into.push_back(std::move(made));
}

/// Messages and facts in order, to know what says the same.
std::string OneColumn::words_of(const Blocks& blocks) const {
    std::string words;
    for (const Block& block : blocks) {
        if (const auto* text = std::get_if<model::TextBlock>(&block.content)) {
            words += piece_.texts[text->text.value].message;
        } else if (const auto* number = std::get_if<model::NumberBlock>(&block.content)) {
            words += number->fact;
        } else if (const auto* stack = std::get_if<model::Stack>(&block.content)) {
            words += words_of(stack->children);
        }
        words += '\n';
    }
    return words;
}

/// Tabs to tear off repeat the number; in large print nothing is torn off, and once is enough.
void OneColumn::add_turned(Block block, Blocks& into) {
    block.box.turn = model::Turn::none;
    Blocks said;
    const std::set<std::string> numbers_before = numbers_;
    add(block, said);
    const bool repeats = std::any_of(said.begin(), said.end(), [&](const Block& each) {
        const auto* number = std::get_if<model::NumberBlock>(&each.content);
        return number != nullptr && numbers_before.contains(number->fact);
    });
    if (said.empty() || repeats || !tabs_.insert(words_of(said)).second) return;
    std::move(said.begin(), said.end(), std::back_inserter(into));
}

void OneColumn::add(const Block& block, Blocks& into) {
    if (block.grouping == model::Grouping::artifact) return;
    if (block.box.turn != model::Turn::none) return add_turned(block, into);
    if (add_container(block, into)) return;
    if (const auto* form = std::get_if<model::FormLineBlock>(&block.content); form != nullptr && form->entry)
        return add_entry(*form, bare(block), into);
    Block made = bare(block);
    if (std::visit([&](const auto& content) { return set(content, made); }, block.content))
        into.push_back(std::move(made));
}

/// False if the block is none.
bool OneColumn::add_container(const Block& block, Blocks& into) {
    Blocks inside;
    if (const auto* stack = std::get_if<model::Stack>(&block.content)) {
        add_all(stack->children, inside);
    } else if (const auto* row = std::get_if<model::Row>(&block.content)) {
        add_all(row->children, inside);
    } else if (const auto* layers = std::get_if<model::Layers>(&block.content)) {
        add_all(layers->children, inside);
    } else if (const auto* grid = std::get_if<model::Grid>(&block.content)) {
        for (const Block& cell : grid->children) add_whole(cell, inside);
    } else if (std::holds_alternative<model::TableBlock>(block.content)) {
        add_table(block, into);
        return true;
    } else {
        return false;
    }
    add_group(block, std::move(inside), into);
    return true;
}

bool OneColumn::set(const model::TextBlock& text, Block& made) {
    const bool names = piece_.texts[text.text.value].style == kOwnName;
    const auto of_level = [](int level) { return std::min<std::size_t>(static_cast<std::size_t>(level) - 1, 2); };
    style(text.text, text.level > 0 ? of_level(text.level) : (names ? 2 : kText));
    if (text.level > 0) made.box.padding.top = kAboveHeading;
    model::TextBlock words;
    words.text = text.text;
    words.level = text.level;
    words.listed = text.listed;
    made.content = words;
    return true;
}

bool OneColumn::set(const model::NumberBlock& number, Block& made) {
    numbers_.insert(number.fact);
    model::NumberBlock plain;
    plain.fact = number.fact;
    plain.size = kNumber;
    plain.ladder = {{1, 1}, {9, 10}, {8, 10}, {7, 10}, {6, 10}};
    plain.floor = kLeastNumber;
    plain.colour = kInk;
    made.box.padding = {kGap / 2, {}, kGap, {}};
    made.content = std::move(plain);
    return true;
}

bool OneColumn::set(const model::QrBlock& code, Block& made) {
    model::QrBlock dark = code;
    dark.colour = kInk;
    made.box.width = {model::Extent::Kind::fixed, kCode, 0};
    made.box.align_self = model::Align::start;
    made.flowing.keep_with_next = true;  // its caption
    made.content = std::move(dark);
    return true;
}

bool OneColumn::set(const model::ArtBlock& art, Block& made) {
    if (!art.alt) return false;
    model::ArtBlock picture = art;
    if (picture.art != model::kLogo) {
        for (auto& [name, ink] : picture.inks) ink = name.empty() ? kInk : kPaper;
    }
    picture.maximum_width = std::nullopt;
    made.box.width = {model::Extent::Kind::fixed, kPicture, 0};
    made.box.align_self = model::Align::start;
    made.content = std::move(picture);
    return true;
}

/// What is filled in needs no lines: the label, and under it what is said.
void OneColumn::add_entry(const model::FormLineBlock& form, const Block& made, Blocks& into) {
    style(form.label, kText);
    style(*form.entry, kText);
    for (const model::TextId text : {form.label, *form.entry}) {
        into.push_back(made);
        into.back().content.emplace<model::TextBlock>().text = text;
    }
}

bool OneColumn::set(const model::FormLineBlock& form, Block& made) {
    style(form.label, kText);
    model::FormLineBlock lines = form;
    lines.line_pitch = std::max(form.line_pitch, kPitch);
    lines.weight = std::max(form.weight, kFine);
    lines.colour = kInk;
    lines.label_colour.clear();
    made.content = std::move(lines);
    return true;
}

bool OneColumn::set(const model::ContentsBlock& contents, Block& made) {
    model::ContentsBlock list = contents;
    for (std::string& each : list.styles) each = kLargePrintStyles[kText];
    for (const model::ContentsEntry& entry : list.entries) {
        style(entry.text, kText);
        style(entry.digits, kText);
    }
    list.rule.reset();
    list.colour.clear();
    made.content = std::move(list);
    return true;
}

/// What stood in one cell of a grid stays on one page.
void OneColumn::add_whole(const Block& cell, Blocks& into) {
    Blocks said;
    add(cell, said);
    if (said.empty()) return;
    into.push_back(joined(std::move(said), kGap / 2));
    into.back().flowing.keep = true;
}

/// An item is one block: what it held, one below the other, shown on the same condition.
bool OneColumn::set(const model::ListBlock& list, Block& made) {
    model::ListBlock column;
    column.marker = list.marker;
    column.marker_art = list.marker_art;
    column.marker_texts = list.marker_texts;
    column.marker_size = kMarker;
    column.marker_gap = kMarkerGap;
    column.marker_colour = kInk;
    column.marker_style = kLargePrintStyles[kText];
    column.row_gap = kGap;
    for (const model::TextId text : column.marker_texts) style(text, kText);
    for (const Block& item : list.items) {
        Blocks inside;
        add(item, inside);
        if (inside.size() == 1) {
            column.items.push_back(std::move(inside.front()));
            continue;
        }
        column.items.push_back(joined(std::move(inside), kGap));
        column.items.back().span = item.span;
        column.items.back().when = item.when;
    }
    made.content = std::move(column);
    return true;
}

/// A copy of a text, in another place and style.
model::TextId OneColumn::copied(model::TextId text, std::size_t style) {
    model::TextSlot slot = piece_.texts[text.value];
    slot.id = model::TextId{static_cast<std::uint32_t>(piece_.texts.size())};
    slot.style = kLargePrintStyles[style];
    piece_.texts.push_back(slot);
    return slot.id;
}

/// Copies of texts that say what a column is, above the cell that stood in it.
void OneColumn::label(Blocks& blocks) {
    for (Block& block : blocks) {
        if (auto* text = std::get_if<model::TextBlock>(&block.content)) {
            text->text = copied(text->text, 2);
            block.flowing.keep_with_next = true;
        } else if (auto* stack = std::get_if<model::Stack>(&block.content)) {
            label(stack->children);
        }
    }
}

/// An empty cell is there to be written in: lines named by what its column is.
void OneColumn::add_blank(const Blocks& head, Blocks& into) {
    for (const Block& block : head) {
        const auto* text = std::get_if<model::TextBlock>(&block.content);
        if (text == nullptr) continue;
        model::FormLineBlock line;
        line.label = copied(text->text, kText);
        line.line_pitch = kPitch;
        line.weight = kFine;
        line.colour = kInk;
        Block made = bare(block);
        made.content = std::move(line);
        into.push_back(std::move(made));
    }
}

void OneColumn::add_cell(const model::TableCell& cell, const model::TableCell* head, Blocks& into) {
    Blocks words, said;
    add_all(cell.children, said);
    if (head != nullptr) add_all(head->children, words);
    if (said.empty()) return add_blank(words, into);
    label(words);
    std::move(words.begin(), words.end(), std::back_inserter(into));
    std::move(said.begin(), said.end(), std::back_inserter(into));
}

void OneColumn::add_table(const Block& block, Blocks& into) {
    const auto& table = std::get<model::TableBlock>(block.content);
    const auto heads = static_cast<std::size_t>(table.header_rows);
    Blocks rows;
    for (std::size_t i = heads; i < table.rows.size(); ++i) {
        Blocks said;
        for (std::size_t column = 0; column < table.rows[i].size(); ++column) {
            const bool labelled = heads > 0 && table.rows[i].size() == table.rows[heads - 1].size();
            add_cell(table.rows[i][column], labelled ? &table.rows[heads - 1][column] : nullptr, said);
        }
        if (said.empty()) continue;
        rows.push_back(joined(std::move(said), kGap / 2));
        rows.back().flowing.keep = true;
    }
    add_group(block, std::move(rows), into);
}

}  // namespace handbill::content
