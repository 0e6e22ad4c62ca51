#include "content/large_print.h"

#include <algorithm>

#include "content/one_column.h"

namespace handbill::content {
namespace {

using base::Length;
using model::Block;
using model::Blocks;

constexpr Length kMargin = Length::points(54);

/// The number of its page, at the foot.
model::Flow flow_of(model::Piece& piece) {
    model::TextSlot digits;
    digits.id = model::TextId{static_cast<std::uint32_t>(piece.texts.size())};
    digits.literal = "0123456789";
    digits.style = kLargePrintStyles.back();
    digits.span = piece.span;
    Block folio;
    folio.name = "folio";
    folio.span = piece.span;
    folio.content = model::FolioBlock{digits.id, model::Align::start, {}};
    piece.texts.push_back(std::move(digits));
    model::Flow flow;
    Block foot;
    foot.name = "foot";
    foot.span = piece.span;
    foot.content = model::Stack{{std::move(folio)}, {}};
    flow.foot = std::move(foot);
    return flow;
}

/// The first number of a page fills the column, under the first heading: it is seen first, however long the text before
/// it was. False if the page has none.
bool raise_number(Blocks& blocks) {
    const auto is_number = [](const Block& block) { return std::holds_alternative<model::NumberBlock>(block.content); };
    const auto is_heading = [](const Block& block) {
        const auto* text = std::get_if<model::TextBlock>(&block.content);
        return text != nullptr && text->level > 0;
    };
    const auto number = std::find_if(blocks.begin(), blocks.end(), is_number);
    if (number == blocks.end()) return false;
    auto& lines = std::get<model::NumberBlock>(number->content);
    lines.fill_width = true;
    const auto heading = std::find_if(blocks.begin(), number, is_heading);
    if (heading != number) std::rotate(heading + 1, number, number + 1);
    return true;
}

/// Each designed page begins a page: a neutral outer face stays what it is, whatever stands inside.
Blocks blocks_of(model::Piece& piece) {
    Blocks blocks;
    OneColumn column(piece);
    bool raised = false;
    for (const model::Page& page : piece.pages) {
        Blocks of_page;
        column.add(page.root, of_page);
        if (of_page.empty()) continue;
        raised = raised || raise_number(of_page);
        if (!blocks.empty()) of_page.front().flowing.page_break = model::Flowing::PageBreak::before;
        std::move(of_page.begin(), of_page.end(), std::back_inserter(blocks));
    }
    return blocks;
}

}  // namespace

model::Piece in_large_print(model::Piece piece, const std::map<std::string, model::Sheet>& sheets) {
    Blocks blocks = blocks_of(piece);
    model::Page page;
    page.root.span = piece.span;
    page.root.name = "flow";
    page.root.box.padding = {kMargin, kMargin, kMargin, kMargin};
    page.root.content = model::Stack{std::move(blocks), kLargePrintGap};
    page.flow = flow_of(piece);
    piece.pages.clear();
    piece.pages.push_back(std::move(page));
    piece.reference.reset();
    piece.folds.reset();
    if (piece.true_size) {
        for (const model::TextId text : {piece.true_size->inch, piece.true_size->metric})
            piece.texts[text.value].style = kLargePrintStyles.back();
    }
    std::vector<std::string> common;
    for (const char* sheet : {"letter", "a4"}) {
        if (sheets.contains(sheet)) common.emplace_back(sheet);
    }
    if (!common.empty()) piece.sheets = std::move(common);
    return piece;
}

}  // namespace handbill::content
