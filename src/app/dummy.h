#pragma once

// A booklet tried out in plain paper: its pages as outlines with big numerals, folds drawn, and after them a map that
// says which pages stand on which sheet. Takes the laid pages, hands on others of the same sizes and count.

#include "diag/diagnostics.h"
#include "model/page.h"
#include "model/press_sheets.h"
#include "text/font_library.h"

#include <optional>
#include <string>

namespace handbill::app {

/// `edition` stands below each numeral. Nothing after reporting that it cannot be set.
[[nodiscard]] std::optional<model::PageSet> dummy_of(const model::PageSet& pages, const std::string& edition,
                                                     model::FontId font, const text::FontLibrary& fonts,
                                                     diag::Diagnostics& diagnostics);

/// Draws the folds of a dummy, bound with this nudge, over its pages and adds the map on sheets of its own.
[[nodiscard]] bool add_folds_and_map(model::PressSheets& press, base::Point nudge, const std::string& edition,
                                     model::FontId font, const text::FontLibrary& fonts,
                                     diag::Diagnostics& diagnostics);

}  // namespace handbill::app
