#pragma once

// A finished file as it was found: fonts, pages with every shown glyph, structure elements. Plain values, in page
// space of the file (points, y upwards); nothing here knows what was meant.

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace handbill::check {

/// A two-byte code of a composite font, as far as the file describes it.
struct FontCode {
    std::uint16_t code = 0;
    std::uint32_t glyph = 0;  ///< in the embedded program; 0 is .notdef
    double width = 0;         ///< 1/1000 em
    std::string text;         ///< ToUnicode as UTF-8; a code without an entry is not in ReadFont::codes
};

struct ReadFont {
    std::string name;
    std::vector<FontCode> codes;  ///< ascending

    [[nodiscard]] const FontCode* find(std::uint16_t code) const;
};

/// left, bottom, right, top
struct ReadRect {
    double left = 0, bottom = 0, right = 0, top = 0;
};

struct ShownGlyph {
    std::uint32_t font = 0;  ///< into ReadDocument::fonts
    std::uint32_t glyph = 0;
    double x = 0, y = 0;            ///< origin on the page
    double size = 0;                ///< type size after all transforms
    double turn_x = 1, turn_y = 0;  ///< direction of writing, a unit vector
    std::string_view text;          ///< of the font's ToUnicode
    bool hidden = false;            ///< by a clip
};

/// One marked-content sequence.
struct Sequence {
    int mcid = -1;                                   ///< -1 for an artifact
    std::string artifact_subtype;                    ///< Header, Footer or nothing
    std::string language;                            ///< of its property list, mostly empty
    std::optional<std::string> actual_text;          ///< of its property list
    std::uint32_t glyphs_begin = 0, glyphs_end = 0;  ///< into ReadPage::glyphs
    bool form = false;                               ///< paints a form: a page once more
};

/// A place in the document.
struct ReadDestination {
    int page = 0;  ///< object number
    double top = 0;
};

struct ReadLink {
    ReadRect rect;
    std::optional<ReadDestination> destination;
    std::string uri, contents;
    int struct_parent = -1;
    int object = 0;  ///< object number
};

/// What a colour puts on the plates.
struct Inks {
    std::array<double, 4> percent{0, 0, 0, 100};  ///< cyan, magenta, yellow, black; of one plate alone, the last
    std::string plate;                            ///< of a Separation; empty: the process inks

    [[nodiscard]] double sum() const { return percent[0] + percent[1] + percent[2] + percent[3]; }
    [[nodiscard]] bool on_every_plate() const { return plate == "All"; }
};

/// One painting of a press file, in paint order.
struct Painted {
    enum class Kind : std::uint8_t { fill, stroke, text, image };
    Kind kind = Kind::fill;
    Inks inks;
    bool overprints = false;
    ReadRect box;        ///< of a glyph: its origin
    double measure = 0;  ///< points: size of type, weight of a line, least side of a fill; an image's dots an inch
};

struct ReadPage {
    int object = 0;  ///< object number
    ReadRect media, trim, bleed;
    int struct_parents = -1;
    std::vector<ShownGlyph> glyphs;
    std::vector<Sequence> sequences;   ///< in paint order
    std::vector<std::size_t> by_mcid;  ///< mcid → sequences index; absent numbers hold the size of `sequences`
    std::vector<ReadLink> links;
    std::vector<Painted> painted;  ///< of a press file

    [[nodiscard]] const Sequence* find(int mcid) const;
};

struct ReadKid {
    enum class Kind : std::uint8_t { element, marked_content, annotation };
    Kind kind = Kind::element;
    std::uint32_t element = 0;
    std::uint32_t page = 0;
    int mcid = -1;
    int object = 0;  ///< of the annotation
};

struct ReadElement {
    int object = 0;
    std::string role;  ///< standard type, after the role map
    std::string language, alt;
    std::optional<std::string> actual_text;
    std::string list_numbering, scope;
    int column_span = 1, row_span = 1;
    std::string identifier;  ///< ID
    bool has_box = false;    ///< BBox among its attributes
    std::vector<ReadKid> kids;
};

struct ReadDocument {
    std::vector<ReadFont> fonts;
    std::vector<ReadPage> pages;
    std::vector<ReadElement> elements;            ///< [0] is the Document
    std::map<int, std::vector<int>> parent_tree;  ///< key → element object numbers; one number for an annotation
};

}  // namespace handbill::check
