#include "text/lockup_digits.h"

#include "text/shape_run.h"

#include <hb.h>

#include <algorithm>
#include <set>
#include <variant>

namespace handbill::text {
namespace {

/// Calls `visit` for every block of a tree, parents first.
template <class Visit>
void walk(const model::Block& block, const Visit& visit) {
    visit(block);
    const auto children = [&](const model::Blocks& blocks) {
        for (const model::Block& child : blocks) walk(child, visit);
    };
    if (const auto* stack = std::get_if<model::Stack>(&block.content)) children(stack->children);
    if (const auto* row = std::get_if<model::Row>(&block.content)) children(row->children);
    if (const auto* grid = std::get_if<model::Grid>(&block.content)) children(grid->children);
    if (const auto* layers = std::get_if<model::Layers>(&block.content)) children(layers->children);
    if (const auto* list = std::get_if<model::ListBlock>(&block.content)) children(list->items);
    if (const auto* table = std::get_if<model::TableBlock>(&block.content)) {
        for (const auto& row : table->rows) {
            for (const model::TableCell& cell : row) children(cell.children);
        }
    }
}

std::set<std::size_t> channels_in_lockups(const model::LocalizedDocument& localized) {
    std::set<std::size_t> channels;
    const auto add = [&](const model::Block& block) {
        const auto* number = std::get_if<model::NumberBlock>(&block.content);
        if (number == nullptr) return;
        const auto channel = localized.fact_channels.find(number->fact);
        if (channel != localized.fact_channels.end()) channels.insert(channel->second);
    };
    for (const model::Page& page : localized.piece->pages) {
        walk(page.root, add);
        if (page.flow && page.flow->head) walk(*page.flow->head, add);
        if (page.flow && page.flow->foot) walk(*page.flow->foot, add);
    }
    return channels;
}

std::u16string digits_of(const model::PrintedChannel& channel) {
    std::u16string digits;
    for (const std::string& group : channel.groups) {
        std::copy_if(group.begin(), group.end(), std::back_inserter(digits),
                     [](char c) { return c >= '0' && c <= '9'; });
    }
    return digits;
}

}  // namespace

std::vector<model::ShapedNumber> shape_lockups(const model::LocalizedDocument& localized, TypeCase& type_case,
                                               Workbench& bench, diag::Diagnostics& diagnostics) {
    std::vector<model::ShapedNumber> numbers;
    const model::LockupMeasures& lockup = localized.piece->theme->lockup;
    for (const std::size_t channel : channels_in_lockups(localized)) {
        const Sort sort = type_case.open(lockup.family, lockup.weight);
        if (!sort) break;  // reported by opening
        const std::u16string digits = digits_of(localized.channels[channel]);
        model::GlyphRun run;
        run.script = HB_SCRIPT_LATIN;
        run.language = "en";
        model::ShapedNumber number{channel, sort.id,
                                   shape_piece(run, 0, static_cast<std::uint32_t>(digits.size()), {digits, 0},
                                               *sort.face, bench, Figures::lockup)};
        const bool whole =
            number.digits.size() == digits.size() &&
            std::none_of(number.digits.begin(), number.digits.end(), [](const model::Glyph& g) { return g.id == 0; });
        if (!whole) {
            diagnostics.error(diag::codes::missing_glyph, lockup.span,
                              "the lockup's family '" + lockup.family +
                                  "' does not have one glyph for each digit of '" +
                                  localized.channels[channel].display + "'");
        }
        numbers.push_back(std::move(number));
    }
    return numbers;
}

}  // namespace handbill::text
