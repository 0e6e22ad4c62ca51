#pragma once

// One page as a tree of areas: the piece's blocks that are shown in this edition, with their measures scaled to the
// sheet. Places are logical: x counts from the start edge of the area that holds the area, whatever the direction;
// only painting turns that into left and right.

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "layout/lockup.h"
#include "layout/text_stock.h"
#include "model/localized.h"
#include "model/sheet.h"

namespace handbill::layout {

using AreaId = std::uint32_t;
inline constexpr AreaId kNoArea = ~AreaId{0};

/// Where the first lines of what is inside stand, from the top of the area: for markers and shared baselines.
struct FirstLines {
    base::Length cap_top;
    std::array<base::Length, 3> baselines{};
    std::size_t count = 0;
};

struct Measured {
    base::Length width, height;  ///< of the border box
    base::Length needed;         ///< height that the content wants, padding included; more than `height` is too much
    FirstLines lines;
};

struct Memo {
    base::Length width;
    bool exact = false;
    std::size_t rung = 0;
    Measured measured;
};

/// What stands before (or over) an item of a list.
struct Marker {
    const std::shared_ptr<const model::Art>* art = nullptr;
    std::optional<model::TextId> text;
    base::Rect frame;  ///< inside the padding of the list
};

struct CellPlace {
    std::size_t row = 0, column = 0, span = 1;
    bool header = false;
};

/// A rule between items or rows.
struct InnerRule {
    base::Rect rect;  ///< inside the padding
    const model::EdgeRule* rule = nullptr;
};

/// A row of a list, a table or contents, with what belongs to it: from the top inside the padding.
struct Band {
    base::Length top, bottom;
};

struct Area {
    const model::Block* block = nullptr;  ///< null for the cells of tables
    AreaId parent = kNoArea;
    std::uint32_t scope = 0;
    std::vector<AreaId> children;
    std::vector<Marker> markers;                                   ///< lists: one a child
    std::vector<CellPlace> cells;                                  ///< tables: one a child
    std::vector<InnerRule> rules;                                  ///< lists and tables: set by arranging
    std::vector<Band> bands;                                       ///< lists, tables and contents: likewise
    model::Direction direction = model::Direction::left_to_right;  ///< of what is inside

    model::Extent width, height;
    base::Edges padding;
    base::Length gap;
    model::Placement place;
    std::optional<model::PanelPlace> panel;
    model::Turn turn = model::Turn::none;
    bool fit = false;

    base::Rect frame;                           ///< in the parent's border box
    model::Align stands = model::Align::start;  ///< the side of its room that it keeps to
    std::vector<Memo> memos;

    template <class T>
    [[nodiscard]] const T* as() const {
        return block == nullptr ? nullptr : std::get_if<T>(&block->content);
    }
    /// By a quarter: what is wide inside is high outside.
    [[nodiscard]] bool turned() const { return turn == model::Turn::up || turn == model::Turn::down; }
    [[nodiscard]] bool in_own_frame() const { return turn != model::Turn::none; }
};

/// Texts and numbers that step down their ladders together.
struct Scope {
    AreaId root = kNoArea;
    std::uint32_t parent = 0;  ///< itself for the page
    std::size_t rungs = 1;     ///< the longest ladder inside
    std::size_t rung = 0;      ///< in use; the last one until the scope is settled
    bool fit = false;          ///< of a fit box in a flow; other scopes of a flow are those of a style
};

/// What kept a page from fitting at some rung.
struct Trouble {
    enum class Kind : std::uint8_t { too_high, too_wide, word_too_wide, too_many_lines };
    Kind kind = Kind::too_high;
    AreaId area = kNoArea;
    base::Length amount;
    int count = 0;                                     ///< lines, for too_many_lines
    std::optional<model::TextId> text = std::nullopt;  ///< at fault, if it is not the first one in the area
};

/// Where a heading begins.
struct HeadingPlace {
    std::size_t page = 0;
    base::Length y;
};

/// The page in work, and what all pages share.
struct Forme {
    const model::ShapedDocument& shaped;
    const text::FontLibrary& fonts;
    const model::Theme& theme;
    const model::Piece& piece;
    const model::LocalizedDocument& localized;
    base::Ratio scale;
    TextStock texts;
    std::vector<NumberGlyphs> numbers{};  ///< by channel; empty where a channel is in no lockup

    std::vector<Area> areas{};              ///< [0] is the page, or the galley of a flow
    AreaId head = kNoArea, foot = kNoArea;  ///< of a flow, if it has them; after all areas of its galley
    std::vector<Scope> scopes{};            ///< [0] is the page's
    std::vector<Trouble> troubles{};        ///< of the rung that is being tried
    std::vector<AreaId> unsettled{};        ///< fit boxes whose size is known and whose rung is not

    std::optional<model::Panels> panels{};  ///< of the page whose areas these are, in a folded piece

    std::size_t page = 0;                              ///< the page that is painted, from 0
    std::map<model::TextId, HeadingPlace> headings{};  ///< by the heading's text; all there before painting begins

    [[nodiscard]] base::Length scaled(base::Length length) const { return length * scale; }
    [[nodiscard]] std::size_t rung_of(const Area& area) const { return scopes[area.scope].rung; }
    [[nodiscard]] const NumberGlyphs* number(const std::string& fact) const;
    [[nodiscard]] const model::PrintedChannel* channel(const std::string& fact) const;
};

}  // namespace handbill::layout
