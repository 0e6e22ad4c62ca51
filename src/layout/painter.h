#pragma once

// A page whose areas have their places, as items and structure: logical places become left and right here, and
// nowhere else. Every item is said by a structure node or is an artifact.

#include <map>
#include <utility>

#include "layout/paint_text.h"

namespace handbill::layout {

struct ContentsLine;
struct FlowPlan;

/// Which node of an area.
enum class Part : std::uint8_t { grouping, self, item, body };

/// What pages of a flow have begun: whatever is cut goes on under the nodes that it has.
struct Begun {
    std::map<std::pair<AreaId, Part>, model::NodeId> nodes;
    std::map<AreaId, std::vector<model::NodeId>> inlines;  ///< of texts
};

class Painter {
public:
    Painter(Forme& forme, StructureBuilder& structure, model::LaidPage& page, model::Expectations& expectations,
            diag::Diagnostics& diagnostics)
        : forme_(forme),
          structure_(structure),
          expectations_(expectations),
          diagnostics_(diagnostics),
          canvas_(forme, page, diagnostics),
          text_(forme, structure, canvas_),
          page_(page) {}

    void paint_page();
    /// One page of a flow; `begun` lives as long as the flow.
    void paint_flow(const FlowPlan& plan, std::size_t page, Begun& begun);

private:
    /// What an area finds around it.
    struct Around {
        model::NodeId node;                       ///< that new nodes belong to
        bool lone = false;                        ///< a text may be said by `node` itself
        std::optional<model::Artifact> artifact;  ///< everything inside is furniture
        model::Colour ground;                     ///< the nearest fill
        base::Length above, below;                ///< in a column: room that cut boxes take over and under the cut
        model::LanguageTag language{};            ///< of the blocks; empty for the document's
    };
    static constexpr model::Colour kPaper{255, 255, 255, 0, 0, 0, 0};

    void paint(AreaId id, const base::Rect& rect, Around around);
    void paint_content(AreaId id, const base::Rect& inner, const Around& around);
    void paint_children(AreaId id, const base::Rect& rect, const Around& around);
    void paint_rules(const Area& area, const base::Rect& rect);
    void paint_outlined(const base::Rect& rect, std::array<base::Length, 4> radius, const model::ThemeRule& outline,
                        const model::Colour& fill);
    [[nodiscard]] base::Rect between_edges(const Area& area, const base::Rect& rect, base::Length drop) const;
    void paint_box(const Area& area, const base::Rect& rect, Around& around);
    void enter_grouping(AreaId id, Around& around);
    [[nodiscard]] bool is_in_window(const base::Rect& rect) const;
    [[nodiscard]] base::Rect part_in_window(const base::Rect& rect, const Around& around) const;
    void open_box(const Area& area, const base::Rect& rect, Around& around) const;
    [[nodiscard]] model::NodeId node_of(AreaId id, Part part, model::NodeId parent, model::Role role,
                                        const model::LanguageTag& language);
    void paint_folio(const Area& area, const base::Rect& inner, const Around& around);
    void paint_contents(AreaId id, const base::Rect& inner, const Around& around);
    void paint_entry(const Area& area, const ContentsLine& line, const base::Rect& inner, model::NodeId contents,
                     const Around& around);
    void put_space_before(model::PlacedRun& run) const;
    void paint_line(const base::Rect& rect, base::Length dash, const model::Colour& colour);
    void paint_turned(AreaId id, const base::Rect& rect, const Around& around);

    void paint_text(AreaId id, const base::Rect& inner, const Around& around);
    void paint_form(const Area& area, const base::Rect& inner, const Around& around);
    void paint_said(const Area& area, model::TextId text, const base::Rect& box, const std::string& colour,
                    const Around& around);
    void paint_number(const Area& area, const base::Rect& inner, const Around& around);
    void paint_key(const Lockup& lockup, const model::NumberBlock& block, base::Point at);
    void paint_digits(const Lockup& lockup, const NumberGlyphs& number, const model::NumberBlock& block, base::Point at,
                      const model::PrintedChannel& channel, const Around& around);
    void paint_art(const Area& area, const base::Rect& inner, const Around& around);
    void paint_scale(const Area& area, const base::Rect& inner);
    void paint_qr(const Area& area, const base::Rect& inner, const Around& around);

    void paint_list(AreaId id, const base::Rect& rect, const base::Rect& inner, const Around& around);
    void paint_marker(const Area& area, std::size_t item, const base::Rect& inner, const Around& around,
                      model::NodeId item_node);
    void paint_table(AreaId id, const base::Rect& rect, const base::Rect& inner, Around around);
    void repeat_head(AreaId id, const base::Rect& rect, const base::Rect& inner, Around around);
    void paint_row(AreaId id, std::size_t first, const base::Rect& rect, const Around& around);
    void paint_inner_rules(const Area& area, const base::Rect& inner);

    [[nodiscard]] const model::Colour& colour(const std::string& name) const {
        return colour_named(forme_.theme, name);
    }
    [[nodiscard]] static bool is_rtl(const Area& area) { return area.direction == model::Direction::right_to_left; }

    Forme& forme_;
    StructureBuilder& structure_;
    model::Expectations& expectations_;
    diag::Diagnostics& diagnostics_;
    Canvas canvas_;
    TextPainter text_;
    model::LaidPage& page_;
    std::optional<Window> window_;  ///< of the column that is painted
    Begun* begun_ = nullptr;        ///< in columns only
};

/// A logical place inside `outer` as a physical one.
[[nodiscard]] base::Rect mirrored(const base::Rect& outer, const base::Rect& place, bool right_to_left);

/// Scales art into a box of its view box's shape and paints it; `inks` by name, "" for currentColor.
[[nodiscard]] model::ArtItem art_item(std::shared_ptr<const model::Art> art, const base::Rect& rect,
                                      const std::map<std::string, model::Colour>& inks, bool right_to_left);

/// How far the ink of art drawn `width` wide stands inside its left and right sides.
struct InkInset {
    base::Length left, right;
};
[[nodiscard]] InkInset ink_inset(const model::VectorArt& art, base::Length width, bool mirrored);

/// Where a picture's box goes so that its ink stands in the middle of `key`.
[[nodiscard]] base::Rect centred_by_ink(const model::Art& art, base::Length side, const base::Rect& key,
                                        bool right_to_left);

}  // namespace handbill::layout
