#include "impose/placement.h"

#include <algorithm>
#include <set>

#include "model/press_profile.h"

namespace handbill::impose {
namespace {

constexpr base::Length kMarkWeight = base::Length::millipoints(250);
constexpr base::Length kMarkLength = base::Length::points(18);
constexpr base::Length kLeastMark = base::Length::points(3);

constexpr base::Length kDash = base::Length::points(3);

}  // namespace

model::StrokeItem cut_mark(base::Point from, base::Point to) {
    model::StrokeItem stroke;
    stroke.mark = model::Artifact::page;
    stroke.from = from;
    stroke.to = to;
    stroke.weight = kMarkWeight;
    stroke.colour = model::kRegistration;
    return stroke;
}

model::StrokeItem dashed_mark(base::Point from, base::Point to) {
    model::StrokeItem stroke = cut_mark(from, to);
    stroke.dash = kDash;
    return stroke;
}

Axis axis_of(Flip flip, base::Size sheet) {
    const bool tall = sheet.height >= sheet.width;
    return (flip == Flip::long_edge) == tall ? Axis::upright : Axis::level;
}

std::vector<base::Rect> cells(const model::Stock& stock) {
    std::vector<base::Rect> all;
    for (int row = 0; row < stock.rows; ++row)
        for (int column = 0; column < stock.columns; ++column)
            all.push_back({stock.first.x + stock.pitch.x * column, stock.first.y + stock.pitch.y * row,
                           stock.piece.width, stock.piece.height});
    return all;
}

base::Rect behind(const base::Rect& cell, base::Size sheet, Axis axis) {
    if (axis == Axis::upright) return {sheet.width - cell.right(), cell.y, cell.width, cell.height};
    return {cell.x, sheet.height - cell.bottom(), cell.width, cell.height};
}

int front_turns(const model::Stock& stock, base::Size trim) { return trim == stock.piece ? 0 : 1; }

// A page's foot-to-head direction is the same ink-through-paper on both sides. Seen from the back, a sheet turned about
// its upright axis shows right for left, one turned about its level axis bottom for top.
int back_turns(int front_turns, Axis axis) { return ((axis == Axis::upright ? 4 : 6) - front_turns) % 4; }

base::Point corner_of(const base::Rect& cell, int quarter_turns) {
    switch (quarter_turns) {
        case 1:
            return {cell.right(), cell.y};
        case 2:
            return {cell.right(), cell.bottom()};
        case 3:
            return {cell.x, cell.bottom()};
        default:
            return {cell.x, cell.y};
    }
}

base::Length outer_room(base::Length margin, base::Length bleed) {
    constexpr int kShare = 4;
    return std::max(base::Length{}, std::min(bleed, margin / kShare));
}

std::vector<base::Rect> printable(const model::Stock& stock, base::Length bleed) {
    const base::Length across = std::min(bleed, (stock.pitch.x - stock.piece.width) / 2),
                       down = std::min(bleed, (stock.pitch.y - stock.piece.height) / 2);
    std::vector<base::Rect> all = cells(stock);
    for (int row = 0; row < stock.rows; ++row) {
        for (int column = 0; column < stock.columns; ++column) {
            base::Rect& cell = all[static_cast<std::size_t>(row * stock.columns + column)];
            const base::Length left = column > 0 ? across : outer_room(cell.x, bleed);
            const base::Length top = row > 0 ? down : outer_room(cell.y, bleed);
            const base::Length right =
                column + 1 < stock.columns ? across : outer_room(stock.sheet.width - cell.right(), bleed);
            const base::Length bottom =
                row + 1 < stock.rows ? down : outer_room(stock.sheet.height - cell.bottom(), bleed);
            cell = {cell.x - left, cell.y - top, cell.width + left + right, cell.height + top + bottom};
        }
    }
    return all;
}

std::vector<model::StrokeItem> cut_marks(const std::vector<base::Rect>& cells, base::Size sheet,
                                         const base::Rect& printed) {
    std::set<base::Length> across, down;
    for (const base::Rect& cell : cells) {
        across.insert({cell.x, cell.right()});
        down.insert({cell.y, cell.bottom()});
    }
    std::vector<model::StrokeItem> marks;
    const base::Length none;
    const base::Length top = printed.y - kMarkGap, bottom = printed.bottom() + kMarkGap;
    const base::Length left = printed.x - kMarkGap, right = printed.right() + kMarkGap;
    for (const base::Length x : across) {
        if (top >= kLeastMark) marks.push_back(cut_mark({x, std::max(none, top - kMarkLength)}, {x, top}));
        if (sheet.height - bottom >= kLeastMark)
            marks.push_back(cut_mark({x, bottom}, {x, std::min(sheet.height, bottom + kMarkLength)}));
    }
    for (const base::Length y : down) {
        if (left >= kLeastMark) marks.push_back(cut_mark({std::max(none, left - kMarkLength), y}, {left, y}));
        if (sheet.width - right >= kLeastMark)
            marks.push_back(cut_mark({right, y}, {std::min(sheet.width, right + kMarkLength), y}));
    }
    return marks;
}

}  // namespace handbill::impose
