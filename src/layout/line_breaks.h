#pragma once

// Where the lines of one text end. In: the chances to break with their pen positions, and a column width, all in
// 1/65536 em, so that one answer serves every size. Out: the fewest lines that the column allows, with the most even
// right edge (or, for balanced texts, lines of equal length), and rather between phrases than inside them. Refuses
// nothing: a piece wider than the column makes an over-wide line, which the caller must notice.

#include <cstdint>
#include <span>
#include <vector>

#include "model/shaped.h"

namespace handbill::layout {

using EmUnits = std::int64_t;  ///< 1/65536 em

/// What the words before a break end: a good place to stop reading for the length of a line's end.
enum class Pause : std::uint8_t { none, phrase, sentence };

struct BreakChance {
    std::uint32_t offset = 0;
    model::BreakPoint::Kind kind = model::BreakPoint::Kind::allowed;
    EmUnits start = 0;  ///< pen position of text that begins here
    EmUnits end = 0;    ///< pen position of text that ends here, without its trailing white space, with its hyphen
    Pause pause = Pause::none;
};

struct BrokenLine {
    std::uint32_t begin = 0, end = 0;
    EmUnits width = 0;
    bool hyphen = false;
};

struct BrokenText {
    std::vector<BrokenLine> lines;
    EmUnits widest = 0;
};

/// Keeps its tables between calls, so that trying many widths does not allocate.
class LineBreaker {
public:
    /// `chances` are ascending and end with the end of the text (mandatory). Empty chances make no line.
    [[nodiscard]] BrokenText break_lines(std::span<const BreakChance> chances, EmUnits column, bool balanced);

private:
    void break_segment(std::span<const BreakChance> chances, BrokenText& out);
    [[nodiscard]] std::size_t count_greedily(std::span<const BreakChance> chances) const;
    void optimise(std::span<const BreakChance> chances, std::size_t lines, BrokenText& out);
    [[nodiscard]] std::int64_t cost(std::span<const BreakChance> chances, std::size_t from, std::size_t to) const;
    [[nodiscard]] EmUnits start_of(std::span<const BreakChance> chances, std::size_t from) const;
    void add_line(std::span<const BreakChance> chances, std::size_t from, std::size_t to, BrokenText& out) const;

    EmUnits column_ = 0;
    EmUnits target_ = 0;  ///< length wanted of each line; the column itself unless balanced
    bool balanced_ = false;
    std::uint32_t segment_begin_ = 0;
    EmUnits segment_start_ = 0;
    std::vector<std::int64_t> best_;
    std::vector<std::uint32_t> from_;
};

/// Width of the widest piece that cannot be broken.
[[nodiscard]] EmUnits widest_piece(std::span<const BreakChance> chances);

}  // namespace handbill::layout
