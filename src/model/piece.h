#pragma once

// A piece: one printed thing as data. Pages are trees of boxes (box.h); leaves are the blocks of a vocabulary
// (block.h). Every piece is content/pieces/<id>.yaml and needs no C++. Lengths are design points on the reference
// sheet: the piece's, else the theme's.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "diag/diagnostics.h"
#include "model/art.h"
#include "model/block.h"
#include "model/fold.h"
#include "model/language.h"
#include "model/record_field.h"
#include "model/source.h"
#include "model/text_slot.h"
#include "model/theme.h"

namespace handbill::model {

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

/// The line that says how to print, with a measure beside it, so that a printer that scales is found out.
struct TrueSize {
    TextId inch, metric;  ///< the words; which ones, the sheet's measure decides
    diag::Span span;
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

/// A line of a form on which a field of a record of training is written.
struct RecordLine {
    RecordField field = RecordField::name;
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
    std::vector<TextSlot> texts;  ///< indexed by TextId
    std::vector<Page> pages;
    std::map<std::string, std::shared_ptr<const Art>> art;
    std::shared_ptr<const Theme> theme;  ///< a variant of it in editions for other readers
    bool in_own_theme = true;            ///< false if it is set in another than it was designed in
    /// How it is folded; its first page is the outside, the next one the inside, and so on.
    std::optional<Folds> folds;
    std::optional<TrueSize> true_size;    ///< printed where a margin has room for it
    std::optional<base::Size> reference;  ///< the trim that its measures are written for; none: the theme's
    std::vector<std::string> hotlines;    ///< ids used by facts, sorted
    std::string region;                   ///< whose lines it prints: "US-TN"; empty if it names its hotlines itself
    bool in_own_region = true;            ///< false if it is made for another than it was written for
    std::optional<Audience> audience;
    bool sourced = false;          ///< every statement must have a basis
    bool reference_marks = false;  ///< paragraphs with sources cite them
    std::vector<Source> sources;   ///< that its blocks name, in the order of first use
    std::vector<TopicPlace> topics;
    std::vector<RecordLine> record;  ///< what its forms have a line for; empty: it has none for trainings

    /// True if it has editions in this language.
    [[nodiscard]] bool is_made_in(const LanguageTag& tag) const;
};

}  // namespace handbill::model
