#pragma once

// The shaped texts of one edition, made ready to be set: pen positions, chances to break, font measures, ink. All of
// it is in 1/65536 em and is computed once, when a text is first wanted; broken lines are kept for each column width,
// because the fit ladder asks the same questions again.

#include <cstdint>
#include <deque>
#include <vector>

#include "layout/line_breaks.h"
#include "model/shaped.h"
#include "text/line_shaper.h"

namespace handbill::layout {

struct InkSpan {
    EmUnits above = 0;  ///< top of the ink over the baseline
    EmUnits below = 0;  ///< bottom of the ink under the baseline
};

struct PreparedText {
    const model::ShapedText* shaped = nullptr;
    const model::LocalizedText* words = nullptr;
    const model::TextStyle* style = nullptr;
    const model::ScriptMeasures* measures = nullptr;  ///< of its language; of another one if all its words speak that
    std::vector<BreakChance> chances;
    EmUnits tracking = 0;      ///< after each tracked cluster
    EmUnits widest_piece = 0;  ///< what no column may be narrower than
    bool level = true;         ///< no glyph is raised or lowered, so the ink keeps inside the fonts' own measures
    EmUnits ascent = 0, descent = 0, cap_height = 0;  ///< of the font that sets most of the text; all positive

    [[nodiscard]] bool empty() const { return shaped->text.empty(); }
    /// Tracking is for scripts whose letters stand alone.
    [[nodiscard]] bool is_tracked(const model::GlyphRun& run) const;
};

class TextStock {
public:
    TextStock(const model::ShapedDocument& shaped, const text::FontLibrary& fonts);

    /// Null if the slot is never painted: no style, or a style or script that the theme does not have.
    [[nodiscard]] const PreparedText* find(model::TextId id);
    /// `id` must have been found.
    [[nodiscard]] const BrokenText& broken(model::TextId id, EmUnits column);
    /// What the glyphs of a text range reach over and under the baseline.
    [[nodiscard]] InkSpan ink(model::TextId id, std::uint32_t begin, std::uint32_t end);

private:
    struct Broken {
        EmUnits column;
        BrokenText text;
    };
    struct ClusterInk {
        bool known = false;
        InkSpan span;
    };
    struct Entry {
        bool tried = false;
        bool usable = false;
        PreparedText text;
        std::deque<Broken> broken;    ///< references to it are handed out
        std::vector<ClusterInk> ink;  ///< by code unit
    };
    void prepare(Entry& entry, model::TextId id);
    void measure_ink(Entry& entry, const model::GlyphRun& run, std::uint32_t begin, std::uint32_t end) const;

    const model::ShapedDocument& shaped_;
    const text::FontLibrary& fonts_;
    LineBreaker breaker_;
    std::vector<Entry> entries_;
};

/// `em` at `size`, rounded up, so that a text fits the width that it was measured to have.
[[nodiscard]] constexpr base::Length to_length(EmUnits em, base::Length size) {
    const std::int64_t product = em * size.millipoints();
    return base::Length::millipoints(product >= 0 ? (product + 65535) / 65536 : -((-product) / 65536));
}

/// The em units that `length` holds at `size`.
[[nodiscard]] constexpr EmUnits to_em(base::Length length, base::Length size) {
    return length.millipoints() * 65536 / size.millipoints();
}

}  // namespace handbill::layout
