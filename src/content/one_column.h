#pragma once

// The blocks of designed pages, one below the other: boxes dissolve in reading order, and each block takes its form of
// large print (large_print.h). What only decorates or repeats is left out.

#include <cstddef>
#include <set>
#include <string>

#include "content/large_print.h"
#include "model/piece.h"

namespace handbill::content {

class OneColumn {
public:
    /// Texts of `piece` take the styles of large print as their blocks are added; copies of texts go behind them.
    explicit OneColumn(model::Piece& piece) : piece_(piece) {}

    /// What `block` says, behind what is in `into`.
    void add(const model::Block& block, model::Blocks& into);

private:
    void add_all(const model::Blocks& blocks, model::Blocks& into) {
        for (const model::Block& block : blocks) add(block, into);
    }
    bool add_container(const model::Block& block, model::Blocks& into);
    void add_entry(const model::FormLineBlock& form, const model::Block& made, model::Blocks& into);
    void add_group(const model::Block& block, model::Blocks children, model::Blocks& into);
    void add_turned(model::Block block, model::Blocks& into);
    void add_whole(const model::Block& cell, model::Blocks& into);
    // The content of a block that is no container, as `made` says it; false for what says nothing.
    bool set(const model::TextBlock& text, model::Block& made);
    bool set(const model::ListBlock& list, model::Block& made);
    bool set(const model::NumberBlock& number, model::Block& made);
    bool set(const model::QrBlock& code, model::Block& made);
    bool set(const model::ArtBlock& art, model::Block& made);
    bool set(const model::FormLineBlock& form, model::Block& made);
    bool set(const model::ContentsBlock& contents, model::Block& made);
    template <typename Other>
    bool set(const Other& /*container, spacer, rule or folio*/, model::Block& /*made*/) {
        return false;
    }
    [[nodiscard]] std::string words_of(const model::Blocks& blocks) const;
    void add_table(const model::Block& block, model::Blocks& into);
    void add_cell(const model::TableCell& cell, const model::TableCell* label, model::Blocks& into);
    void style(model::TextId text, std::size_t style) { piece_.texts[text.value].style = kLargePrintStyles[style]; }
    void add_blank(const model::Blocks& head, model::Blocks& into);
    void label(model::Blocks& blocks);
    [[nodiscard]] model::TextId copied(model::TextId text, std::size_t style);
    [[nodiscard]] static model::Block bare(const model::Block& block);
    [[nodiscard]] static model::Block joined(model::Blocks blocks, base::Length gap);

    static constexpr std::size_t kText = kLargePrintStyles.size() - 1;
    model::Piece& piece_;
    std::set<std::string> tabs_;     ///< what the tabs so far say
    std::set<std::string> numbers_;  ///< facts whose numbers have been said
};

}  // namespace handbill::content
