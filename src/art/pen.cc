#include "art/pen.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace handbill::art {
namespace {

constexpr double kUnitsPerThousandth = 1000.0;
/// 4/3 (√2 - 1): how far the controls of a quarter circle's cubic stand out.
constexpr double kQuarterControl = 0.55228474983079339840;
/// A radius below a millionth of a unit draws a line; it also keeps the divisions below finite.
constexpr double kLeastRadius = 1e-6;

Vector operator+(Vector a, Vector b) { return {a.x + b.x, a.y + b.y}; }
Vector operator-(Vector a, Vector b) { return {a.x - b.x, a.y - b.y}; }
Vector operator*(double k, Vector a) { return {k * a.x, k * a.y}; }
double dot(Vector a, Vector b) { return a.x * b.x + a.y * b.y; }
double cross(Vector a, Vector b) { return a.x * b.y - a.y * b.x; }
/// A quarter turn, exact: with `s` 1 towards growing angles, with -1 the other way.
Vector quarter(Vector a, double s) { return {-s * a.y, s * a.x}; }

/// One cubic on the unit circle.
struct UnitCurve {
    Vector control1, control2, to;
};

struct UnitCurves {
    std::array<UnitCurve, 4> curves{};
    std::size_t count = 0;

    void add(Vector from, Vector to, double control, double s) {
        curves[count++] = {from + control * quarter(from, s), to - control * quarter(to, s), to};
    }
};

/// Cubics from `from` to `to`, both on the unit circle, without trigonometry: whole quarters first, then the rest,
/// whose control length 4/3 tan(θ/4) comes from half-angle formulas. Knowing from `large` that the sweep is more than
/// a half turn keeps rounding from taking an almost full circle for an almost empty one.
UnitCurves sweep_curves(Vector from, Vector to, bool large, double s) {
    UnitCurves result;
    const auto step_quarter = [&] {
        const Vector next = quarter(from, s);
        result.add(from, next, kQuarterControl, s);
        from = next;
    };
    if (large) {
        step_quarter();
        step_quarter();
    }
    // A hair over a quarter is rounding, not a second curve.
    if (dot(from, to) < -1e-9) step_quarter();

    const double cos_sweep = std::clamp(dot(from, to), 0.0, 1.0);
    const double sin_sweep = std::min(std::abs(cross(from, to)), 1.0);
    const double cos_half = std::sqrt((1 + cos_sweep) / 2);
    const double sin_half = sin_sweep / (2 * cos_half);
    result.add(from, to, 4.0 / 3.0 * sin_half / (1 + cos_half), s);
    return result;
}

/// The frame in which an ellipse is the unit circle round `centre`.
struct CircleFrame {
    double rx, ry, cos_turn, sin_turn;
    Vector centre{};

    [[nodiscard]] Vector to_unit(Vector p) const {
        return {(cos_turn * p.x + sin_turn * p.y) / rx, (cos_turn * p.y - sin_turn * p.x) / ry};
    }
    [[nodiscard]] Vector from_unit(Vector p) const {
        const Vector q = centre + p;
        return {cos_turn * rx * q.x - sin_turn * ry * q.y, sin_turn * rx * q.x + cos_turn * ry * q.y};
    }
};

CircleFrame frame_of(const EllipseAxes& axes) {
    // Quarter turns are exact; the others end in a rounding to 1/1000 unit that hides the last bits of std::cos.
    const double turn = std::fmod(axes.turn_degrees, 360.0);
    CircleFrame frame{std::abs(axes.rx), std::abs(axes.ry), 1, 0, {}};
    if (std::abs(turn) == 90.0 || std::abs(turn) == 270.0) {
        frame.cos_turn = 0;
        frame.sin_turn = turn == 90.0 || turn == -270.0 ? 1 : -1;
    } else if (std::abs(turn) == 180.0) {
        frame.cos_turn = -1;
    } else if (turn != 0.0) {
        constexpr double kRadiansPerDegree = 3.14159265358979323846 / 180.0;
        frame.cos_turn = std::cos(turn * kRadiansPerDegree);
        frame.sin_turn = std::sin(turn * kRadiansPerDegree);
    }
    return frame;
}

}  // namespace

model::ArtPoint Pen::place(Vector point) {
    const Vector placed = transform_.apply(point);
    // Written so that NaN is out of bounds too.
    if (!(std::abs(placed.x) <= kLargestNumber && std::abs(placed.y) <= kLargestNumber)) {
        if (state_ == State::fine) state_ = State::out_of_bounds;
        return {};
    }
    return {std::llround(placed.x * kUnitsPerThousandth), std::llround(placed.y * kUnitsPerThousandth)};
}

void Pen::add(const model::PathStep& step) {
    if (state_ == State::fine && steps_.size() >= step_limit_) state_ = State::too_many_steps;
    if (state_ == State::fine) steps_.push_back(step);
}

void Pen::begin_contour() {
    if (contour_open_) return;
    contour_open_ = true;
    add(model::MoveTo{place(start_)});
}

void Pen::move_to(Vector to) {
    (void)place(to);  // a move that leaves the bounds is a fault even if nothing is drawn from it
    position_ = start_ = to;
    contour_open_ = false;
}

void Pen::line_to(Vector to) {
    begin_contour();
    add(model::LineTo{place(to)});
    position_ = to;
}

void Pen::quadratic_to(Vector control, Vector to) {
    const double third = 2.0 / 3.0;
    curve_to(position_ + third * (control - position_), to + third * (control - to), to);
}

void Pen::curve_to(Vector control1, Vector control2, Vector to) {
    begin_contour();
    add(model::CurveTo{place(control1), place(control2), place(to)});
    position_ = to;
}

void Pen::arc_to(const EllipseAxes& axes, bool large, bool sweep, Vector to) {
    if (to == position_) return;
    CircleFrame frame = frame_of(axes);
    if (frame.rx < kLeastRadius || frame.ry < kLeastRadius) return line_to(to);

    Vector from_unit = frame.to_unit(position_);
    Vector to_unit = frame.to_unit(to);
    const Vector chord = to_unit - from_unit;
    const double chord_length = std::sqrt(dot(chord, chord));
    if (chord_length == 0) return line_to(to);
    if (chord_length >= 2) {
        const double growth = chord_length / 2;
        frame.rx *= growth;
        frame.ry *= growth;
        from_unit = (1 / growth) * from_unit;
        to_unit = (1 / growth) * to_unit;
        frame.centre = 0.5 * (from_unit + to_unit);
        large = false;  // a half turn: both flags mean the same, and rounding must not decide
    } else {
        const double side = (large == sweep ? -1 : 1) * std::sqrt(1 - chord_length * chord_length / 4) / chord_length;
        frame.centre = 0.5 * (from_unit + to_unit) + side * quarter(chord, 1);
    }
    const UnitCurves unit = sweep_curves(from_unit - frame.centre, to_unit - frame.centre, large, sweep ? 1.0 : -1.0);
    for (std::size_t i = 0; i < unit.count; ++i) {
        const UnitCurve& curve = unit.curves[i];
        const bool last = i + 1 == unit.count;
        curve_to(frame.from_unit(curve.control1), frame.from_unit(curve.control2),
                 last ? to : frame.from_unit(curve.to));
    }
}

void Pen::close() {
    if (contour_open_) add(model::ClosePath{});
    contour_open_ = false;
    position_ = start_;
}

}  // namespace handbill::art
