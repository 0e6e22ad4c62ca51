#include "content/literal_numbers.h"

#include <algorithm>

#include "base/utf8.h"
#include "content/calendar.h"
#include "content/digits.h"

namespace handbill::content {
namespace {

constexpr std::size_t kFewestDigits = 7;
constexpr std::size_t kMostSeparators = 3;  // between two digits: ") - "

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
