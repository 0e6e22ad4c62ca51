#include "layout/break_columns.h"

#include <algorithm>

namespace handbill::layout {
namespace {

using Before = Atom::Before;

/// The end of the longest run of atoms from `first` that one column holds; `first` itself if there is none.
std::size_t end_of_column(std::span<const Atom> atoms, std::size_t first, base::Length height) {
    const base::Length top = atoms[first].top - atoms[first].lead;
    std::size_t best = first;
    for (std::size_t i = first; i < atoms.size(); ++i) {
        if (i > first && atoms[i].before == Before::page) break;
        if (!atoms[i].blank && atoms[i].bottom - top > height) break;
        const bool may_end = i + 1 == atoms.size() || atoms[i + 1].before != Before::glued;
        if (may_end && (atoms[i].blank || atoms[i].bottom + atoms[i].tail - top <= height)) best = i + 1;
    }
    return best;
}

std::size_t end_of_group(std::span<const Atom> atoms, std::size_t first) {
    std::size_t end = first + 1;
    while (end < atoms.size() && atoms[end].before == Before::glued) ++end;
    return end;
}

}  // namespace

BrokenGalley break_columns(std::span<const Atom> atoms, base::Length height, std::size_t columns) {
    BrokenGalley broken;
    std::size_t page = 0, column = 0;
    for (std::size_t first = 0; first < atoms.size();) {
        const bool wished = first == 0 || atoms[first].before == Before::page;
        while (!wished && first < atoms.size() && atoms[first].blank && atoms[first].before != Before::page) ++first;
        if (first == atoms.size()) break;
        if (first > 0 && atoms[first].before == Before::page && column > 0) {
            ++page;
            column = 0;
        }
        std::size_t end = end_of_column(atoms, first, height);
        if (end == first) {
            end = end_of_group(atoms, first);
            const Atom& last = atoms[end - 1];
            broken.faults.push_back(
                {first, end, last.bottom + last.tail - atoms[first].top + atoms[first].lead - height});
        }
        broken.slices.push_back({first, end, page, column});
        broken.pages = page + 1;
        if (++column == columns) {
            ++page;
            column = 0;
        }
        first = end;
    }
    return broken;
}

}  // namespace handbill::layout
