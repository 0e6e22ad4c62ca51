#pragma once

// The vocabulary of blocks: the trees of a piece's pages come in, typed boxes go out. Texts become slots of the piece,
// art is put on it, and every name is looked up where it is written, so that no later stage meets an unknown one.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "content/art_shelf.h"
#include "content/decoder.h"
#include "content/evidence.h"
#include "content/organisation.h"
#include "model/piece.h"

namespace handbill::content {

/// A heading in reading order, for the check that levels never skip.
struct HeadingPlace {
    int level = 0;  ///< 0 if it is at fault
    diag::Span span;
};

/// A heading that contents may name.
struct ListedHeading {
    int level = 0;
    model::TextId text;
};

class BlockReader {
public:
    /// `piece` has its facts, its sources and, unless that was at fault, its theme. `locales` are the languages that
    /// exist.
    BlockReader(model::Piece& piece, const std::map<std::string, model::Hotline>& hotlines, ArtShelf& art,
                const std::vector<std::string>& locales, const Evidence& evidence, const ProfileSlots& profile,
                diag::Diagnostics& diagnostics)
        : piece_(piece),
          hotlines_(hotlines),
          art_(art),
          locales_(locales),
          evidence_(evidence),
          profile_(profile),
          diagnostics_(diagnostics) {}

    /// What `folds` says is reported already, so pages are not held against it.
    void without_folds() { folds_at_fault_ = true; }
    /// A page of one box, or a flow that takes as many as it needs.
    [[nodiscard]] model::Page page(const SourceNode& node);
    /// Gives the tables of contents their entries, once all pages are read.
    void finish_contents();
    [[nodiscard]] const std::vector<HeadingPlace>& headings() const { return headings_; }
    /// Blocks that list signs, and the caveats that every language shows.
    [[nodiscard]] const std::vector<diag::Span>& signs() const { return signs_; }
    [[nodiscard]] const std::set<model::Caveat>& caveats() const { return caveats_; }

    /// A slot for the message that `node` names. Style is empty for texts that are never painted.
    std::optional<model::TextId> text(const SourceNode& node, std::string_view name, std::string style);

private:
    enum class Parent { page, stack, row, grid, layers, panels, list, table };
    using ReadKind = void (BlockReader::*)(Mapping&, const SourceNode&, model::Block&);
    struct Kind {
        std::string_view name;
        ReadKind read;
    };
    static const Kind kKinds[];
    /// What the blocks around decide for the one that is being read.
    struct Inherited {
        std::optional<model::LanguageTag> language;
        std::string ink;     ///< that texts take; empty for their styles' own
        model::Basis basis;  ///< of texts
        bool always = true;  ///< no condition hides it
        bool told = true;    ///< no artifact and no head of a table: its texts may state something
    };

    model::Block block(const SourceNode& node, Parent parent);
    model::Block block(Mapping& map, Parent parent);
    const Kind* kind_of(Mapping& map);
    [[nodiscard]] bool check_absence(const Kind& kind, Parent parent, diag::Span span);
    void report_no_kind(Mapping& map);

    void box(Mapping& map, Parent parent, model::Block& block);
    /// What the block claims holds for everything inside it from here on; what it says of itself is kept at its end.
    [[nodiscard]] Claims begin_claims(Mapping& map, const model::Block& block);
    void end_claims(const Claims& claims, diag::Span span);
    void check_basis(const SourceNode& text, const std::string& style);
    void extent(Mapping& map, std::string_view key, bool may_stretch, model::Extent& extent, model::Box& box);
    void corners(const SourceNode& node, model::Box& box);
    void outline(Mapping& map, model::Box& box);
    void place(const SourceNode& node, Parent parent, model::Placement& placement);
    void panel(Mapping& map, model::Box& box);
    void check_page_of_folds(Mapping& map);
    void check_panels_here(const SourceNode& value);
    void condition(const SourceNode& node, model::Block& block);
    std::optional<model::EdgeRule> edge_rule(const SourceNode& node, std::string_view name);

