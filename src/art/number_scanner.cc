#include "art/number_scanner.h"

#include "base/characters.h"

#include <charconv>
#include <cmath>
#include <utility>

namespace handbill::art {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
using base::is_digit;

}  // namespace

void NumberScanner::skip_space() {
    while (!at_end() && is_space(text_[position_])) ++position_;
}

bool NumberScanner::skip_separator() {
    skip_space();
    if (peek() != ',') return false;
    advance();
    skip_space();
    return true;
}

bool NumberScanner::at_number() const {
    const char c = peek();
    return is_digit(c) || c == '.' || c == '-' || c == '+';
}

std::size_t NumberScanner::number_end() const {
    std::size_t at = position_;
    const auto digits = [&] {
        const std::size_t begin = at;
        while (at < text_.size() && is_digit(text_[at])) ++at;
        return at - begin;
    };
    if (at < text_.size() && (text_[at] == '-' || text_[at] == '+')) ++at;
    std::size_t count = digits();
    if (at < text_.size() && text_[at] == '.') {
        ++at;
        count += digits();
    }
    if (count == 0) return position_;
    const std::size_t mantissa_end = at;
    if (at < text_.size() && (text_[at] == 'e' || text_[at] == 'E')) {
        ++at;
        if (at < text_.size() && (text_[at] == '-' || text_[at] == '+')) ++at;
        if (digits() == 0) at = mantissa_end;
    }
    return at;
}

std::optional<double> NumberScanner::number() {
    const std::size_t end = number_end();
    if (end == position_) return std::nullopt;
    // std::from_chars knows no leading plus and, unlike strtod, no locale.
    const std::size_t begin = text_[position_] == '+' ? position_ + 1 : position_;
    double value = 0;
    const char* last = text_.data() + end;
    const auto [stop, error] = std::from_chars(text_.data() + begin, last, value);
    if (error == std::errc::result_out_of_range || stop != last) return std::nullopt;
    if (!(std::abs(value) <= kLargestNumber)) return std::nullopt;
    position_ = end;
    return value;
}

std::optional<bool> NumberScanner::flag() {
    const char c = peek();
    if (c != '0' && c != '1') return std::nullopt;
    advance();
    return c == '1';
}

ValueFault NumberScanner::fault(std::string message) const {
    const std::size_t end = number_end();
    if (end > position_) return {position_, end, std::move(message)};
    return {position_, at_end() ? position_ : position_ + 1, std::move(message)};
}

}  // namespace handbill::art
