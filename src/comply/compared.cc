#include "comply/compared.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace handbill::comply {

namespace {

icu::UnicodeString compatible(std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* forms = icu::Normalizer2::getNFKCInstance(status);
    const auto text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<int32_t>(utf8.size())});
    if (U_FAILURE(status)) return text;
    auto folded = forms->normalize(text, status);
    return U_FAILURE(status) ? text : folded;
}

bool is_bullet(UChar32 c) {
    constexpr UChar32 kBullets[] = {0xB7, 0x2022, 0x2023, 0x2043, 0x2219, 0x25AA, 0x25AB, 0x25CF, 0x25E6, 0x25A0};
    return std::find(std::begin(kBullets), std::end(kBullets), c) != std::end(kBullets);
}

bool is_single_quote(UChar32 c) { return c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0x2032 || c == '`'; }

/// What stands for the character; 0 for nothing.
UChar32 stand_in(UChar32 c) {
    constexpr UChar32 kSoftHyphen = 0xAD;
    if (u_isUWhiteSpace(c) || c == kSoftHyphen || is_bullet(c) || u_charType(c) == U_FORMAT_CHAR) return 0;
    if (is_single_quote(c)) return '\'';
    if (u_hasBinaryProperty(c, UCHAR_QUOTATION_MARK) && c != '\'') return '"';
    if (u_hasBinaryProperty(c, UCHAR_DASH)) return '-';
    return c;
}

}  // namespace

std::string compared(std::string_view utf8) {
    const auto text = compatible(utf8);
    icu::UnicodeString kept;
    for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        if (const UChar32 c = stand_in(text.char32At(at)); c != 0) kept.append(c);
    }
    std::string out;
    kept.toUTF8String(out);
    return out;
}

std::vector<std::string> words_of(std::string_view utf8) {
    auto text = compatible(utf8);
    text.foldCase();
    std::vector<std::string> words(1);
    for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const UChar32 c = text.char32At(at);
        if (u_isalnum(c) || u_charType(c) == U_NON_SPACING_MARK || u_charType(c) == U_COMBINING_SPACING_MARK) {
            icu::UnicodeString(c).toUTF8String(words.back());
        } else if (!words.back().empty() && u_charType(c) != U_FORMAT_CHAR) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

// The longest common subsequence within a window of `found` a little longer than `wanted`, wherever it is best.
double likeness(const std::vector<std::string>& wanted, const std::vector<std::string>& found) {
    if (wanted.empty()) return 1;
    const std::size_t window = wanted.size() + wanted.size() / 4 + 1,
                      step = std::max<std::size_t>(1, wanted.size() / 8);
    std::size_t best = 0;
    for (std::size_t from = 0; from < found.size(); from += step) {
        const std::size_t until = std::min(found.size(), from + window);
        std::vector<std::size_t> row(until - from + 1, 0);
        for (const std::string& word : wanted) {
            std::size_t diagonal = 0;
            for (std::size_t i = 1; i < row.size(); ++i) {
                const std::size_t above = row[i];
                row[i] = found[from + i - 1] == word ? diagonal + 1 : std::max(row[i], row[i - 1]);
                diagonal = above;
            }
        }
        best = std::max(best, row.back());
        if (until == found.size()) break;
    }
    return static_cast<double>(best) / static_cast<double>(wanted.size());
}

std::size_t longest_beginning(std::string_view wanted, std::string_view found) {
    std::size_t low = 0, high = wanted.size();
    while (low < high) {
        const std::size_t middle = (low + high + 1) / 2;
        if (found.find(wanted.substr(0, middle)) != std::string_view::npos) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return low;
}

}  // namespace handbill::comply
