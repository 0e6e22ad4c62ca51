#include "layout/line_breaks.h"

#include <algorithm>
#include <limits>

namespace handbill::layout {
namespace {

constexpr std::int64_t kUnreachable = std::numeric_limits<std::int64_t>::max();

/// A last line so short that it looks like a slip: one piece under a third of the column, or anything under a sixth.
bool is_stranded(EmUnits width, bool one_piece, EmUnits column) {
    return width * 6 < column || (one_piece && width * 3 < column);
}

/// How much raggedness, as a part of the column, a line may have more for ending with its phrase or sentence.
std::int64_t worth(Pause pause, EmUnits column) {
    if (pause == Pause::none) return 0;
    const EmUnits part = column / (pause == Pause::sentence ? 4 : 6);
    return part * part;
}

}  // namespace

BrokenText LineBreaker::break_lines(std::span<const BreakChance> chances, EmUnits column, bool balanced) {
    BrokenText out;
    column_ = column;
    balanced_ = balanced;
    segment_begin_ = 0;
    segment_start_ = 0;
    std::size_t first = 0;
    for (std::size_t i = 0; i < chances.size(); ++i) {
        if (chances[i].kind != model::BreakPoint::Kind::mandatory) continue;
        break_segment(chances.subspan(first, i + 1 - first), out);
        segment_begin_ = chances[i].offset;
        segment_start_ = chances[i].start;
        first = i + 1;
    }
    return out;
}

EmUnits LineBreaker::start_of(std::span<const BreakChance> chances, std::size_t from) const {
    return from == 0 ? segment_start_ : chances[from - 1].start;
}

void LineBreaker::add_line(std::span<const BreakChance> chances, std::size_t from, std::size_t to,
                           BrokenText& out) const {
    const BreakChance& last = chances[to - 1];
    const BrokenLine line{from == 0 ? segment_begin_ : chances[from - 1].offset, last.offset,
                          last.end - start_of(chances, from), last.kind == model::BreakPoint::Kind::hyphen};
    out.widest = std::max(out.widest, line.width);
    out.lines.push_back(line);
}

void LineBreaker::break_segment(std::span<const BreakChance> chances, BrokenText& out) {
    const EmUnits whole = chances.back().end - segment_start_;
    if (chances.size() == 1 || whole <= column_) {
        add_line(chances, 0, chances.size(), out);
        return;
    }
    const std::size_t lines = count_greedily(chances);
    target_ = balanced_ ? whole / static_cast<EmUnits>(lines) : column_;
    optimise(chances, lines, out);
}

std::size_t LineBreaker::count_greedily(std::span<const BreakChance> chances) const {
    std::size_t lines = 0;
    for (std::size_t from = 0; from < chances.size(); ++lines) {
        const EmUnits start = start_of(chances, from);
        std::size_t best = from + 1;
        for (std::size_t to = from + 1; to <= chances.size(); ++to) {
            if (chances[to - 1].end - start <= column_) best = to;
            if (chances[to - 1].start - start > column_) break;
        }
        from = best;
    }
    return lines;
}

std::int64_t LineBreaker::cost(std::span<const BreakChance> chances, std::size_t from, std::size_t to) const {
    const EmUnits width = chances[to - 1].end - start_of(chances, from);
    const bool last = to == chances.size();
    std::int64_t cost = 0;
    if (balanced_ || !last) {
        const EmUnits off = std::max<EmUnits>(target_ - width, balanced_ ? width - target_ : 0);
        cost += off * off;
    }
    if (!last) cost -= worth(chances[to - 1].pause, column_);
    if (last && is_stranded(width, to - from == 1, column_)) cost += 4 * column_ * column_;
    if (chances[to - 1].kind == model::BreakPoint::Kind::hyphen) cost += column_ * column_;
    return cost;
}

void LineBreaker::optimise(std::span<const BreakChance> chances, std::size_t lines, BrokenText& out) {
    const std::size_t stops = chances.size() + 1;  // stop 0 is the segment's begin
    best_.assign((lines + 1) * stops, kUnreachable);
    from_.assign((lines + 1) * stops, 0);
    best_[0] = 0;
    for (std::size_t line = 1; line <= lines; ++line) {
        const std::int64_t* before = &best_[(line - 1) * stops];
        for (std::size_t to = line; to < stops; ++to) {
            for (std::size_t from = to; from-- > line - 1;) {
                const EmUnits width = chances[to - 1].end - start_of(chances, from);
                if (width > column_ && from + 1 != to) break;
                if (before[from] == kUnreachable) continue;
                const std::int64_t total = before[from] + cost(chances, from, to);
                if (total >= best_[line * stops + to]) continue;
                best_[line * stops + to] = total;
                from_[line * stops + to] = static_cast<std::uint32_t>(from);
            }
        }
    }
    const std::size_t first_new = out.lines.size();
    std::size_t to = chances.size();
    for (std::size_t line = lines; line > 0; --line) {
        const std::size_t from = from_[line * stops + to];
        add_line(chances, from, to, out);
        to = from;
    }
    std::reverse(out.lines.begin() + static_cast<std::ptrdiff_t>(first_new), out.lines.end());
}

EmUnits widest_piece(std::span<const BreakChance> chances) {
    EmUnits widest = 0, start = 0;
    for (const BreakChance& chance : chances) {
        widest = std::max(widest, chance.end - start);
        start = chance.start;
    }
    return widest;
}

}  // namespace handbill::layout
