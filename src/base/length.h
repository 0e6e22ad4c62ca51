#pragma once

// Exact measures. Every coordinate in Handbill is a whole number of millipoints (1/1000 of a PostScript point,
// 72 points to the inch), so that layout has no rounding drift and the PDF prints each value exactly.
// Doubles are refused here on purpose.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace handbill::base {

/// An exact quotient, kept as written (1.28 is 128/100). `den` is always positive.
struct Ratio {
    std::int64_t num = 1;
    std::int64_t den = 1;

    friend constexpr bool operator==(Ratio a, Ratio b) { return a.num * b.den == b.num * a.den; }
    friend constexpr auto operator<=>(Ratio a, Ratio b) { return a.num * b.den <=> b.num * a.den; }
};

/// a/b rounded to the nearest whole number, halves away from zero. `b` must be positive.
[[nodiscard]] constexpr std::int64_t divide_rounded(std::int64_t a, std::int64_t b) {
    return a >= 0 ? (a + b / 2) / b : -((-a + b / 2) / b);
}

/// A length in millipoints.
class Length {
public:
    constexpr Length() = default;

    [[nodiscard]] static constexpr Length millipoints(std::int64_t value) { return Length(value); }
    [[nodiscard]] static constexpr Length points(std::int64_t value) { return Length(value * 1000); }

    [[nodiscard]] constexpr std::int64_t millipoints() const { return value_; }

    constexpr Length& operator+=(Length other) { value_ += other.value_; return *this; }
    constexpr Length& operator-=(Length other) { value_ -= other.value_; return *this; }
    friend constexpr Length operator+(Length a, Length b) { return Length(a.value_ + b.value_); }
    friend constexpr Length operator-(Length a, Length b) { return Length(a.value_ - b.value_); }
    friend constexpr Length operator-(Length a) { return Length(-a.value_); }
    friend constexpr Length operator*(Length a, std::int64_t n) { return Length(a.value_ * n); }
    friend constexpr Length operator*(Length a, Ratio r) { return Length(divide_rounded(a.value_ * r.num, r.den)); }
    friend constexpr Length operator/(Length a, std::int64_t n) { return Length(divide_rounded(a.value_, n)); }
    friend constexpr auto operator<=>(Length, Length) = default;

private:
    explicit constexpr Length(std::int64_t value) : value_(value) {}
    std::int64_t value_ = 0;
};

/// Font design units at `size`, in millipoints: units * size / units_per_em, rounded once.
[[nodiscard]] constexpr Length from_font_units(std::int64_t units, Length size, std::int64_t units_per_em) {
    return Length::millipoints(divide_rounded(units * size.millipoints(), units_per_em));
}

/// Product of two quotients, reduced.
[[nodiscard]] Ratio operator*(Ratio a, Ratio b);

/// Reads "12", "12pt", "0.125in", "3mm"; a bare number is points. Nothing on anything else.
[[nodiscard]] std::optional<Length> parse_length(std::string_view text);

/// Reads a plain decimal such as "1.28" or "-0.015" exactly. Nothing on anything else.
[[nodiscard]] std::optional<Ratio> parse_ratio(std::string_view text);

/// The length in points with at most three decimals, trailing zeros trimmed: "41", "0.75", "-3.5".
[[nodiscard]] std::string to_points_text(Length length);

}  // namespace handbill::base