    void stack(Mapping& map, const SourceNode& value, model::Block& block);
    void row(Mapping& map, const SourceNode& value, model::Block& block);
    void grid(Mapping& map, const SourceNode& value, model::Block& block);
    void layers(Mapping& map, const SourceNode& value, model::Block& block);
    void panels(Mapping& map, const SourceNode& value, model::Block& block);
    void heading(Mapping& map, const SourceNode& value, model::Block& block);
    void paragraph(Mapping& map, const SourceNode& value, model::Block& block);
    void list(Mapping& map, const SourceNode& value, model::Block& block);
    void number(Mapping& map, const SourceNode& value, model::Block& block);
    void qr(Mapping& map, const SourceNode& value, model::Block& block);
    void art(Mapping& map, const SourceNode& value, model::Block& block);
    void rule(Mapping& map, const SourceNode& value, model::Block& block);
    void table(Mapping& map, const SourceNode& value, model::Block& block);
    void form(Mapping& map, const SourceNode& value, model::Block& block);
    void spacer(Mapping& map, const SourceNode& value, model::Block& block);
    void scale(Mapping& map, const SourceNode& value, model::Block& block);
    void folio(Mapping& map, const SourceNode& value, model::Block& block);
    void contents(Mapping& map, const SourceNode& value, model::Block& block);
    void references(Mapping& map, const SourceNode& value, model::Block& block);
    void organisation(Mapping& map, const SourceNode& value, model::Block& block);
    model::TextId profile_words(std::string contact, std::string style, diag::Span span);
    std::optional<model::TextId> form_entry(Mapping& map, const std::string& label_style);
    model::Block reference(std::size_t source, const std::string& style, diag::Span span);

    model::Page flow_page(Mapping& map, const SourceNode& value);
    std::optional<model::Block> furniture(Mapping& map, std::string_view key);
    model::Blocks unbroken(const SourceNode& node, std::string_view name, Parent parent);
    void flowing(Mapping& map, model::Block& block);
    [[nodiscard]] static bool breaks(const model::Block& block);
    model::TextId literal(std::string words, std::string style, diag::Span span);
    void fill_contents(model::ContentsBlock& contents, diag::Span span);

    model::Blocks children(const SourceNode& node, std::string_view name, Parent parent);
    void text_block(Mapping& map, const SourceNode& value, std::string_view name, int level, model::Block& block);
    void list_markers(Mapping& map, model::ListBlock& list);
    void list_item(const SourceNode& node, model::ListBlock& list);
    void literal_markers(model::ListBlock& list, const std::string& style, diag::Span span);
    model::TableCell table_cell(const SourceNode& node, bool header);
    void table_row(const SourceNode& node, model::TableBlock& table);
    void expect_nothing(const SourceNode& value, std::string_view name);

    void take_colour(Mapping& map, std::string_view key, std::string& into, bool needed);
    /// The colour under `key`, else the ink in force; `needed` only where there is none.
    void take_ink(Mapping& map, std::string_view key, std::string& into, bool needed);
    std::optional<std::string> colour(const SourceNode& node, std::string_view name);
    void take_style(Mapping& map, std::string_view key, std::string& into, bool needed);
    void take_art(Mapping& map, std::string_view key, std::string& into);
    std::optional<std::string> art_id(const SourceNode& node, std::string_view name);
    std::optional<std::string> channel_fact(const SourceNode& node, std::string_view name, bool dialled);

    model::Piece& piece_;
    const std::map<std::string, model::Hotline>& hotlines_;
    ArtShelf& art_;
    const std::vector<std::string>& locales_;
    const Evidence& evidence_;
    const ProfileSlots& profile_;
    diag::Diagnostics& diagnostics_;
    std::vector<HeadingPlace> headings_;
    bool folds_at_fault_ = false;
    bool flows_ = false;  ///< what is being read may break over columns
    std::vector<ListedHeading> listed_;
    Inherited here_;
    std::vector<model::TextId> heading_texts_;
    std::vector<diag::Span> signs_;
    std::set<model::Caveat> caveats_;
    bool absent_ = false;           ///< the block that was read last takes no place
    bool help_line_shown_ = false;  ///< a number of the directory was read
};

}  // namespace handbill::content
