#include "layout/lockup.h"

#include <algorithm>
#include <limits>

namespace handbill::layout {
namespace {

using base::Length;
using Form = model::NumberBlock::Form;

constexpr std::size_t kShortNumber = 7;  // digits; a matrix of fewer is no picture

/// Line lockup: the key is nine tenths of the size high and stands a quarter of the size before the digits.
constexpr base::Ratio kLineKey{9, 10};
constexpr base::Ratio kLineGap{1, 4};

struct Row {
    std::size_t begin, end;  ///< glyph range
    std::size_t digits;
};

std::size_t count_digits(const NumberGlyphs& number, std::size_t begin, std::size_t end) {
    return static_cast<std::size_t>(std::count_if(number.glyphs.begin() + static_cast<std::ptrdiff_t>(begin),
                                                  number.glyphs.begin() + static_cast<std::ptrdiff_t>(end),
                                                  [](const NumberGlyph& glyph) { return glyph.digit; }));
}

/// One row a group; a lone first digit joins the row after it ("1-888").
std::vector<Row> rows_of(const NumberGlyphs& number) {
    std::vector<Row> rows;
    const auto& begins = number.group_begins;
    for (std::size_t group = 0; group < begins.size(); ++group) {
        const std::size_t end = group + 1 < begins.size() ? begins[group + 1] : number.glyphs.size();
        if (group == 1 && rows.front().digits == 1) {
            rows.front().end = end;
            rows.front().digits += count_digits(number, begins[group], end);
        } else {
            rows.push_back({begins[group], end, count_digits(number, begins[group], end)});
        }
    }
    return rows;
}

class Setter {
public:
    Setter(const NumberGlyphs& number, Length size, const model::LockupMeasures& measures)
        : number_(number), size_(size), measures_(measures) {}

    [[nodiscard]] Length units(std::int64_t units) const {
        return base::from_font_units(units, size_, number_.units_per_em);
    }
    [[nodiscard]] Length cap() const { return units(number_.cap_height); }

    void add(LockupRow& row, const NumberGlyph& glyph, Length x, Length y) const {
        row.clusters.push_back(
            {static_cast<std::uint32_t>(row.text.size()), 1, static_cast<std::uint32_t>(row.glyphs.size()), 1});
        row.text.push_back(glyph.character);
        row.glyphs.push_back({glyph.glyph, x, y, units(glyph.advance)});
    }
    /// A character that is not painted as a glyph is said by the digit before it.
    static void join(LockupRow& row, const NumberGlyph& glyph) {
        row.text.push_back(glyph.character);
        ++row.clusters.back().text_count;
    }

    [[nodiscard]] Lockup matrix(const std::vector<Row>& rows) const;
    [[nodiscard]] Lockup line(bool with_key, bool key_last) const;

private:
    void add_row(const Row& row, Length origin, Length baseline, Lockup& out) const;
    void add_key(const std::vector<Row>& rows, std::size_t columns, Length origin, Lockup& out) const;

