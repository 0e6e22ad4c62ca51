#pragma once

// Puts glyphs where they belong: follows the pen as a viewer moves it (the widths that the file states) and writes the
// difference to the true place into the showing (TJ, ISO 32000-1, 9.4.3). A glyph of a right-to-left run simply lies
// before the pen. Glyphs off the baseline are raised (Ts), so that a reader still sees one line.

#include <cstdint>
#include <string>

#include "pdf/content_stream.h"
#include "pdf/glyph_font.h"

namespace handbill::pdf {

class GlyphLine {
public:
    explicit GlyphLine(ContentStream& content) : content_(content) {}

    /// What is to be shown next. A text object must be open.
    void set_style(const std::string& font_resource, base::Length size, const model::Colour& colour,
                   base::Length baseline);
    /// One glyph with its origin at `at`, page space.
    void add(const GlyphFont::Code& code, base::Point at);
    /// Writes what is gathered. To be called before anything else is written to the stream.
    void flush();

private:
    [[nodiscard]] bool pen_known() const;
    void start_line(base::Point at);
    void adjust(std::int64_t target);

    ContentStream& content_;
    base::Length size_, baseline_, rise_;
    std::string showing_;
    bool in_string_ = false;
    bool adjusted_ = false;
    std::size_t text_object_ = 0;  ///< the one that pen_ is true for
    std::int64_t pen_ = 0;         ///< in 1/1000000 millipoint from the start of the line
};

}  // namespace handbill::pdf
