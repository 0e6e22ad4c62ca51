#include "content/literal_numbers.h"

#include <algorithm>

#include "base/utf8.h"
#include "content/calendar.h"
#include "content/dialled.h"
#include "content/digits.h"

namespace handbill::content {
namespace {

constexpr std::size_t kFewestDigits = 7;
constexpr std::size_t kMostOfCount = 4;     // digits of a code that could be a count of something
constexpr std::size_t kMostSeparators = 3;  // between two digits: ") - "

/// One past a number that goes on in capitals after the run of digits that ends at `end`; else `end`.
std::size_t end_of_spelled(std::string_view text, std::size_t begin, std::size_t end) {
    constexpr std::size_t kFewestKeys = 7, kMostKeys = 15, kFewestFirst = 3;
    if (dialled(text.substr(begin, end - begin)).size() < kFewestFirst) return end;
    std::size_t at = end;
    const auto inside = [&](std::size_t i) {
        const char c = text[i];
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               (c == '-' && i + 1 < text.size() && text[i + 1] != '-');
    };
    while (at < text.size() && inside(at)) ++at;
    const std::size_t keys = dialled(text.substr(begin, at - begin)).size();
    const bool word_ends = at == text.size() || !((text[at] >= 'a' && text[at] <= 'z'));
    return at > end && word_ends && keys >= kFewestKeys && keys <= kMostKeys ? at : end;
}

}  // namespace

LiteralNumbers::LiteralNumbers(const std::map<std::string, model::Hotline>& hotlines,
                               const std::set<std::string>& countries) {
    for (const auto& [id, hotline] : hotlines) {
        for (const model::Channel& channel : hotline.channels) {
            if (!channel.e164.empty()) known_.insert(channel.e164.substr(1));
            const std::string code = dialled(channel.short_code);
            if (code.size() > kMostOfCount || (!code.empty() && countries.contains(hotline.country)))
                known_.insert(code);
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
        const std::size_t spelled = end_of_spelled(text, run.begin, run.end);
        if (spelled > run.end || is_number(text.substr(run.begin, run.end - run.begin), digits)) {
            found.push_back({run.begin, spelled});
        }
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
