#include "content/literal_numbers.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "content/calendar.h"

namespace handbill::content {
namespace {

constexpr std::size_t kFewestDigits = 7;
constexpr std::size_t kMostSeparators = 3;  // between two digits: ") - "

/// Where the ten digits of a script begin (Unicode general category Nd, scripts of our languages and their kin).
constexpr char32_t kDigitZeros[] = {0x0030, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6,
                                    0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50, 0x0ED0,
                                    0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0xFF10};

std::optional<char> digit_of(char32_t c) {
    for (const char32_t zero : kDigitZeros) {
        if (c >= zero && c <= zero + 9) return static_cast<char>('0' + static_cast<int>(c - zero));
    }
    return std::nullopt;
}

/// What people write between the digits of one number.
bool is_separator(char32_t c) {
    constexpr char32_t kSeparators[] = {' ',    '-',    '.',    '(',    ')',    '/',    '+',    0x00A0, 0x00AD,
                                        0x00B7, 0x2007, 0x2009, 0x200B, 0x200C, 0x200D, 0x2010, 0x2011, 0x2012,
                                        0x2013, 0x2014, 0x2015, 0x2022, 0x202F, 0x2060, 0x2212, 0x3000, 0xFF0D};
    return std::find(std::begin(kSeparators), std::end(kSeparators), c) != std::end(kSeparators);
}

}  // namespace

LiteralNumbers::LiteralNumbers(const std::map<std::string, model::Hotline>& hotlines) {
    for (const auto& [id, hotline] : hotlines) {
        for (const model::Channel& channel : hotline.channels) {
            if (!channel.e164.empty()) known_.insert(channel.e164.substr(1));
            if (!channel.short_code.empty()) known_.insert(channel.short_code);
        }
    }
}

bool LiteralNumbers::is_number(std::string_view written, const std::string& digits) const {
    if (known_.contains(digits)) return true;
    return digits.size() >= kFewestDigits && !is_calendar_day(written);
}

std::vector<LiteralNumber> LiteralNumbers::find(std::string_view text) const {
    std::vector<LiteralNumber> found;
    std::string digits;
    LiteralNumber run;
    std::size_t separators = 0;
    const auto finish = [&] {
        if (is_number(text.substr(run.begin, run.end - run.begin), digits)) found.push_back(run);
        digits.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto decoded = base::decode_utf8(text, at);
        const std::size_t next = at + decoded.length;
        if (const auto digit = digit_of(decoded.value)) {
            if (digits.empty()) run.begin = at;
            digits += *digit;
            run.end = next;
            separators = 0;
        } else if (!digits.empty() && (!is_separator(decoded.value) || ++separators > kMostSeparators)) {
            finish();
        }
        at = next;
    }
    if (!digits.empty()) finish();
    return found;
}

}  // namespace handbill::content
