#include "layout/break_columns.h"

#include <doctest/doctest.h>

#include <string>

using namespace handbill;
using layout::Atom;
using layout::break_columns;
using Before = layout::Atom::Before;

namespace {

constexpr base::Length pt(std::int64_t points) { return base::Length::points(points); }

/// Atoms of these heights below each other, `gap` apart.
std::vector<Atom> pile(const std::vector<int>& heights, int gap = 0) {
    std::vector<Atom> atoms;
    base::Length y;
    for (const int height : heights) {
        Atom atom;
        atom.top = y;
        atom.bottom = y + pt(height);
        y = atom.bottom + pt(gap);
        atoms.push_back(atom);
    }
    return atoms;
}

/// "0-3@0.0 3-5@0.1": atoms, page and column of each slice.
std::string cuts(const layout::BrokenGalley& broken) {
    std::string text;
    for (const layout::Slice& slice : broken.slices) {
        if (!text.empty()) text += ' ';
        text += std::to_string(slice.first) + "-" + std::to_string(slice.end) + "@" + std::to_string(slice.page) + "." +
                std::to_string(slice.column);
    }
    return text;
}

}  // namespace

TEST_CASE("a column takes what it can, and the next page begins when the columns are full") {
    const auto broken = break_columns(pile({10, 10, 10, 10, 10}), pt(20), 2);
    CHECK(cuts(broken) == "0-2@0.0 2-4@0.1 4-5@1.0");
    CHECK(broken.pages == 2);
    CHECK(broken.faults.empty());
}

TEST_CASE("a gap at a cut takes no room") {
    CHECK(cuts(break_columns(pile({10, 10, 10, 10}, 5), pt(25), 1)) == "0-2@0.0 2-4@1.0");
}

TEST_CASE("what is glued moves together") {
    auto atoms = pile({10, 10, 10, 10});
    atoms[2].before = Before::glued;
    CHECK(cuts(break_columns(atoms, pt(20), 1)) == "0-1@0.0 1-3@1.0 3-4@2.0");
}

TEST_CASE("a wished page leaves the columns that are left") {
    auto atoms = pile({10, 10, 10});
    atoms[1].before = Before::page;
    CHECK(cuts(break_columns(atoms, pt(100), 3)) == "0-1@0.0 1-3@1.0");
    atoms[0].before = Before::page;  // the first page is new already
    CHECK(cuts(break_columns(atoms, pt(100), 3)) == "0-1@0.0 1-3@1.0");
}

TEST_CASE("a wished page where one begins anyway leaves none empty") {
    auto atoms = pile({10, 10, 10});
    atoms[2].before = Before::page;
    CHECK(cuts(break_columns(atoms, pt(20), 1)) == "0-2@0.0 2-3@1.0");
    CHECK(cuts(break_columns(atoms, pt(10), 2)) == "0-1@0.0 1-2@0.1 2-3@1.0");
}

TEST_CASE("a cut box and a table's head take room on both sides of the cut") {
    auto atoms = pile({10, 10, 10, 10, 10});
    for (Atom& atom : atoms) atom.lead = atom.tail = pt(4);
    atoms.front().lead = atoms.back().tail = {};
    // 10 + 10 + 4 in the first, 4 + 10 + 4 in the next, then 4 + 10 + 10.
    CHECK(cuts(break_columns(atoms, pt(24), 1)) == "0-2@0.0 2-3@1.0 3-5@2.0");
}

TEST_CASE("white space begins no column, except on a page that was wished for") {
    auto atoms = pile({10, 10, 10, 10});
    atoms[1].blank = true;
    CHECK(cuts(break_columns(atoms, pt(10), 1)) == "0-2@0.0 2-3@1.0 3-4@2.0");
    atoms[1].before = Before::page;
    CHECK(cuts(break_columns(atoms, pt(20), 1)) == "0-1@0.0 1-3@1.0 3-4@2.0");
}

TEST_CASE("what is higher than a column stands in one of its own and is told, and so is the next") {
    auto atoms = pile({10, 15, 15, 10, 45});
    atoms[2].before = Before::glued;
    const auto broken = break_columns(atoms, pt(20), 1);
    CHECK(cuts(broken) == "0-1@0.0 1-3@1.0 3-4@2.0 4-5@3.0");
    REQUIRE(broken.faults.size() == 2);
    CHECK(broken.faults[0].first == 1);
    CHECK(broken.faults[0].end == 3);
    CHECK(broken.faults[0].over == pt(10));
    CHECK(broken.faults[1].over == pt(25));
}

TEST_CASE("nothing is one empty page") {
    const auto broken = break_columns({}, pt(20), 2);
    CHECK(broken.slices.empty());
    CHECK(broken.pages == 1);
}
