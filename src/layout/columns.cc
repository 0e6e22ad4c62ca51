#include "layout/columns.h"

#include <algorithm>
#include <numeric>

namespace handbill::layout {
namespace {

using base::Length;
using Kind = model::Extent::Kind;

/// Gives the open columns for which `taken(column)` holds the width `bound(column)`. True if there were any.
template <class Taken, class Bound>
bool settle(std::vector<std::size_t>& open, std::vector<Length>& widths, Length& room, Taken taken, Bound bound) {
    const auto settled = std::stable_partition(open.begin(), open.end(), [&](std::size_t i) { return !taken(i); });
    for (auto it = settled; it != open.end(); ++it) {
        widths[*it] = bound(*it);
        room -= widths[*it];
    }
    const bool any = settled != open.end();
    open.erase(settled, open.end());
    return any;
}

/// Contents that want more than there is: the widest give way first, down to one level, none under its narrowest.
void squeeze(const std::vector<Column>& columns, std::vector<std::size_t> open, Length room,
             std::vector<Length>& widths) {
    const auto natural = [&](std::size_t i) { return columns[i].natural; };
    const auto narrowest = [&](std::size_t i) { return columns[i].narrowest; };
    while (!open.empty()) {
        const Length level = Length::millipoints(room.millipoints() / static_cast<std::int64_t>(open.size()));
        // Whoever wants less than the level leaves room to the others, so those come first.
        if (settle(
                open, widths, room, [&](std::size_t i) { return natural(i) <= level; }, natural))
            continue;
        if (settle(
                open, widths, room, [&](std::size_t i) { return narrowest(i) > level; }, narrowest))
            continue;
        break;
    }
    const auto count = static_cast<std::int64_t>(open.size());
    for (std::int64_t i = 0; i < count; ++i) {
        widths[open[static_cast<std::size_t>(i)]] = share_end(room, i + 1, count) - share_end(room, i, count);
    }
}

}  // namespace

std::vector<Length> split(Length whole, const std::vector<std::int64_t>& weights) {
    const std::int64_t total = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    std::vector<Length> parts;
    parts.reserve(weights.size());
    std::int64_t upto = 0;
    for (const std::int64_t weight : weights) {
        parts.push_back(share_end(whole, upto + weight, total) - share_end(whole, upto, total));
        upto += weight;
    }
    return parts;
}

std::vector<Length> divide(const std::vector<Column>& columns, Length room, bool exact) {
    std::vector<Length> widths(columns.size());
    std::vector<std::size_t> contents;
    std::vector<std::int64_t> shares(columns.size(), 0);
    Length wanted, kept;
    bool shared = false;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Column& column = columns[i];
        if (column.extent.kind == Kind::fixed) {
            widths[i] = column.extent.length;
            room -= widths[i];
        } else if (column.extent.kind == Kind::share && exact) {
            shares[i] = std::max(column.extent.share, 1);
            shared = true;
            kept += column.narrowest;
        } else {
            contents.push_back(i);
            widths[i] = column.natural;
            wanted += column.natural;
        }
    }
    if (wanted > room - kept) squeeze(columns, contents, std::max(room - kept, Length{}), widths);
    if (!shared) return widths;
    for (const std::size_t i : contents) room -= widths[i];
    const std::vector<Length> parts = split(std::max(room, Length{}), shares);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (shares[i] > 0) widths[i] = parts[i];
    }
    return widths;
}

}  // namespace handbill::layout
