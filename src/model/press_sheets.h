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

/// One printing of a page on a sheet.
struct Impression {
    std::size_t page = 0;   ///< index into PageSet::pages
    base::Point at;         ///< where the top left corner of the page's trim comes to lie
    int quarter_turns = 0;  ///< clockwise about that corner, 0…3
    /// What is printed of the page, in its own coordinates; holds its trim. None: all of it, bleed and all.
    std::optional<base::Rect> clip = std::nullopt;
    bool tagged = true;  ///< what a screen reader meets; else an artifact

    friend bool operator==(const Impression&, const Impression&) = default;
};

struct PressSheet {
    base::Size trim;
    base::Rect media, bleed;  ///< each holds the trim
    std::vector<Impression> impressions;
    std::vector<StrokeItem> marks;  ///< where to cut, and dashed where to fold; outside all trims
    std::vector<TextItem> slug{};   ///< what the sheet says of itself there; artifacts
};

struct PressSheets {
    std::shared_ptr<const PageSet> pages;
    std::string stock;  ///< id; empty if each page is a sheet of its own
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
/// A place of the page on its sheet.
[[nodiscard]] base::Point on_sheet(const Impression& impression, base::Point place);

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

}  // namespace handbill::model
