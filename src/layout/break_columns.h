#pragma once

// Where a galley is cut into columns. In: its atoms from top to bottom, each with the chance to end a column before it,
// and the height of a column. Out: which atoms stand in which column of which page. First fit: each column takes what
// it can; the time is linear in the atoms. An atom, or atoms that must not part, higher than a column stand in one of
// their own and are told.

#include <cstdint>
#include <span>
#include <vector>

#include "base/geometry.h"

namespace handbill::layout {

/// What cannot be cut: a line, a row, a picture. Heights count from the top of the galley.
struct Atom {
    enum class Before : std::uint8_t {
        open,   ///< a column may end before it
        glued,  ///< none may
        page,   ///< a page does
    };
    base::Length top, bottom;
    Before before = Before::open;
    bool blank = false;       ///< white space, which no column begins with unless its page is a new one by wish
    base::Length lead;        ///< room over it where it begins a column: padding of boxes that go on, heads of tables
    base::Length tail;        ///< room under it where it ends a column: padding of boxes that go on
    std::uint32_t owner = 0;  ///< the area to blame
};

/// Atoms [first, end) in one column.
struct Slice {
    std::size_t first = 0, end = 0;
    std::size_t page = 0, column = 0;
};

/// Atoms that are higher than a column and must not part.
struct TooHigh {
    std::size_t first = 0, end = 0;
    base::Length over;
};

struct BrokenGalley {
    std::vector<Slice> slices;
    std::vector<TooHigh> faults;
    std::size_t pages = 1;  ///< at least one, though it be empty
};

[[nodiscard]] BrokenGalley break_columns(std::span<const Atom> atoms, base::Length height, std::size_t columns);

}  // namespace handbill::layout
