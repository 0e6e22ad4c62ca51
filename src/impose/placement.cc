#include "impose/placement.h"

#include <algorithm>
#include <set>

namespace handbill::impose {
namespace {

constexpr base::Length kMarkWeight = base::Length::millipoints(250);
constexpr base::Length kMarkLength = base::Length::points(18);
constexpr base::Length kLeastMark = base::Length::points(3);

model::StrokeItem mark(base::Point from, base::Point to) {
    model::StrokeItem stroke;
    stroke.mark = model::Artifact::page;
    stroke.from = from;
    stroke.to = to;
    stroke.weight = kMarkWeight;
    return stroke;
}

}  // namespace

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

base::Size room(const model::Stock& stock, base::Length bleed) {
    const base::Length across = (stock.pitch.x - stock.piece.width) / 2,
                       down = (stock.pitch.y - stock.piece.height) / 2;
    return {stock.columns > 1 ? std::min(bleed, across) : bleed, stock.rows > 1 ? std::min(bleed, down) : bleed};
}

base::Rect clip_of(base::Size trim, base::Size room, int quarter_turns) {
    if (quarter_turns % 2 == 1) std::swap(room.width, room.height);
    return {-room.width, -room.height, trim.width + room.width * 2, trim.height + room.height * 2};
}

std::vector<model::StrokeItem> cut_marks(const std::vector<base::Rect>& cells, base::Size sheet, base::Length bleed) {
    std::set<base::Length> across, down;
    for (const base::Rect& cell : cells) {
        across.insert({cell.x, cell.right()});
        down.insert({cell.y, cell.bottom()});
    }
    std::vector<model::StrokeItem> marks;
    const base::Length gap = bleed + kMarkGap, none;
    const base::Length top = *down.begin() - gap, bottom = *down.rbegin() + gap;
    const base::Length left = *across.begin() - gap, right = *across.rbegin() + gap;
    for (const base::Length x : across) {
        if (top >= kLeastMark) marks.push_back(mark({x, std::max(none, top - kMarkLength)}, {x, top}));
        if (sheet.height - bottom >= kLeastMark)
            marks.push_back(mark({x, bottom}, {x, std::min(sheet.height, bottom + kMarkLength)}));
    }
    for (const base::Length y : down) {
        if (left >= kLeastMark) marks.push_back(mark({std::max(none, left - kMarkLength), y}, {left, y}));
        if (sheet.width - right >= kLeastMark)
            marks.push_back(mark({right, y}, {std::min(sheet.width, right + kMarkLength), y}));
    }
    return marks;
}

}  // namespace handbill::impose
