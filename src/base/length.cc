#include "base/length.h"

#include <charconv>
#include <numeric>

namespace handbill::base {
namespace {

constexpr std::int64_t kMaximumDigits = 9;  // keeps every product inside 64 bits

Ratio reduced(Ratio r) {
    const std::int64_t divisor = std::gcd(r.num, r.den);
    return divisor > 1 ? Ratio{r.num / divisor, r.den / divisor} : r;
}

}  // namespace

Ratio operator*(Ratio a, Ratio b) {
    a = reduced(a);
    b = reduced(b);
    return reduced({a.num * b.num, a.den * b.den});
}

std::optional<Ratio> parse_ratio(std::string_view text) {
    bool negative = false;
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    Ratio value{0, 1};
    std::int64_t digits = 0;
    bool after_point = false;
    for (const char c : text) {
        if (c == '.' && !after_point) {
            after_point = true;
            continue;
        }
        if (c < '0' || c > '9' || ++digits > kMaximumDigits) return std::nullopt;
        value.num = value.num * 10 + (c - '0');
        if (after_point) value.den *= 10;
    }
    if (digits == 0 || (!text.empty() && text.back() == '.')) return std::nullopt;
    if (negative) value.num = -value.num;
    return reduced(value);
}

std::optional<Length> parse_length(std::string_view text) {
    struct Unit {
        std::string_view suffix;
        Ratio millipoints;
    };
    constexpr Unit kUnits[] = {{"pt", {1000, 1}}, {"in", {72000, 1}}, {"mm", {720000, 254}}};
    Ratio unit{1000, 1};
    for (const Unit& u : kUnits) {
        if (!text.ends_with(u.suffix)) continue;
        unit = u.millipoints;
        text.remove_suffix(u.suffix.size());
        break;
    }
    const auto value = parse_ratio(text);
    if (!value) return std::nullopt;
    return Length::millipoints(divide_rounded(value->num * unit.num, value->den * unit.den));
}

std::string to_points_text(Length length) {
    std::int64_t value = length.millipoints();
    std::string text = value < 0 ? "-" : "";
    if (value < 0) value = -value;
    text += std::to_string(value / 1000);
    const std::int64_t fraction = value % 1000;
    if (fraction == 0) return text;
    std::string decimals = std::to_string(1000 + fraction).substr(1);
    while (decimals.back() == '0') decimals.pop_back();
    return text + '.' + decimals;
}

}  // namespace handbill::base
