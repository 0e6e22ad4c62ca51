#pragma once

// The vocabulary of blocks that pages are made of. It is C++'s; a new piece needs no new block. Lengths are design
// points on the reference sheet, as in box.h.

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/geometry.h"
#include "base/id.h"
#include "diag/diagnostics.h"
#include "model/box.h"
#include "model/language.h"
#include "model/text_slot.h"

namespace handbill::model {

struct Block;
using Blocks = std::vector<Block>;

/// Where a text's top and bottom edges are taken: its line boxes, or what the eye sees.
enum class TextEdges : std::uint8_t {
    leading,  ///< line boxes of the style's leading
    optical,  ///< first line's cap height (ink top where a script has no capitals) to last baseline (ink bottom)
};

/// A paragraph or a heading.
struct TextBlock {
    TextId text;
    int level = 0;  ///< 0 paragraph, 1…6 heading
    TextEdges edges = TextEdges::leading;
    Align align = Align::start;
    int maximum_lines = 0;      ///< 0 no bound
    std::string colour;         ///< instead of the style's, facts included; empty for the style's (`colour`, `ink`)
    std::string strong_colour;  ///< of facts, instead of both
    bool listed = true;         ///< headings: contents may name it
};

struct Stack {  ///< children below each other
    Blocks children;
    base::Length gap;
    Justify justify = Justify::start;
    Align align = Align::stretch;
};

struct Row {  ///< children side by side, in reading direction
    Blocks children;
    base::Length gap;
    Justify justify = Justify::start;
    Align align = Align::start;
    bool baselines = false;  ///< children share the first baseline instead of `align`
};

struct Grid {  ///< equal rows of cells, filled in reading order
    Blocks children;
    std::vector<Extent> columns;
    base::Length column_gap, row_gap;
};

struct Layers {  ///< children over each other, first at the bottom; also those of `panels`, a page of a folded piece
    Blocks children;
};

/// L, LI, Lbl, LBody.
struct ListBlock {
    enum class Marker : std::uint8_t { none, bullet, numeral, pictogram };
    Blocks items;
    std::vector<std::string> marker_art;  ///< one per item for Marker::pictogram, key of Piece::art
    std::vector<TextId> marker_texts;     ///< one per item for numerals and bullets (literal slots)
    Marker marker = Marker::bullet;
    base::Length marker_size, marker_gap;
    std::string marker_colour;  ///< `marker-colour`, else the `ink` around
    std::string marker_fill;    ///< the key behind a numeral; empty for none
    std::string marker_style;   ///< text style of numerals and bullets
    bool marker_above = false;  ///< the marker stands over the item instead of before it
    int columns = 1;
    base::Length column_gap, row_gap;
    std::optional<EdgeRule> rule;            ///< above each item
    std::vector<base::Ratio> column_shares;  ///< widths of columns relative to each other; empty: equal
};

/// A hotline number as a picture of itself; always one Span that reads and copies as one number.
struct NumberBlock {
    enum class Form : std::uint8_t { matrix, line, plain };
    std::string fact;
    Form form = Form::plain;
    base::Length size;
    std::vector<base::Ratio> ladder{base::Ratio{1, 1}};
    base::Length floor;
    bool fill_width = false;  ///< plain and line: the size is what makes the ink fill the width it is given
    std::string colour;
    std::string key_art;  ///< matrix and line
};

struct QrBlock {
    std::string fact;  ///< payload is the channel's own URI
    TextId alt;
    std::string colour;           ///< dark modules; the ground must be light
    base::Length module_minimum;  ///< physical, not scaled with the sheet
};

struct ArtBlock {
    std::string art;                          ///< key of Piece::art
    std::optional<TextId> alt;                ///< none: declared decorative
    std::map<std::string, std::string> inks;  ///< art ink name ("" for currentColor) → colour name
    bool optical = true;                      ///< the ink, not the view box, meets the start edge
    std::optional<base::Length> maximum_width;
    int needed_dpi = 0;  ///< a raster with fewer dots an inch is refused; 0: warned of at fewer than 150
};

struct RuleBlock {
    base::Length weight;
    std::string colour;
    base::Length dash;
    bool vertical = false;
};

struct TableCell {
    Blocks children;
    bool header = false;
    int column_span = 1;
};

struct TableBlock {
    std::vector<Extent> columns;
    base::Length column_gap, cell_pad_above, cell_pad_below;
    std::vector<std::vector<TableCell>> rows;
    int header_rows = 0;
    std::optional<EdgeRule> row_rule, header_rule;
};

/// A line or box to write in.
struct FormLineBlock {
    TextId label;
    std::optional<TextId> entry;  ///< stands on the last line in print, and no other line is drawn
    int lines = 1;
    base::Length line_pitch;
    base::Length weight;
    std::string colour;        ///< of the lines: `colour`, else the `ink` around
    std::string label_colour;  ///< instead of the style's: the `ink` around; empty for the style's
};

struct SpacerBlock {};

/// A measure at true size, whatever the scale of the sheet: a line with a tick for each millimetre on one side (top,
/// start) and for each 32nd of an inch on the other, counted from a zero.
struct ScaleBlock {
    bool millimetres = false, inches = false;
    bool upright = false;
    base::Length before, after;    ///< how far it goes to either side of zero
    base::Length weight;           ///< of all lines
    std::optional<TextId> digits;  ///< as in FolioBlock: centimetres in mm, and each 8 / 32 in, are numbered
    std::string colour;            ///< as of texts
};

/// The number of the page that it stands on, in Latin digits; only in the head and foot of a flow.
struct FolioBlock {
    TextId digits;  ///< "0123456789", a literal slot: every number is set from its glyphs
    Align align = Align::start;
    std::string colour;  ///< as of texts
};

/// A heading as a table of contents names it, in a style of its own.
struct ContentsEntry {
    TextId heading;         ///< of its TextBlock
    TextId text;            ///< the same message in the style of its level
    TextId digits;          ///< as in FolioBlock
    std::size_t depth = 0;  ///< index into the levels that are listed
};

/// Headings of the piece with the numbers of their pages: TOC, TOCI.
struct ContentsBlock {
    std::vector<int> levels;
    std::vector<std::string> styles;     ///< one a level
    std::vector<ContentsEntry> entries;  ///< all headings of these levels, in order; shown if their heading is
    base::Length gap, indent;            ///< between entries; before those of each deeper level
    std::optional<EdgeRule> rule;        ///< above each entry
    std::string colour;                  ///< as of texts
};

using BlockContent =
    std::variant<Stack, Row, Grid, Layers, TextBlock, ListBlock, NumberBlock, QrBlock, ArtBlock, RuleBlock, TableBlock,
                 FormLineBlock, SpacerBlock, FolioBlock, ContentsBlock, ScaleBlock>;

/// What a box of blocks means to somebody who listens.
enum class Grouping : std::uint8_t { none, section, note, artifact };

/// How a block that stands in a flow meets the end of a column.
struct Flowing {
    enum class PageBreak : std::uint8_t { none, before, after };
    bool keep = false;            ///< stands whole in one column
    bool keep_with_next = false;  ///< ends no column; headings never do
    PageBreak page_break = PageBreak::none;
};

struct Block {
    diag::Span span;
    std::string name;  ///< author's name for messages ("base", "facts"); else the block's kind
    Box box;
    std::optional<Condition> when;
    Grouping grouping = Grouping::none;
    Flowing flowing;
    std::optional<LanguageTag> language;  ///< subtree in another language, with its direction
    BlockContent content = SpacerBlock{};
};

}  // namespace handbill::model
