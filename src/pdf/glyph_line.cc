#include "pdf/glyph_line.h"

#include <cstdlib>

namespace handbill::pdf {
namespace {

constexpr std::int64_t kPenUnits = 1'000'000;  // of a millipoint
/// Layout rounds each origin to a millipoint, and the start of the line too; less than this is no displacement.
constexpr std::int64_t kTolerance = 3 * kPenUnits / 2;

}  // namespace

bool GlyphLine::pen_known() const { return text_object_ == content_.text_objects(); }

void GlyphLine::set_style(const std::string& font_resource, base::Length size, const model::Colour& colour,
                          base::Length baseline) {
    flush();
    content_.set_text_fill(colour);
    content_.set_font(font_resource, size);
    size_ = size;
    baseline_ = baseline;
}

void GlyphLine::start_line(base::Point at) {
    content_.start_line(at);
    text_object_ = content_.text_objects();
    pen_ = 0;
}

/// Moves the pen by the coarsest number that comes near enough: whole thousandths of an em for kerning, finer ones for
/// large type.
void GlyphLine::adjust(std::int64_t target) {
    const std::int64_t exact = base::divide_rounded(pen_ - target, size_.millipoints());
    std::int64_t amount = exact;
    for (const std::int64_t step : {1000, 100, 10}) {
        const std::int64_t rounded = base::divide_rounded(exact, step) * step;
        if (std::abs(pen_ - rounded * size_.millipoints() - target) > kTolerance) continue;
        amount = rounded;
        break;
    }
    if (amount == 0) return;
    if (in_string_) showing_ += '>';
    in_string_ = false;
    adjusted_ = true;
    append_decimal(showing_, amount, 3);
    pen_ -= amount * size_.millipoints();
}

void GlyphLine::add(const GlyphFont::Code& code, base::Point at) {
    const bool new_line = !pen_known() || content_.line_start().y != baseline_;
    const base::Length rise = baseline_ - at.y;
    if (new_line || rise != rise_) flush();
    content_.set_rise(rise);
    rise_ = rise;
    if (new_line) start_line({at.x, baseline_});
    const std::int64_t target = (at.x - content_.line_start().x).millipoints() * kPenUnits;
    if (std::abs(pen_ - target) > kTolerance) adjust(target);
    if (!in_string_) showing_ += '<';
    in_string_ = true;
    append_hex16(showing_, code.value);
    pen_ += code.width * size_.millipoints();
}

void GlyphLine::flush() {
    if (showing_.empty()) return;
    if (in_string_) showing_ += '>';
    content_.show(adjusted_ ? '[' + showing_ + "]TJ" : showing_ + "Tj");
    showing_.clear();
    in_string_ = false;
    adjusted_ = false;
}

}  // namespace handbill::pdf
