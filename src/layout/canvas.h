#pragma once

// Where items of one page go: in paint order, inside turned groups where a box is turned, links always on the page
// itself. Refuses what would be painted outside the bleed.

#include <array>
#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "layout/area.h"
#include "model/page.h"

namespace handbill::layout {

class Canvas {
public:
    Canvas(const Forme& forme, model::LaidPage& page, diag::Diagnostics& diagnostics);

    /// `rect` with each side that is the sheet's moved inwards; in a turned frame none is known to be.
    [[nodiscard]] base::Rect off_the_edges(const base::Rect& rect, base::Length by) const;

    /// Faults from now on are this area's.
    void set_owner(AreaId owner) { owner_ = owner; }

    /// A rectangle of colour; sides that meet the trim run out to the bleed.
    void fill(const base::Rect& rect, const model::Colour& colour, model::Mark mark,
              const std::array<base::Length, 4>& radius = {});
    /// A dashed rule as long as `rect`; ends that meet the trim run out to the bleed.
    void dashes(const base::Rect& rect, base::Length dash, const model::Colour& colour);
    void put(model::PageItem item, const base::Rect& extent);
    void link(model::NodeId node, const base::Rect& area, const std::string& uri, const std::string& description);
    /// A link to a place in the document.
    void go_to(model::NodeId node, const base::Rect& area, model::Destination to, const std::string& description);

    /// Items up to the matching `leave` stand in a frame that is turned clockwise and whose origin is `origin`.
    void enter(int quarter_turns, base::Point origin);
    void leave();

private:
    [[nodiscard]] base::Rect on_page(base::Rect rect) const;
    /// The other way round.
    [[nodiscard]] base::Rect in_frame(base::Rect rect) const;
    [[nodiscard]] base::Rect bled(base::Rect rect) const;
    void check(const base::Rect& extent);

    const Forme& forme_;
    model::LaidPage& page_;
    diag::Diagnostics& diagnostics_;
    std::vector<model::GroupItem> groups_;
    AreaId owner_ = 0;
    AreaId told_ = kNoArea;  ///< one fault an area
};

}  // namespace handbill::layout