    const NumberGlyphs& number_;
    Length size_;
    const model::LockupMeasures& measures_;
};

void Setter::add_row(const Row& row, Length origin, Length baseline, Lockup& out) const {
    const Length pitch = size_ * measures_.cell_pitch;
    LockupRow set;
    std::int64_t column = 0;
    for (std::size_t i = row.begin; i < row.end; ++i) {
        const NumberGlyph& glyph = number_.glyphs[i];
        const Length cell = origin + pitch * column;
        if (glyph.digit) {
            add(set, glyph, cell, baseline);
            out.width = std::max(out.width, cell + units(glyph.ink.x + glyph.ink.width));
            ++column;
            continue;
        }
        join(set, glyph);
        // Drawn, not typed: the font's own hyphen would need a cell. At a row's end the break does its work.
        const bool inside = count_digits(number_, i, row.end) > 0;
        if (glyph.character != u'-' || !inside) continue;
        const Length height = size_ * measures_.hyphen_height;
        out.hyphens.push_back({cell - pitch + size_ * measures_.hyphen_left,
                               baseline - size_ * measures_.hyphen_centre - height / 2, size_ * measures_.hyphen_width,
                               height});
    }
    out.rows.push_back(std::move(set));
}

/// The key takes the first free cell of the middle row, else of the last; in neither, there is none.
void Setter::add_key(const std::vector<Row>& rows, std::size_t columns, Length origin, Lockup& out) const {
    for (const std::size_t row : {rows.size() / 2, rows.size() - 1}) {
        if (rows[row].digits >= columns) continue;
        const Length cell = origin + size_ * measures_.cell_pitch * static_cast<std::int64_t>(rows[row].digits);
        const Length width = size_ * measures_.key_width, height = size_ * measures_.key_height;
        const Length inset = (units(number_.glyphs[number_.group_begins.front()].advance) - width) / 2;
        const Length baseline = cap() + size_ * measures_.row_pitch * static_cast<std::int64_t>(row);
        out.key = base::Rect{cell + inset, baseline - height, width, height};
        out.key_art = size_ * measures_.key_art;
        out.width = std::max(out.width, out.key->right());
        return;
    }
}

Lockup Setter::matrix(const std::vector<Row>& rows) const {
    Lockup out;
    out.font_size = size_;
    // The stem of the 7 and the curve of the 3 sit on the margin, not their side bearings.
    int inset = std::numeric_limits<int>::max();
    std::size_t columns = 0;
    for (const Row& row : rows) {
        inset = std::min(inset, number_.glyphs[row.begin].ink.x);
        columns = std::max(columns, row.digits);
    }
    const Length origin = -units(inset);
    out.first_baseline = cap();
    Length baseline = out.first_baseline;
    for (const Row& row : rows) {
        add_row(row, origin, baseline, out);
        out.height = baseline;
        baseline += size_ * measures_.row_pitch;
    }
    add_key(rows, columns, origin, out);
    return out;
}

Lockup Setter::line(bool with_key, bool key_last) const {
    Lockup out;
    out.font_size = size_;
    const Length key_height = with_key ? size_ * kLineKey : Length{};
    const Length key_width =
        with_key ? key_height * (measures_.key_width * base::Ratio{measures_.key_height.den, measures_.key_height.num})
                 : Length{};
    const Length before = with_key && !key_last ? key_width + size_ * kLineGap : Length{};
    out.height = std::max(cap(), key_height);
    out.first_baseline = (out.height - cap()) / 2 + cap();
    out.cap_top = out.first_baseline - cap();

    LockupRow row;
    std::int64_t pen = -number_.glyphs.front().ink.x;
    for (const NumberGlyph& glyph : number_.glyphs) {
        add(row, glyph, before + units(pen), out.first_baseline);
        out.width = before + units(pen + glyph.ink.x + glyph.ink.width);
        pen += glyph.advance;
    }
    out.rows.push_back(std::move(row));
    if (!with_key) return out;
    const Length key_x = key_last ? out.width + size_ * kLineGap : Length{};
    out.key = base::Rect{key_x, (out.height - key_height) / 2, key_width, key_height};
    out.key_art = key_height * (measures_.key_art * base::Ratio{measures_.key_height.den, measures_.key_height.num});
    out.width = std::max(out.width, out.key->right());
    return out;
}

}  // namespace

std::optional<NumberGlyphs> number_glyphs(const model::ShapedNumber& number, const model::PrintedChannel& channel,
                                          const text::FontFace& face) {
    NumberGlyphs out;
    out.font = number.font;
    out.units_per_em = face.metrics().units_per_em;
    out.cap_height = face.metrics().cap_height;
    std::size_t digit = 0, in_group = 0, group = 0;
    for (const char c : channel.display) {
        NumberGlyph glyph;
        glyph.character = static_cast<unsigned char>(c);
        glyph.digit = c >= '0' && c <= '9';
        if (glyph.digit) {
            if (digit == number.digits.size() || group == channel.groups.size()) return std::nullopt;
            if (in_group == 0) out.group_begins.push_back(out.glyphs.size());
            if (++in_group == channel.groups[group].size()) ++group, in_group = 0;
            glyph.glyph = number.digits[digit++].id;
        } else {
            glyph.glyph = face.nominal_glyph(static_cast<unsigned char>(c));
        }
        if (glyph.glyph == 0) return std::nullopt;
        glyph.advance = face.advance(glyph.glyph);
        glyph.ink = face.ink(glyph.glyph);
        out.glyphs.push_back(glyph);
    }
    if (digit != number.digits.size() || group != channel.groups.size() || out.glyphs.empty()) return std::nullopt;
    return out;
}

Lockup lock_up(const NumberGlyphs& number, Form form, Length font_size, const model::LockupMeasures& measures,
               bool key_last) {
    const Setter setter(number, font_size, measures);
    if (form == Form::matrix) {
        const std::vector<Row> rows = rows_of(number);
        const bool short_number = count_digits(number, 0, number.glyphs.size()) <= kShortNumber;
        const bool starts_with_digit = number.group_begins.front() == 0;
        if (!short_number && starts_with_digit && rows.size() > 1) return setter.matrix(rows);
    }
    return setter.line(form != Form::plain, key_last);
}

Length size_to_fill(const NumberGlyphs& number, Form form, Length width, const model::LockupMeasures& measures) {
    // Widths grow with the size but for rounding, so the answer at a large size leads to within a step of the truth.
    const Length probe = Length::points(1000);
    const Length at_probe = lock_up(number, form, probe, measures, false).width;
    Length size = Length::millipoints(probe.millipoints() * width.millipoints() / at_probe.millipoints());
    while (size > Length{} && lock_up(number, form, size, measures, false).width > width)
        size -= Length::millipoints(1);
    return size;
}

}  // namespace handbill::layout
