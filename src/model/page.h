#pragma once

// Finished pages: what is painted where. Promise: every item lies inside the bleed, and is either content of a
// structure node or an artifact of a stated kind; there is no third case, so untagged ink cannot be expressed.
// Coordinates: millipoints from the top left of the trim, y downwards.

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/geometry.h"
#include "diag/diagnostics.h"
#include "model/art.h"
#include "model/shaped.h"
#include "model/structure.h"
#include "model/theme.h"

namespace handbill::model {

/// ISO 32000-1, 14.8.2.2. `head` and `foot` are pagination too: what runs at the top or bottom of every page.
enum class Artifact : std::uint8_t { background, layout, pagination, page, head, foot };
using Mark = std::variant<NodeId, Artifact>;

/// A glyph at its final place: `x`,`y` is its origin (offsets included).
struct PlacedGlyph {
    std::uint32_t id = 0;
    base::Length x, y;
    base::Length advance;  ///< nominal advance of the font at this size, for the pen after it
};

/// `text_count` code units of PlacedRun::text drawn by `glyph_count` glyphs; in logical order, partitioning both.
struct Cluster {
    std::uint32_t text_begin = 0, text_count = 0;
    std::uint32_t glyph_begin = 0, glyph_count = 0;
};

/// Glyphs of one font, size and colour on one baseline, in logical (reading) order.
struct PlacedRun {
    FontId font;
    base::Length size;
    Colour colour;
    bool right_to_left = false;
    std::u16string text;  ///< NFC, no bidi controls; a broken line keeps its trailing space
    std::vector<PlacedGlyph> glyphs;
    std::vector<Cluster> clusters;
};

/// The runs of one line that belong to one structure node. Read in order, they say the text.
struct TextItem {
    NodeId node;
    LanguageTag language;
    std::vector<PlacedRun> runs;
    /// Not empty: viewers copy and read this instead (the rows of a number matrix, soft hyphens).
    std::u16string actual_text;
    bool continues = false;  ///< paints on under the same marked-content sequence as the item before (same node)
    /// Set: furniture such as a repeated tab or a folio, told to nobody who listens; then `node` means nothing.
    std::optional<Artifact> artifact;
    diag::Span span{};  ///< of the block that it stands for, for faults found on the finished page
};

struct FillItem {  ///< a rectangle, with rounded corners if radii are not zero (top-left, top-right, bottom-right,
                   ///< bottom-left)
    Mark mark = Artifact::background;
    base::Rect rect;
    std::array<base::Length, 4> radius{};
    Colour colour;
};

struct StrokeItem {  ///< a dashed rule; full rules are fills
    Mark mark = Artifact::layout;
    base::Point from, to;
    base::Length weight, dash;
    Colour colour;
};

struct ArtItem {  ///< vector paths, scaled from the art's view box into `rect`
    Mark mark = Artifact::layout;
    base::Rect rect;
    std::shared_ptr<const Art> art;
    std::vector<Colour> colours;  ///< one per path
    bool mirrored = false;
    diag::Span span{};
};

struct ImageItem {  ///< raster art filling `rect`
    Mark mark = Artifact::layout;
    base::Rect rect;
    std::shared_ptr<const Art> art;
};

struct ModulesItem {  ///< a QR symbol: dark modules as squares
    Mark mark = Artifact::layout;
    base::Rect rect;         ///< without the quiet zone
    int modules = 0;         ///< per side
    std::vector<bool> dark;  ///< row by row
    Colour colour;
    std::string payload;
    diag::Span span{};
};

struct GroupItem;

using PageItem = std::variant<TextItem, FillItem, StrokeItem, ArtItem, ImageItem, ModulesItem, GroupItem>;

/// Items turned together by quarter turns about `origin` (clockwise), then moved so that `origin` is theirs.
struct GroupItem {
    int quarter_turns = 0;
    base::Point origin;
    std::vector<PageItem> items;  ///< in the group's own coordinates
};

/// A height on a page of the same document.
struct Destination {
    std::size_t page = 0;  ///< index into PageSet::pages
    base::Length y;
};

/// An active area: drawn text stays as it is, the area opens `uri` or goes to a place in the document.
struct LinkArea {
    NodeId node;  ///< a Role::link node
    base::Rect rect;
    std::string uri;  ///< empty with a destination
    std::string description;
    std::optional<Destination> destination = std::nullopt;
};

/// A line along which the finished page is folded, from edge to edge.
struct FoldLine {
    bool upright = true;
    base::Length at;  ///< from the left, or from the top
    friend bool operator==(const FoldLine&, const FoldLine&) = default;
};

struct LaidPage {
    base::Size trim;
    base::Length bleed;
    std::vector<PageItem> items;  ///< paint order = reading order for content
    std::vector<LinkArea> links;
    std::vector<FoldLine> folds{};
};

/// What the finished file must say, for the self-check: made from content, never from PDF.
struct Expectations {
    std::vector<PrintedChannel> channels;  ///< each display string must stand verbatim in the text
    std::vector<std::string> qr_payloads;
};

/// How well the pages can be read, as measured on them.
struct Legibility {
    std::int64_t lowest_contrast = 2100;  ///< of a text to what it stands on, in hundredths, rounded down (WCAG 2.2)
    base::Length smallest_type;           ///< zero if nothing is written
};

struct PageSet {
    std::shared_ptr<const LocalizedDocument> localized;
    std::string document, sheet;  ///< ids
    std::string title;            ///< in the document's language
    std::vector<LaidPage> pages;
    StructureTree structure;
    Expectations expectations;
    Legibility legibility;
};

}  // namespace handbill::model
