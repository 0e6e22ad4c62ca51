#pragma once

// A page whose areas have their places, as items and structure: logical places become left and right here, and
// nowhere else. Every item is said by a structure node or is an artifact.

#include "layout/paint_text.h"

namespace handbill::layout {

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

private:
    /// What an area finds around it.
    struct Around {
        model::NodeId node;                       ///< that new nodes belong to
        bool lone = false;                        ///< a text may be said by `node` itself
        std::optional<model::Artifact> artifact;  ///< everything inside is furniture
        model::Colour ground;                     ///< the nearest fill
    };

    void paint(AreaId id, const base::Rect& rect, Around around);
    void paint_content(AreaId id, const base::Rect& inner, const Around& around);
    void paint_children(AreaId id, const base::Rect& rect, const Around& around);
    void paint_rules(const Area& area, const base::Rect& rect);
    void paint_outlined(const base::Rect& rect, std::array<base::Length, 4> radius, const model::ThemeRule& outline,
                        const model::Colour& fill);
    [[nodiscard]] base::Rect between_edges(const Area& area, const base::Rect& rect, base::Length drop) const;
    void paint_line(const base::Rect& rect, base::Length dash, const model::Colour& colour);
    void paint_turned(AreaId id, const base::Rect& rect, const Around& around);

    void paint_text(const Area& area, const base::Rect& inner, const Around& around);
    void paint_form(const Area& area, const base::Rect& inner, const Around& around);
    void paint_number(const Area& area, const base::Rect& inner, const Around& around);
    void paint_key(const Lockup& lockup, const model::NumberBlock& block, base::Point at);
    void paint_digits(const Lockup& lockup, const NumberGlyphs& number, const model::NumberBlock& block, base::Point at,
                      const model::PrintedChannel& channel, const Around& around);
    void paint_art(const Area& area, const base::Rect& inner, const Around& around);
    void paint_qr(const Area& area, const base::Rect& inner, const Around& around);

    void paint_list(AreaId id, const base::Rect& rect, const base::Rect& inner, const Around& around);
    void paint_marker(const Area& area, std::size_t item, const base::Rect& inner, const Around& around,
                      model::NodeId item_node);
    void paint_table(AreaId id, const base::Rect& rect, const base::Rect& inner, const Around& around);
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
