#include "impose/tiles.h"

#include <algorithm>
#include <utility>

#include "impose/placement.h"

namespace handbill::impose {
namespace {

constexpr base::Length kMarkLength = base::Length::points(18);
constexpr base::Length kClear = base::Length::points(9);  // between a mark and words beside it
constexpr base::Length kRise = base::Length::points(12);  // of the scale over what is printed
constexpr base::Length kDrop = base::Length::points(14);  // of the label's baseline below it
constexpr base::Length kTick = base::Length::points(6);

base::Length ceiling(base::Length length, int parts) {
    return base::Length::millipoints((length.millipoints() + parts - 1) / parts);
}

/// How many windows of at most `most` cover `whole`, each but the first going over the one before by `overlap`.
int count_of(base::Length whole, base::Length most, base::Length overlap) {
    int count = 1;
    while (most + (most - overlap) * (count - 1) < whole) ++count;
    return count;
}

std::optional<Grid> grid_on(base::Size sheet, base::Size trim, base::Length overlap) {
    const base::Size most{sheet.width - kTileMargin * 2, sheet.height - kTileMargin * 2};
    // Windows less than twice as wide as the overlap would lie three deep.
    if (most.width < overlap * 2 || most.height < overlap * 2) return std::nullopt;
    Grid grid{sheet, {}, count_of(trim.width, most.width, overlap), count_of(trim.height, most.height, overlap)};
    grid.window = {ceiling(trim.width + overlap * (grid.columns - 1), grid.columns),
                   ceiling(trim.height + overlap * (grid.rows - 1), grid.rows)};
    return grid;
}

class Tiler {
public:
    Tiler(const model::Sheet& sheet, const Grid& grid, base::Length overlap, base::Point nudge)
        : measure_(tile_measure(sheet)), ticks_(sheet.metric ? 5 : 4), grid_(grid), overlap_(overlap), nudge_(nudge) {}

    [[nodiscard]] model::PressSheet tile(std::size_t page, base::Size trim, int row, int column) const {
        const base::Rect whole{{}, {}, grid_.sheet.width, grid_.sheet.height};
        model::PressSheet made{grid_.sheet, whole, whole, {}, {}};
        const base::Rect window{(grid_.window.width - overlap_) * column, (grid_.window.height - overlap_) * row,
                                grid_.window.width, grid_.window.height};
        const base::Rect part = model::shared(window, {{}, {}, trim.width, trim.height});
        const base::Point at{(grid_.sheet.width - grid_.window.width) / 2 + nudge_.x,
                             (grid_.sheet.height - grid_.window.height) / 2 + nudge_.y};
        made.impressions.push_back({page, {at.x - part.x, at.y - part.y}, 0, part, row == 0 && column == 0});
        made.tile = model::Tile{page, row, column, part, at};
        add_marks(made, {at.x, at.y, part.width, part.height}, row + 1 < grid_.rows, column + 1 < grid_.columns);
        return made;
    }

private:
    /// Left and upper edges are cut, and laid on the sheets before; the others only where the page ends.
    void add_marks(model::PressSheet& sheet, const base::Rect& printed, bool more_below, bool more_beside) const {
        const auto upright = [&](base::Length x, auto mark) {
            sheet.marks.push_back(mark({x, printed.y - kMarkGap - kMarkLength}, {x, printed.y - kMarkGap}));
            sheet.marks.push_back(
                mark({x, printed.bottom() + kMarkGap}, {x, printed.bottom() + kMarkGap + kMarkLength}));
        };
        const auto level = [&](base::Length y, auto mark) {
            sheet.marks.push_back(mark({printed.x - kMarkGap - kMarkLength, y}, {printed.x - kMarkGap, y}));
            sheet.marks.push_back(mark({printed.right() + kMarkGap, y}, {printed.right() + kMarkGap + kMarkLength, y}));
        };
        upright(printed.x, cut_mark);
        level(printed.y, cut_mark);
        if (more_beside)
            upright(printed.right() - overlap_, dashed_mark);
        else
            upright(printed.right(), cut_mark);
        if (more_below)
            level(printed.bottom() - overlap_, dashed_mark);
        else
            level(printed.bottom(), cut_mark);
        add_scale(sheet, {printed.x + kClear, printed.y - kRise});
    }

    void add_scale(model::PressSheet& sheet, base::Point from) const {
        sheet.marks.push_back(cut_mark(from, {from.x + measure_, from.y}));
        for (int tick = 0; tick <= ticks_; ++tick) {
            const base::Length x = from.x + measure_ * tick / ticks_;
            sheet.marks.push_back(cut_mark({x, from.y - kTick}, {x, from.y}));
        }
    }

    base::Length measure_;
    int ticks_;
    const Grid& grid_;
    base::Length overlap_;
    base::Point nudge_;
};

}  // namespace

base::Length tile_measure(const model::Sheet& sheet) {
    constexpr base::Length kInches = base::Length::points(144);
    constexpr base::Length kMetric = base::Length::millipoints(141732);  // 50 mm
    return sheet.metric ? kMetric : kInches;
}

std::optional<Grid> grid_of(const model::Sheet& sheet, base::Size trim, base::Length overlap) {
    const base::Size turned{sheet.trim.height, sheet.trim.width};
    for (const base::Size size : {sheet.trim, turned})
        if (size.width >= trim.width && size.height >= trim.height) return std::nullopt;
    const auto as_is = grid_on(sheet.trim, trim, overlap), other = grid_on(turned, trim, overlap);
    if (!as_is || !other) return as_is ? as_is : other;
    return other->columns * other->rows < as_is->columns * as_is->rows ? other : as_is;
}

std::optional<model::PressSheets> tile(std::shared_ptr<const model::PageSet> pages, const model::Sheet& sheet,
                                       base::Length overlap, const Wishes& wishes, diag::Diagnostics& diagnostics) {
    model::PressSheets press;
    press.stock = sheet.id;
    press.manner = "tiles";
    for (std::size_t page = 0; page < pages->pages.size(); ++page) {
        const base::Size trim = pages->pages[page].trim;
        const auto grid = grid_of(sheet, trim, overlap);
        if (!grid) {
            diagnostics.error(diag::codes::broken_promise, std::nullopt,
                              "a page cannot be parted over sheets '" + sheet.id + "'");
            return std::nullopt;
        }
        const Tiler tiler(sheet, *grid, overlap, wishes.nudge);
        for (int row = 0; row < grid->rows; ++row)
            for (int column = 0; column < grid->columns; ++column)
                press.sheets.push_back(tiler.tile(page, trim, row, column));
    }
    press.pages = std::move(pages);
    return press;
}

LabelPlace label_place(const model::PressSheet& sheet, base::Length overlap) {
    const model::Tile& tile = *sheet.tile;
    return {{tile.at.x + kClear, tile.at.y + tile.part.height + kDrop}, tile.part.width - overlap - kClear * 2};
}

LabelPlace measure_place(const model::PressSheet& sheet, const model::Sheet& of, base::Length overlap) {
    const model::Tile& tile = *sheet.tile;
    const base::Length before = kClear * 2 + tile_measure(of);
    return {{tile.at.x + before, tile.at.y - kRise}, tile.part.width - overlap - before - kClear};
}

}  // namespace handbill::impose
