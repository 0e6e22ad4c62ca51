#pragma once

// Text items onto a page so that they read as they were written: glyphs stand in logical order, every code says its
// share of the text, and words whose glyphs cannot say it one by one carry ActualText (ISO 32000-1, 14.9.4).

#include <string>
#include <vector>

#include "model/page.h"
#include "pdf/font_set.h"
#include "pdf/glyph_line.h"
#include "pdf/marked_content.h"

namespace handbill::pdf {

class TextPainter {
public:
    TextPainter(ContentStream& content, MarkedContent& marks, StructureWriter& structure, FontSet& fonts)
        : content_(content), marks_(marks), structure_(structure), fonts_(fonts), line_(content) {}

    void paint(const model::TextItem& item);

    /// False once a font had no code left for a glyph.
    [[nodiscard]] bool complete() const { return complete_; }
    /// Fonts shown on this page, in the order of first use.
    [[nodiscard]] const std::vector<const GlyphFont*>& fonts_used() const { return used_; }

private:
    struct Shown {
        const model::PlacedRun* run;
        const GlyphFont* font;
        const model::PlacedGlyph* glyph;
        GlyphFont::Code code;
    };
    /// A cluster, ready to be shown.
    struct Unit {
        std::size_t begin, end;  ///< into shown_
        std::u16string text;
        bool right_to_left;
        bool indirect;  ///< several glyphs share its text
        bool exact;     ///< the codes say their text
    };

    void prepare(const model::TextItem& item);
    void prepare_cluster(const model::PlacedRun& run, GlyphFont& font, const model::Cluster& cluster,
                         std::u16string text);
    /// The units that make up one word from `begin` on, or one stretch of space; returns its end.
    [[nodiscard]] std::size_t word_end(std::size_t begin) const;
    void show_word(const model::TextItem& item, std::size_t begin, std::size_t end);
    void show(const model::TextItem& item, std::size_t begin, std::size_t end);

    ContentStream& content_;
    MarkedContent& marks_;
    StructureWriter& structure_;
    FontSet& fonts_;
    GlyphLine line_;
    std::vector<Unit> units_;
    std::vector<Shown> shown_;
    std::vector<const GlyphFont*> used_;
    const model::PlacedRun* styled_ = nullptr;
    bool complete_ = true;
};

/// The share of each of `glyphs` glyphs in a cluster's text: one character each, the rest for the last; U+200B where
/// there are more glyphs than characters, because a code must say something.
[[nodiscard]] std::vector<std::u16string> distribute(std::u16string_view text, std::size_t glyphs);

}  // namespace handbill::pdf
