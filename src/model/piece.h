#pragma once

// A piece: one printed thing as data. Pages are trees of boxes; leaves are the blocks of the vocabulary below. The
// vocabulary is C++'s; every piece is content/pieces/<id>.yaml and needs no C++.
//
// Texts are not in the tree: a block names a TextSlot, and each later stage keeps an array parallel to
// Piece::texts (LocalizedDocument, ShapedDocument). So the tree is decoded once and shared by every edition.
//
// Lengths are design points on the reference sheet: the piece's, else the theme's. "start" and "end" follow the reading
// direction.

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/geometry.h"
#include "base/id.h"
#include "diag/diagnostics.h"
#include "model/art.h"
#include "model/hotline.h"
#include "model/language.h"
#include "model/source.h"
#include "model/theme.h"

namespace handbill::model {

struct TextSlotTag;
using TextId = base::Id<TextSlotTag>;

/// A placeholder of a piece's messages, resolved by id; never typed into a message.
struct FactSource {
    enum class Kind : std::uint8_t {
        channel,           ///< a hotline's channel as printed
        hotline_name,      ///< official name in the edition's language, else its English one
        interpreter_languages,  ///< a number, for plural: of the channel named beside it
        language_autonym,
        language_english,
        language_spoken_as,
        language_tag,
        document_id,
        sheet_id,
        content_date,
        verified_on,       ///< the oldest verified_on of the piece's hotlines
        translation_state, ///< for select: "source", "draft" or "reviewed"
    };
    Kind kind = Kind::channel;
    std::string hotline;  ///< channel, hotline_name
    std::string channel;  ///< channel
    diag::Span span;
};

/// What the statements of a text rest on: `sources` and `basis` of the nearest block around it that says either.
struct Basis {
    std::vector<std::size_t> sources;  ///< indices into Piece::sources, each once, ascending
    bool guidance = false;             ///< advice or an exercise of ours, which states no fact
};

struct TextSlot {
    TextId id;
    std::string message;               ///< "poster-hotel.headline"; empty if literal
    std::string literal;               ///< a list numeral or bullet: the same in every language
    std::string style;                 ///< name in the theme, empty for texts that are never painted (titles, alt)
    std::optional<LanguageTag> language;  ///< set where a block speaks another language than its edition
    Basis basis;
    bool cites = false;                    ///< ends in the numbers of its sources: "[3, 7]"
    std::optional<std::size_t> reference;  ///< index into Piece::sources: the message's facts are that source's
    diag::Span span;
};

// ---- boxes ---------------------------------------------------------------------------------------------------------

/// A size along one axis.
struct Extent {
    enum class Kind : std::uint8_t { content, fixed, share };
    Kind kind = Kind::content;
    base::Length length;  ///< fixed
    int share = 0;        ///< share of what the others leave
};

/// A line along one side of a box, inside it.
struct EdgeRule {
    enum class Side : std::uint8_t { top, end, bottom, start };
    Side side = Side::top;
    base::Length weight;
    std::string colour;
    base::Length dash;  ///< length of dash and gap; zero for a full line
    bool within_padding = false;  ///< from padding to padding instead of over the whole side (a theme's `fills`)
    base::Length drop{};          ///< how far inside it stands where the box meets the edge of the sheet
};

/// Where a child of `layers` stands: distances from the parent's sides. Two opposite ones stretch it.
struct Placement {
    std::optional<base::Length> top, end, bottom, start;
};

/// Quarter turns for tear-off tabs: the text reads upwards or downwards.
enum class Turn : std::uint8_t { none, up, down };

enum class Align : std::uint8_t { start, centre, end, stretch };
enum class Justify : std::uint8_t { start, centre, end, spread };

/// Shown only if somebody who speaks the edition's language is (or is not) served by the fact's channel.
struct Condition {
    std::string fact;
    bool answered = true;
    diag::Span span;
};

/// A box may also have an `ink`: texts, list markers and form lines inside that name no colour of their own are given
/// it when the piece is decoded, so it is no member here.
struct Box {
    Extent width, height;
    base::Edges padding;
    std::string fill;                         ///< colour name; a fill that meets the trim runs out to the bleed
    std::array<base::Length, 4> radius{};     ///< top-start, top-end, bottom-end, bottom-start; or a name of the theme's
    std::optional<ThemeRule> outline;         ///< inside its edge, following its corners; needs a fill
    std::vector<EdgeRule> rules;
    Placement place;
    std::optional<Align> align_self;
    Turn turn = Turn::none;
    bool fit = false;  ///< texts inside may step down their ladders, all together, until the box holds them
};

// ---- blocks --------------------------------------------------------------------------------------------------------

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
    int maximum_lines = 0;  ///< 0 no bound
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

struct Layers {  ///< children over each other, first at the bottom
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
    std::string marker_colour;               ///< `marker-colour`, else the `ink` around
    std::string marker_fill;                 ///< the key behind a numeral; empty for none
    std::string marker_style;                ///< text style of numerals and bullets
    bool marker_above = false;               ///< the marker stands over the item instead of before it
    int columns = 1;
    base::Length column_gap, row_gap;
    std::optional<EdgeRule> rule;  ///< above each item
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
    std::string fact;             ///< payload is the channel's own URI
    TextId alt;
    std::string colour;           ///< dark modules; the ground must be light
    base::Length module_minimum;  ///< physical, not scaled with the sheet
};

struct ArtBlock {
    std::string art;               ///< key of Piece::art
    std::optional<TextId> alt;     ///< none: declared decorative
    std::map<std::string, std::string> inks;  ///< art ink name ("" for currentColor) → colour name
    bool optical = true;           ///< the ink, not the view box, meets the start edge
    std::optional<base::Length> maximum_width;
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
    int lines = 1;
    base::Length line_pitch;
    base::Length weight;
    std::string colour;        ///< of the lines: `colour`, else the `ink` around
    std::string label_colour;  ///< instead of the style's: the `ink` around; empty for the style's
};

struct SpacerBlock {};

/// The number of the page that it stands on, in Latin digits; only in the head and foot of a flow.
struct FolioBlock {
    TextId digits;  ///< "0123456789", a literal slot: every number is set from its glyphs
    Align align = Align::start;
    std::string colour;  ///< as of texts
};

/// A heading as a table of contents names it, in a style of its own.
struct ContentsEntry {
    TextId heading;  ///< of its TextBlock
    TextId text;     ///< the same message in the style of its level
    TextId digits;   ///< as in FolioBlock
    std::size_t depth = 0;  ///< index into the levels that are listed
};

/// Headings of the piece with the numbers of their pages: TOC, TOCI.
struct ContentsBlock {
    std::vector<int> levels;
    std::vector<std::string> styles;    ///< one a level
    std::vector<ContentsEntry> entries; ///< all headings of these levels, in order; shown if their heading is
    base::Length gap, indent;           ///< between entries; before those of each deeper level
    std::optional<EdgeRule> rule;       ///< above each entry
    std::string colour;                 ///< as of texts
};

using BlockContent = std::variant<Stack, Row, Grid, Layers, TextBlock, ListBlock, NumberBlock, QrBlock, ArtBlock,
                                  RuleBlock, TableBlock, FormLineBlock, SpacerBlock, FolioBlock, ContentsBlock>;

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

/// What a page of a flow has beside its text.
struct Flow {
    int columns = 1;
    base::Length column_gap;
    std::optional<Block> head, foot;  ///< over and under the columns of each page; furniture, told to nobody
};

/// One sheet that `root` fills or, with a flow, as many sheets as the stack `root` needs: its padding, fill and rules
/// are those of each sheet, and its children run through the columns.
///
/// Stacks, one-column lists, tables, contents and paragraphs break over columns and pages; all else stands whole. A
/// paragraph leaves two lines at least on either side; a table begins again with its header rows; a box that is filled
/// or ruled is drawn in all its parts.
struct Page {
    Block root;
    std::optional<Flow> flow;
};

/// Who reads a piece; it decides how hard its words may be and which ones it may not use.
enum class Audience : std::uint8_t { seeking_help, everybody, staff, facilitator };

/// What must stand beside every list of signs.
enum class Caveat : std::uint8_t { one_sign, do_not_confront };

/// A block that speaks of a topic of content/topics.yaml.
struct TopicPlace {
    std::string topic;
    std::optional<TextId> section;  ///< the first heading in the block, else the last one before it
    bool always = true;             ///< no condition hides it from some languages
    diag::Span span;
};

struct Piece {
    std::string id;
    diag::Span span;
    TextId title;                             ///< document title, in the edition's language
    std::string content_date;                 ///< ISO date of the last change of meaning
    std::vector<std::string> sheets;          ///< sheets it is designed for
    std::vector<LanguageTag> languages;       ///< empty: all
    std::map<std::string, FactSource> facts;  ///< by placeholder name
    /// Messages that may be in another language than the edition, each with its reason (reported on every build).
    std::map<std::string, std::string> language_exceptions;
    std::vector<TextSlot> texts;              ///< indexed by TextId
    std::vector<Page> pages;
    std::map<std::string, std::shared_ptr<const Art>> art;
    std::shared_ptr<const Theme> theme;       ///< a variant of it in editions for other readers
    bool in_own_theme = true;                 ///< false if it is set in another than it was designed in
    std::optional<base::Size> reference;      ///< the trim that its measures are written for; none: the theme's
    std::vector<std::string> hotlines;        ///< ids used by facts, sorted
    std::optional<Audience> audience;
    bool sourced = false;                     ///< every statement must have a basis
    bool reference_marks = false;             ///< paragraphs with sources cite them
    std::vector<Source> sources;              ///< that its blocks name, in the order of first use
    std::vector<TopicPlace> topics;
};

}  // namespace handbill::model
