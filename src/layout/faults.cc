#include "layout/faults.h"

#include <algorithm>

#include "layout/areas_of.h"
#include "layout/set_text.h"
#include "layout/unicode.h"

namespace handbill::layout {
namespace {

using Kind = Trouble::Kind;

const char* kind_name(const model::Block& block) {
    struct Namer {
        const char* operator()(const model::TextBlock& text) const { return text.level > 0 ? "heading" : "text"; }
        const char* operator()(const model::Stack&) const { return "stack"; }
        const char* operator()(const model::Row&) const { return "row"; }
        const char* operator()(const model::Grid&) const { return "grid"; }
        const char* operator()(const model::Layers&) const { return "layers"; }
        const char* operator()(const model::ListBlock&) const { return "list"; }
        const char* operator()(const model::NumberBlock&) const { return "number"; }
        const char* operator()(const model::QrBlock&) const { return "QR code"; }
        const char* operator()(const model::ArtBlock&) const { return "art"; }
        const char* operator()(const model::RuleBlock&) const { return "rule"; }
        const char* operator()(const model::TableBlock&) const { return "table"; }
        const char* operator()(const model::FormLineBlock&) const { return "form line"; }
        const char* operator()(const model::SpacerBlock&) const { return "spacer"; }
        const char* operator()(const model::ScaleBlock&) const { return "scale"; }
        const char* operator()(const model::FolioBlock&) const { return "folio"; }
        const char* operator()(const model::ContentsBlock&) const { return "contents"; }
    };
    return std::visit(Namer{}, block.content);
}

/// The first text in or under an area: the one an author would shorten.
std::optional<model::TextId> first_text(const Forme& forme, AreaId id) {
    const Area& area = forme.areas[id];
    if (area.block != nullptr) {
        if (const auto text = text_of(*area.block)) return text;
    }
    for (const AreaId child : area.children) {
        if (const auto text = first_text(forme, child)) return text;
    }
    return std::nullopt;
}

std::string language_of(const Forme& forme, std::optional<model::TextId> text) {
    const model::Language& edition = *forme.localized.language;
    const model::LanguageTag& tag = text ? forme.localized.texts[text->value].language : edition.tag;
    return tag == edition.tag ? edition.english + " (" + tag + ")" : "language '" + tag + "'";
}

std::string message_name(const Forme& forme, model::TextId text) {
    const model::TextSlot& slot = forme.piece.texts[text.value];
    if (slot.profile) return slot.profile->contact.empty() ? "the organisation's name" : slot.profile->contact;
    return slot.message.empty() ? slot.literal : slot.message;
}

bool is_inside(const Forme& forme, AreaId id, AreaId outer) {
    for (; id != kNoArea; id = forme.areas[id].parent) {
        if (id == outer) return true;
    }
    return false;
}

/// The widest piece of a text that cannot be broken.
std::string widest_word(const PreparedText& text) {
    std::uint32_t begin = 0, best_begin = 0, best_end = 0;
    EmUnits start = 0, widest = -1;
    for (const BreakChance& chance : text.chances) {
        if (chance.end - start > widest) {
            widest = chance.end - start;
            best_begin = begin;
            best_end = chance.offset;
        }
        begin = chance.offset;
        start = chance.start;
    }
    std::u16string word;
    append_spoken(word, std::u16string_view(text.shaped->text).substr(best_begin, best_end - best_begin));
    while (!word.empty() && is_white(word.back())) word.pop_back();
    return to_utf8(word);
}

std::string sentence(Forme& forme, const Trouble& trouble, std::optional<model::TextId> text) {
    const std::string block = describe(forme, trouble.area);
    const std::string language = language_of(forme, text);
    const std::string points = base::to_points_text(trouble.amount) + " pt";
    if (trouble.kind == Kind::word_too_wide) {
        return "'" + widest_word(*forme.texts.find(*text)) + "' in " + block + " is " + points +
               " wider than its column in " + language;
    }
    if (trouble.kind == Kind::too_many_lines) {
        const int allowed = forme.areas[trouble.area].as<model::TextBlock>()->maximum_lines;
        return block + " takes " + std::to_string(trouble.count) + " lines in " + language + " and may take " +
               std::to_string(allowed);
    }
    return block + " does not fit in " + language + ": it needs " + points + " more " +
           (trouble.kind == Kind::too_high ? "height" : "width");
}

/// What the author can do, and where the words stand.
diag::Note hint(Forme& forme, const Trouble& trouble, std::optional<model::TextId> text) {
    if (!text) return {"give the block more room, or take something out of it", std::nullopt};
    const PreparedText& prepared = *forme.texts.find(*text);
    const std::string name = "'" + message_name(forme, *text) + "'";
    const std::string least = base::to_points_text(prepared.style->floor * prepared.measures->floor_factor);
    const std::string ladder =
        "a smaller size in the ladder of style '" + prepared.style->name + "' (floor " + least + " pt)";
    if (trouble.kind == Kind::word_too_wide) {
        return {"a wider column, " + ladder + ", or a soft place to break in " + name + " (U+00AD, U+200B) would help",
                prepared.words->span};
    }
    return {"fewer words in " + name + " or " + ladder + " would help", prepared.words->span};
}

}  // namespace

void report_troubles(Forme& forme, diag::Diagnostics& diagnostics) {
    for (const Trouble& trouble : forme.troubles) {
        const bool told_inside = std::any_of(forme.troubles.begin(), forme.troubles.end(), [&](const Trouble& other) {
            return other.kind == trouble.kind && other.area != trouble.area &&
                   is_inside(forme, other.area, trouble.area);
        });
        if (told_inside) continue;
        const auto text = trouble.text ? trouble.text : first_text(forme, trouble.area);
        const diag::Code code =
            trouble.kind == Kind::word_too_wide ? diag::codes::word_too_wide : diag::codes::does_not_fit;
        diagnostics.error(code, block_of(forme, trouble.area).span, sentence(forme, trouble, text))
            .notes.push_back(hint(forme, trouble, text));
    }
}

void report_too_high(Forme& forme, AreaId id, base::Length over, diag::Diagnostics& diagnostics) {
    const auto text = first_text(forme, id);
    diagnostics
        .error(diag::codes::does_not_fit, block_of(forme, id).span,
               describe(forme, id) + " does not fit in a column in " + language_of(forme, text) + ": it needs " +
                   base::to_points_text(over) + " pt more height")
        .notes.push_back({"let it break (a stack without 'keep', a list in one column), or make it smaller", {}});
}

const model::Block& block_of(const Forme& forme, AreaId id) {
    while (forme.areas[id].block == nullptr) id = forme.areas[id].parent;
    return *forme.areas[id].block;
}

std::string describe(const Forme& forme, AreaId id) {
    const model::Block& block = block_of(forme, id);
    const bool named = !block.name.empty() && block.name != kind_name(block);
    if (named) return "block '" + block.name + "'";
    if (const auto text = text_of(block))
        return std::string(kind_name(block)) + " '" + message_name(forme, *text) + "'";
    if (id == 0) return "the page";
    return kind_name(block);
}

}  // namespace handbill::layout
