#pragma once

// Pages put down on the sheets that a press prints: what `pdf::write` takes. Promise: every page of the set has exactly
// one tagged impression; all others are ink that nobody needs to hear twice.
// Coordinates: millipoints from the top left of the sheet's trim, y downwards.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "model/page.h"
#include "model/press_profile.h"

namespace handbill::model {

/// By how much a page may be moved over the spine of a booklet, where its neighbour cuts it off.
inline constexpr base::Length kMostCreep = base::Length::points(9);

/// One printing of a page on a sheet.
struct Impression {
    std::size_t page = 0;   ///< index into PageSet::pages
    base::Point at;         ///< where the top left corner of the page's trim comes to lie
    int quarter_turns = 0;  ///< clockwise about that corner, 0…3
    /// What is printed of the page, in its own coordinates. None: all of it, bleed and all. All impressions of a page
    /// together print its trim, but for a strip of kMostCreep at the most.
    std::optional<base::Rect> clip = std::nullopt;
    bool tagged = true;  ///< what a screen reader meets; else an artifact

    friend bool operator==(const Impression&, const Impression&) = default;
};

/// One side of a sheet of a booklet, seen upright: the pages on its halves, none for a blank one.
struct Spread {
    std::optional<std::size_t> left, right;
    base::Length creep;  ///< of both towards the fold
    bool back = false;

    friend bool operator==(const Spread&, const Spread&) = default;
};

/// Which part of a page a sheet shows.
struct Tile {
    std::size_t page = 0;
    int row = 0, column = 0;
    base::Rect part;  ///< of the page, in its own coordinates
    base::Point at;   ///< of that part on the sheet

    friend bool operator==(const Tile&, const Tile&) = default;
};

struct PressSheet {
    base::Size trim;
    base::Rect media, bleed;  ///< each holds the trim
    std::vector<Impression> impressions;
    std::vector<StrokeItem> marks;                ///< where to cut, and dashed where to fold; outside all trims
    std::vector<TextItem> slug{};                 ///< what the sheet says of itself there; artifacts
    std::optional<Spread> spread = std::nullopt;  ///< of a booklet
    std::optional<Tile> tile = std::nullopt;      ///< of a page in tiles
};

struct PressSheets {
    std::shared_ptr<const PageSet> pages;
    std::string stock;            ///< id of it or of a larger sheet; empty if the sheets are made for the pages
    std::string manner{};         ///< "saddle", "perfect", "tiles"; empty for whole pages on whole sheets
    bool spine_on_right = false;  ///< of a booklet
    std::vector<PressSheet> sheets;
    std::shared_ptr<const PressCondition>
        condition{};  ///< of a file for a commercial press; null: for screen and office
};

/// Each page on a sheet of its own, bleed and all, where it is.
[[nodiscard]] PressSheets as_laid(std::shared_ptr<const PageSet> pages);
/// The same without sharing: `pages` must outlive it.
[[nodiscard]] PressSheets as_laid(const PageSet& pages);

/// Whether the impression stands where its page was laid.
[[nodiscard]] bool stands_as_laid(const Impression& impression);
/// A place of the page on its sheet, and the other way round.
[[nodiscard]] base::Point on_sheet(const Impression& impression, base::Point place);
[[nodiscard]] base::Rect on_page(const Impression& impression, const base::Rect& area);
/// What two areas share; empty (no width, no height) if that is nothing.
[[nodiscard]] base::Rect shared(const base::Rect& one, const base::Rect& other);

/// Dashed lines that go on from the folds of `page`, on both sides of its trim, `gap` away from it; only those that end
/// inside `room` on the sheet. Lengths of the sheet.
[[nodiscard]] std::vector<StrokeItem> fold_marks(const Impression& impression, const LaidPage& page, base::Length gap,
                                                 const base::Rect& room);

/// Where the tagged impression of each page is, by page.
struct Telling {
    std::size_t sheet = 0;
    Impression impression;
};
[[nodiscard]] std::vector<Telling> tellings(const PressSheets& press);

/// Where a reader may touch an area of a page: where most of it is printed, and there as much of it as that is.
struct Touch {
    std::size_t sheet = 0, impression = 0;  ///< indices
    base::Rect area;                        ///< of the page
};
[[nodiscard]] Touch touch_of(const PressSheets& press, std::size_t page, const base::Rect& area);

}  // namespace handbill::model
