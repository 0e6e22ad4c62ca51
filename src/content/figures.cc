#include "content/figures.h"

#include <algorithm>

#include "base/utf8.h"
#include "content/digits.h"

namespace handbill::content {
namespace {

constexpr int kFewestDigits = 3;

/// How many digits stand in a row from byte `at` on.
int digits_from(std::string_view pattern, std::size_t at) {
    int count = 0;
    while (at < pattern.size()) {
        const auto decoded = base::decode_utf8(pattern, at);
        if (!digit_of(decoded.value)) break;
        ++count;
        at += decoded.length;
    }
    return count;
}

/// What stands inside one figure: 27.6 and 1,000; a space only before three digits, so that 1 2 3 is no 123.
bool joins(char32_t c, int digits_after) {
    constexpr char32_t kPoints[] = {'.', ',', '\'', 0x066B, 0x066C, 0x2019};
    constexpr char32_t kSpaces[] = {' ', 0x00A0, 0x2009, 0x202F};
    if (std::find(std::begin(kSpaces), std::end(kSpaces), c) != std::end(kSpaces)) return digits_after == 3;
    return digits_after > 0 && std::find(std::begin(kPoints), std::end(kPoints), c) != std::end(kPoints);
}

bool is_percent(char32_t c) {
    constexpr char32_t kSigns[] = {'%', 0x2030, 0x066A, 0xFE6A, 0xFF05};
    return std::find(std::begin(kSigns), std::end(kSigns), c) != std::end(kSigns);
}

bool is_space(char32_t c) { return c == ' ' || c == 0x00A0 || c == 0x202F; }

/// The figure that begins at byte `at`, which is a digit; `digits` and `percent` say what is in it.
LiteralNumber read_figure(std::string_view pattern, std::size_t at, int& digits, bool& percent) {
    LiteralNumber place{at, at};
    digits = 0;
    while (at < pattern.size()) {
        const auto decoded = base::decode_utf8(pattern, at);
        const std::size_t next = at + decoded.length;
        if (digit_of(decoded.value)) {
            ++digits;
            place.end = next;
        } else if (!joins(decoded.value, digits_from(pattern, next))) {
            break;
        }
        at = next;
    }
    if (at < pattern.size() && is_space(base::decode_utf8(pattern, at).value)) {
        at += base::decode_utf8(pattern, at).length;
    }
    percent = at < pattern.size() && is_percent(base::decode_utf8(pattern, at).value);
    if (percent) place.end = at + base::decode_utf8(pattern, at).length;
    return place;
}

}  // namespace

std::vector<LiteralNumber> find_figures(std::string_view pattern) {
    std::vector<LiteralNumber> figures;
    int depth = 0;  // of braces: words stand where it is even, in and out of the branches of plural and select
    for (std::size_t at = 0; at < pattern.size();) {
        const auto decoded = base::decode_utf8(pattern, at);
        depth += decoded.value == '{' ? 1 : decoded.value == '}' ? -1 : 0;
        if (depth % 2 != 0 || !digit_of(decoded.value)) {
            at += decoded.length;
            continue;
        }
        int digits = 0;
        bool percent = false;
        const LiteralNumber figure = read_figure(pattern, at, digits, percent);
        if (digits >= kFewestDigits || percent) figures.push_back(figure);
        at = figure.end;
    }
    return figures;
}

}  // namespace handbill::content
