#pragma once

// A text at one size in one column: its lines and where their baselines stand. The one place that knows how style,
// script, sheet and rung of the ladder make a size, and what "leading" and "optical" edges are.

#include <cstddef>

#include "layout/text_stock.h"

namespace handbill::layout {

struct TypeSize {
    base::Length size, leading;
};

/// Style × script × sheet × rung, never under the floor (the floor is physical and is not scaled with the sheet).
[[nodiscard]] TypeSize type_size(const PreparedText& text, const model::Theme& theme, base::Ratio scale,
                                 std::size_t rung);

struct SetText {
    TypeSize type;
    const BrokenText* broken = nullptr;  ///< owned by the stock
    base::Length first_baseline;         ///< from the top of the text's box
    base::Length height;
    base::Length width;  ///< of the widest line
    base::Length cap_height;
    base::Length in_leading;  ///< from the top of a line's own box to its baseline

    [[nodiscard]] std::size_t lines() const { return broken == nullptr ? 0 : broken->lines.size(); }
    [[nodiscard]] base::Length baseline(std::size_t line) const {
        return first_baseline + type.leading * static_cast<std::int64_t>(line);
    }
    /// Where the box of a line begins; the first line's may reach higher.
    [[nodiscard]] base::Length line_top(std::size_t line) const { return baseline(line) - in_leading; }
};

/// `id` must have been found in the stock.
[[nodiscard]] SetText set_text(TextStock& stock, model::TextId id, TypeSize type, model::TextEdges edges,
                               base::Length column);

/// From this size on, the ink and not the side bearing of a line's first glyph meets the margin.
inline constexpr base::Length kDisplaySize = base::Length::points(24);

}  // namespace handbill::layout
