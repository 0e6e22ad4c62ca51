#pragma once

// Lines of a text as items: glyphs at their final places, one run of one font and colour after another in reading
// order, joined to the structure nodes that say them. What the runs' texts say, read on, is the text as content has
// it: a broken line keeps its space, isolates are gone.

#include <optional>
#include <string>
#include <vector>

#include "layout/canvas.h"
#include "layout/set_text.h"
#include "layout/structure_builder.h"

namespace handbill::layout {

/// The part of a galley that stands in a column, in heights of the page.
struct Window {
    base::Length top, bottom;
};

/// Where a text stands on the page, and what it is there.
struct TextPlace {
    base::Rect box;                                                ///< physical, inside the padding
    model::Direction direction = model::Direction::left_to_right;  ///< of the layout around it
    model::Align align = model::Align::start;
    bool optical = false;                         ///< the ink of large lines meets the start edge
    std::string colour;                           ///< instead of the style's; empty for the style's
    std::string strong_colour;                    ///< of facts, instead of both
    model::NodeId node;                           ///< that says it
    std::optional<model::Artifact> artifact;      ///< furniture: no node says it
    bool unlinked = false;                        ///< its channels are no links of their own
    std::optional<Window> window = std::nullopt;  ///< only the lines in it are painted
    std::vector<model::NodeId>* begun = nullptr;  ///< nodes of its inlines, kept from the part on the page before
};

class TextPainter {
public:
    TextPainter(Forme& forme, StructureBuilder& structure, Canvas& canvas)
        : forme_(forme), structure_(structure), canvas_(canvas) {}

    void paint(model::TextId id, const SetText& set, const TextPlace& place);

private:
    struct Run {
        base::Length x, width;
    };
    void make_nodes();
    void paint_line(const BrokenLine& broken, base::Length baseline);
    [[nodiscard]] base::Length place_runs(const text::Line& line, base::Length hyphen);
    [[nodiscard]] base::Length width_of(const text::LineRun& run) const;
    [[nodiscard]] base::Length optical_shift(const text::Line& line) const;
    [[nodiscard]] model::PlacedRun place_run(const text::LineRun& run, base::Length x, base::Length baseline,
                                             std::uint32_t& said) const;
    void say(model::PlacedRun& run, const text::LineRun& source, std::uint32_t& said) const;
    [[nodiscard]] model::PlacedRun hyphen_run(base::Length x, base::Length baseline) const;
    void hang_space(const text::Line& line, std::vector<model::PlacedRun>& runs, std::uint32_t said,
                    base::Point at) const;
    [[nodiscard]] const model::Colour& colour_of(std::uint32_t inline_index) const;
    void add_link(const text::Line& line, std::size_t first, std::size_t end, base::Length baseline);
    void emit(const text::Line& line, std::vector<model::PlacedRun> runs, base::Length baseline,
              const base::Rect& extent);

    Forme& forme_;
    StructureBuilder& structure_;
    Canvas& canvas_;
    const PreparedText* text_ = nullptr;
    const SetText* set_ = nullptr;
    const TextPlace* place_ = nullptr;
    std::vector<model::NodeId> nodes_;  ///< by inline
    std::vector<Run> places_;           ///< by logical run of the line in work
    base::Length hyphen_x_;
};

/// A theme's colour; content has checked the name.
[[nodiscard]] const model::Colour& colour_named(const model::Theme& theme, const std::string& name);

}  // namespace handbill::layout
