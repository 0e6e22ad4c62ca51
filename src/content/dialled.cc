#include "content/dialled.h"

#include <algorithm>

#include "base/utf8.h"
#include "content/digits.h"

namespace handbill::content {

std::optional<char> key_of(char32_t c) {
    constexpr std::string_view kKeys = "22233344455566677778889999";
    if (const auto digit = digit_of(c)) return digit;
    constexpr char32_t kFirstLetters[] = {U'A', U'a', 0xFF21, 0xFF41};
    for (const char32_t first : kFirstLetters) {
        if (c >= first && c < first + kKeys.size()) return kKeys[c - first];
    }
    return std::nullopt;
}

std::string dialled(std::string_view text) {
    std::string keys;
    for (std::size_t at = 0; at < text.size();) {
        const auto decoded = base::decode_utf8(text, at);
        if (const auto key = key_of(decoded.value)) keys += *key;
        at += decoded.length;
    }
    return keys;
}

bool is_separator(char32_t c) {
    constexpr char32_t kSeparators[] = {' ',    '-',    '.',    '(',    ')',    '/',    '+',    0x00A0, 0x00AD,
                                        0x00B7, 0x2007, 0x2009, 0x200B, 0x200C, 0x200D, 0x2010, 0x2011, 0x2012,
                                        0x2013, 0x2014, 0x2015, 0x2022, 0x202F, 0x2060, 0x2212, 0x3000, 0xFF0D};
    return std::find(std::begin(kSeparators), std::end(kSeparators), c) != std::end(kSeparators);
}

std::size_t country_code_length(std::string_view digits) {
    constexpr std::string_view kOfTwo[] = {"20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41",
                                           "43", "44", "45", "46", "47", "48", "49", "51", "52", "53", "54",
                                           "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66",
                                           "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98"};
    if (digits.starts_with('1') || digits.starts_with('7')) return 1;
    const bool two = std::find(std::begin(kOfTwo), std::end(kOfTwo), digits.substr(0, 2)) != std::end(kOfTwo);
    return two ? 2 : 3;
}

bool dials(std::string_view printed, const model::Channel& channel) {
    const std::string keys = dialled(printed);
    std::string whole = channel.short_code.empty() ? channel.e164 : channel.short_code;
    if (whole.starts_with('+')) whole.erase(0, 1);
    const std::string national = channel.short_code.empty() ? whole.substr(country_code_length(whole)) : whole;
    const bool spelled = std::any_of(printed.begin(), printed.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    for (const std::string& number : {whole, national, '0' + national}) {
        if (keys == number || (spelled && keys.starts_with(number))) return true;
    }
    return false;
}

}  // namespace handbill::content
