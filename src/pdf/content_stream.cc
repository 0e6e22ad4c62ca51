#include "pdf/content_stream.h"

#include <algorithm>

#include "model/press_profile.h"

namespace handbill::pdf {
namespace {

/// a b c d of clockwise turns (8.3.3).
constexpr int kTurns[4][4] = {{1, 0, 0, 1}, {0, -1, 1, 0}, {-1, 0, 0, -1}, {0, 1, -1, 0}};

}  // namespace

void ContentStream::number(base::Length length) {
    append_points(out_, length);
    out_ += ' ';
}

void ContentStream::point(base::Point at) {
    const base::Point flipped = frame_(at);
    number(flipped.x);
    number(flipped.y);
}

void ContentStream::operation(std::string_view name) {
    out_ += name;
    out_ += '\n';
}

void ContentStream::enter_group(base::Point origin, int quarter_turns) {
    saved_.push_back({state_, frame_, turn_});
    operation("q");
    const auto& [a, b, c, d] = kTurns[quarter_turns & 3];
    for (const int part : {a, b, c, d}) {
        append_integer(out_, part);
        out_ += ' ';
    }
    point(origin);
    operation("cm");
    const base::Point moved = turn_(frame_(origin));
    const Turn outer = turn_;
    turn_ = {outer.a * a + outer.c * b,
             outer.b * a + outer.d * b,
             outer.a * c + outer.c * d,
             outer.b * c + outer.d * d,
             moved.x,
             moved.y};
    frame_ = {};
}

void ContentStream::leave_group() {
    operation("Q");
    state_ = std::move(saved_.back().state);
    frame_ = saved_.back().frame;
    turn_ = saved_.back().turn;
    saved_.pop_back();
}

PdfRect ContentStream::to_user_space(const base::Rect& rect) const {
    const base::Point one = turn_(frame_(base::Point{rect.x, rect.y}));
    const base::Point other = turn_(frame_(base::Point{rect.right(), rect.bottom()}));
    return {std::min(one.x, other.x), std::min(one.y, other.y), std::max(one.x, other.x), std::max(one.y, other.y)};
}

void ContentStream::begin_marked(std::string_view tag, const Entries& properties) {
    append_name(out_, tag);
    if (properties.empty()) {
        operation(" BMC");
        return;
    }
    out_ += "<<";
    out_ += properties.str();
    operation(">>BDC");
}

void ContentStream::end_marked() { operation("EMC"); }

void ContentStream::move(base::Point to) {
    point(to);
    operation("m");
}

void ContentStream::line(base::Point to) {
    point(to);
    operation("l");
}

void ContentStream::curve(base::Point control1, base::Point control2, base::Point to) {
    point(control1);
    point(control2);
    point(to);
    operation("c");
}

void ContentStream::close() { operation("h"); }

void ContentStream::rectangle(const base::Rect& rect) {
    const PdfRect flipped = frame_(rect);
    number(flipped.left);
    number(flipped.bottom);
    number(rect.width);
    number(rect.height);
    operation("re");
}

void ContentStream::fill(bool even_odd) { operation(even_odd ? "f*" : "f"); }

void ContentStream::stroke() { operation("S"); }

bool ContentStream::same(const model::Colour& a, const model::Colour& b) const {
    if (inks_ == Inks::screen) return a.red == b.red && a.green == b.green && a.blue == b.blue;
    return a.cyan == b.cyan && a.magenta == b.magenta && a.yellow == b.yellow && a.black == b.black;
}

void ContentStream::colour(const model::Colour& colour, bool stroking) {
    const auto part = [this](std::int64_t value, int decimals) {
        append_decimal(out_, value, decimals);
        out_ += ' ';
    };
    if (inks_ == Inks::screen) {
        // Three decimals tell all 256 steps apart.
        for (const int channel : {colour.red, colour.green, colour.blue})
            part(base::divide_rounded(channel * 1000, 255), 3);
        return operation(stroking ? "RG" : "rg");
    }
    if (colour == model::kRegistration || inks_ == Inks::one) {
        append_name(out_, colour == model::kRegistration ? kEveryPlate : kOneInk);
        out_ += stroking ? " CS " : " cs ";
        part(colour.black, 2);
        return operation(stroking ? "SCN" : "scn");
    }
    for (const int percent : {colour.cyan, colour.magenta, colour.yellow, colour.black}) part(percent, 2);
    operation(stroking ? "K" : "k");
}

void ContentStream::overprint(bool wanted) {
    if (state_.overprint == wanted) return;
    append_name(out_, wanted ? kOverprint : kKnockOut);
    operation(" gs");
    state_.overprint = wanted;
}

void ContentStream::fill_with(const model::Colour& wanted) {
    if (state_.fill_known && same(state_.fill, wanted)) return;
    colour(wanted, false);
    state_.fill = wanted;
    state_.fill_known = true;
}

void ContentStream::set_fill(const model::Colour& wanted) {
    overprint(false);
    fill_with(wanted);
}

void ContentStream::set_text_fill(const model::Colour& wanted) {
    fill_with(wanted);
    overprint(inks_ == Inks::process && model::is_black_alone(wanted));
}

void ContentStream::set_stroke(const model::Colour& wanted) {
    overprint(false);
    if (state_.stroke_known && same(state_.stroke, wanted)) return;
    colour(wanted, true);
    state_.stroke = wanted;
    state_.stroke_known = true;
}

void ContentStream::set_line(base::Length weight, base::Length dash) {
    if (!state_.line_known || state_.weight != weight) {
        number(weight);
        operation("w");
    }
    if (!state_.line_known || state_.dash != dash) {
        out_ += '[';
        if (dash > base::Length{}) append_points(out_, dash);
        operation("]0 d");
    }
    state_.weight = weight;
    state_.dash = dash;
    state_.line_known = true;
}

void ContentStream::enter_grid(const base::Rect& rect, int cells) {
    constexpr int kDecimals = 6;  // the error at the far side stays below a millipoint
    constexpr std::int64_t kMillipoint = 1000;
    const PdfRect flipped = frame_(rect);
    out_ += "q ";
    append_decimal(out_, base::divide_rounded(rect.width.millipoints() * kMillipoint, cells), kDecimals);
    out_ += " 0 0 ";
    append_decimal(out_, -base::divide_rounded(rect.height.millipoints() * kMillipoint, cells), kDecimals);
    out_ += ' ';
    number(flipped.left);
    number(flipped.top);
    operation("cm");
}

void ContentStream::grid_cells(int column, int row, int count) {
    for (const int value : {column, row, count}) {
        append_integer(out_, value);
        out_ += ' ';
    }
    operation("1 re");
}

void ContentStream::leave_grid() { operation("Q"); }

void ContentStream::clip(const base::Rect& rect) {
    rectangle(rect);
    operation("W n");
}

void ContentStream::draw_form(std::string_view resource) {
    overprint(false);
    append_name(out_, resource);
    operation(" Do");
}

void ContentStream::draw_image(std::string_view resource, const base::Rect& rect) {
    overprint(false);
    const PdfRect flipped = frame_(rect);
    out_ += "q ";
    number(rect.width);
    out_ += "0 0 ";
    number(rect.height);
    number(flipped.left);
    number(flipped.bottom);
    out_ += "cm";
    append_name(out_, resource);
    operation(" Do Q");
}

void ContentStream::begin_text() {
    operation("BT");
    in_text_ = true;
    ++text_objects_;
    // Td counts from the origin of user space after BT; in page space that is here.
    line_start_ = {-frame_.left, frame_.top};
}

void ContentStream::end_text() {
    operation("ET");
    in_text_ = false;
}

void ContentStream::set_font(std::string_view resource, base::Length size) {
    if (state_.font == resource && state_.size == size) return;
    append_name(out_, resource);
    out_ += ' ';
    number(size);
    operation("Tf");
    state_.font = resource;
    state_.size = size;
}

void ContentStream::set_rise(base::Length rise) {
    if (state_.rise == rise) return;
    number(rise);
    operation("Ts");
    state_.rise = rise;
}

void ContentStream::start_line(base::Point at) {
    number(at.x - line_start_.x);
    number(line_start_.y - at.y);
    operation("Td");
    line_start_ = at;
}

void ContentStream::show(std::string_view showing) { operation(showing); }

}  // namespace handbill::pdf
