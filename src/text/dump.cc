#include "text/dump.h"

#include <hb.h>

#include <array>
#include <sstream>

namespace handbill::text {
namespace {

std::string script_name(std::uint32_t script) {
    std::array<char, 4> tag{};
    hb_tag_to_string(hb_script_to_iso15924_tag(static_cast<hb_script_t>(script)), tag.data());
    return {tag.begin(), tag.end()};
}

void print_glyphs(std::ostream& out, const std::vector<model::Glyph>& glyphs) {
    for (const model::Glyph& glyph : glyphs) {
        out << ' ' << glyph.id << '@' << glyph.cluster << '+' << glyph.advance;
        if (glyph.x_offset != 0 || glyph.y_offset != 0) out << '(' << glyph.x_offset << ',' << glyph.y_offset << ')';
        if (glyph.unsafe_to_break) out << '!';
    }
    out << '\n';
}

void print_run(std::ostream& out, const model::GlyphRun& run, const FontLibrary& fonts) {
    out << "  " << run.begin << '-' << run.end << ' ' << fonts.face(run.font).postscript_name() << " level "
        << int{run.level} << ' ' << script_name(run.script) << ' ' << run.language << " inline " << run.inline_index
        << ':';
    print_glyphs(out, run.glyphs);
}

void print_breaks(std::ostream& out, const std::vector<model::BreakPoint>& breaks) {
    out << "  breaks";
    for (const model::BreakPoint& point : breaks) {
        out << ' ' << point.offset;
        if (point.kind == model::BreakPoint::Kind::hyphen) out << '-';
        if (point.kind == model::BreakPoint::Kind::mandatory) out << '!';
    }
    out << '\n';
}

}  // namespace

std::string dump(const model::ShapedDocument& shaped, const FontLibrary& fonts) {
    std::ostringstream out;
    for (const model::ShapedText& text : shaped.texts) {
        if (text.text.empty()) continue;
        const bool rtl = text.direction == model::Direction::right_to_left;
        out << "text " << text.id.value << (rtl ? " rtl " : " ltr ") << text.text.size() << '\n';
        for (const model::GlyphRun& run : text.runs) print_run(out, run, fonts);
        print_breaks(out, text.breaks);
        if (!text.hyphen.glyphs.empty()) {
            out << "  hyphen " << fonts.face(text.hyphen.font).postscript_name() << ':';
            print_glyphs(out, text.hyphen.glyphs);
        }
    }
    for (const model::ShapedNumber& number : shaped.numbers) {
        out << "number " << number.channel << ' ' << fonts.face(number.font).postscript_name() << ':';
        print_glyphs(out, number.digits);
    }
    return std::move(out).str();
}

}  // namespace handbill::text
