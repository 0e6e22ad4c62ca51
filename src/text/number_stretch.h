#pragma once

// Digits and the signs between and around them that are read as one number: "24/7", "1,000", "+1", "50%". Sentence
// punctuation after a number is not in it.

#include <cstddef>
#include <string_view>

namespace handbill::text {

struct NumberStretch {
    std::size_t begin = 0, end = 0;  ///< empty if no number begins at or around the place asked for
    std::size_t digit = 0;           ///< its first digit
};

/// The number whose first digit is at `at` of `count` units, if there is one and it does not go on to the left.
template <class UnitAt>
[[nodiscard]] NumberStretch number_stretch(std::size_t count, std::size_t at, const UnitAt& unit) {
    const auto is_digit = [&](std::size_t i) { return i < count && unit(i) >= u'0' && unit(i) <= u'9'; };
    const auto is_one_of = [&](std::size_t i, std::u16string_view signs) {
        return i < count && signs.find(unit(i)) != std::u16string_view::npos;
    };
    if (!is_digit(at)) return {};
    NumberStretch stretch{at, at + 1, at};
    if (at > 0 && is_one_of(at - 1, u"+#*$")) --stretch.begin;
    while (is_digit(stretch.end) || (is_one_of(stretch.end, u"-*/:.,\u2013") && is_digit(stretch.end + 1)))
        ++stretch.end;
    if (is_one_of(stretch.end, u"+%")) ++stretch.end;
    return stretch;
}

}  // namespace handbill::text
