#include "text/line_breaks.h"

#include "text/utf16.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace handbill::text {
namespace {

using Kind = model::BreakPoint::Kind;

constexpr char16_t kSoftHyphen = 0x00AD;

/// ICU-style ids: the BCP 47 form would load ICU's whole key table, 5 ms in a cold process.
std::string break_locale(const model::LanguageTag& language) {
    const std::string base = language.substr(0, language.find('-'));
    return base == "ja" ? "ja@lb=strict" : base;
}

UChar32 before(std::u16string_view text, std::size_t at) { return static_cast<UChar32>(character_before(text, at)); }

UChar32 after(std::u16string_view text, std::size_t at) { return static_cast<UChar32>(character_at(text, at)); }

bool is_space(UChar32 character) { return u_isUWhiteSpace(character) != 0; }

bool is_hangul(UChar32 character) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(character, &status) == USCRIPT_HANGUL;
}

bool is_word_character(char16_t unit) { return u_isalpha(unit) != 0 || (U_GET_GC_MASK(unit) & U_GC_M_MASK) != 0; }

/// Repetition and abbreviation marks of Thai, Lao and Khmer: part of the word before them.
bool is_word_end_mark(UChar32 character) {
    return character == 0x0E2F || character == 0x0E46 || character == 0x0EAF || character == 0x0EC6 ||
           character == 0x17D7;
}

bool is_space_or_edge(std::u16string_view text, std::size_t at) {
    return at >= text.size() || is_space(after(text, at));
}

/// A final quotation mark closes where a pause follows; one that clings to a word opens it, as in Danish.
bool closes(std::u16string_view text, std::size_t at) {
    const UChar32 character = after(text, at);
    switch (u_charType(character)) {
        case U_END_PUNCTUATION:
            return true;
        case U_FINAL_PUNCTUATION: {
            const std::size_t next = at + units_of(static_cast<char32_t>(character));
            return is_space_or_edge(text, next) || u_ispunct(after(text, next)) != 0;
        }
        default:
            return u_hasBinaryProperty(character, UCHAR_TERMINAL_PUNCTUATION) != 0 || is_word_end_mark(character);
    }
}

/// An initial quotation mark opens after a pause; one that ends a word closes it, as in German.
bool opens(std::u16string_view text, std::size_t end) {
    const UChar32 character = before(text, end);
    switch (u_charType(character)) {
        case U_START_PUNCTUATION:
            return true;
        case U_INITIAL_PUNCTUATION: {
            const std::size_t begin = end - units_of(static_cast<char32_t>(character));
            return begin == 0 || is_space(before(text, begin));
        }
        default:
            return character == 0x00BF || character == 0x00A1;  // ¿ and ¡
    }
}

/// A place that UAX #14 allows and a reader would not.
class Refusals {
public:
    Refusals(const model::LocalizedText& text, const ParagraphText& paragraph)
        : text_(paragraph.plain), korean_(text.language == "ko" || text.language.starts_with("ko-")) {
        for (std::size_t i = 0; i < text.inlines.size(); ++i) {
            const InlineRange& range = paragraph.inlines[i];
            const std::uint32_t end = range.plain_begin + (range.end - range.begin);
            if (text.inlines[i].number) numbers_.push_back({range.plain_begin, end});
        }
    }

    [[nodiscard]] bool refuse(std::uint32_t at) const {
        return in_number(at) || parts_korean_word(at) || strands_punctuation(at) || strands_letter(at);
    }
    [[nodiscard]] bool in_number(std::uint32_t at) const {
        return std::any_of(numbers_.begin(), numbers_.end(),
                           [&](const Range& number) { return number.begin < at && at < number.end; });
    }

private:
    struct Range {
        std::uint32_t begin, end;
    };

    [[nodiscard]] bool parts_korean_word(std::uint32_t at) const {
        if (!korean_) return false;
        const UChar32 left = before(text_, at), right = after(text_, at);
        return u_isalnum(left) != 0 && u_isalnum(right) != 0 && (is_hangul(left) || is_hangul(right));
    }

    [[nodiscard]] bool strands_punctuation(std::uint32_t at) const {
        if (closes(text_, at)) return true;
        std::size_t end = at;
        while (end > 0 && is_space(before(text_, end))) --end;  // white space is one code unit
        return end > 0 && opens(text_, end);
    }

    /// A hyphenated word may part at its hyphen, but not so that one letter is left alone ("I-" of "I-scan").
    [[nodiscard]] bool strands_letter(std::uint32_t at) const {
        if (text_[at - 1] != u'-' && text_[at - 1] != 0x2010) return false;
        const bool alone_before = at < 3 || !is_word_character(text_[at - 2]) || !is_word_character(text_[at - 3]);
        const bool alone_after = at + 1 >= text_.size() || !is_word_character(text_[at + 1]);
        return alone_before || alone_after;
    }

    std::u16string_view text_;
    bool korean_;
    std::vector<Range> numbers_;
};

struct PlainBreak {
    std::uint32_t at;
    Kind kind;
};

std::vector<PlainBreak> unicode_breaks(const ParagraphText& paragraph, const Refusals& refusals,
                                       UBreakIterator* iterator) {
    std::vector<PlainBreak> breaks;
    const std::u16string& plain = paragraph.plain;
    const auto size = static_cast<std::uint32_t>(plain.size());
    UErrorCode status = U_ZERO_ERROR;
    if (iterator != nullptr) ubrk_setText(iterator, plain.data(), static_cast<int32_t>(size), &status);
    if (iterator == nullptr || U_FAILURE(status)) return breaks;
    ubrk_first(iterator);
    for (int32_t next = ubrk_next(iterator); next != UBRK_DONE; next = ubrk_next(iterator)) {
        const auto at = static_cast<std::uint32_t>(next);
        if (at >= size) break;
        const bool hard = ubrk_getRuleStatus(iterator) >= UBRK_LINE_HARD;
        if (hard ? refusals.in_number(at) : refusals.refuse(at)) continue;
        const bool soft_hyphen = plain[at - 1] == kSoftHyphen;
        breaks.push_back({at, hard ? Kind::mandatory : soft_hyphen ? Kind::hyphen : Kind::allowed});
    }
    return breaks;
}

/// Words that are more than letters (an address, a code, a word with soft hyphens of its own) are left whole.
bool stands_free(std::u16string_view text, std::size_t begin, std::size_t end) {
    constexpr std::u16string_view kBinding = u"@/_#\u00AD0123456789";
    const auto binds = [&](std::size_t at) { return kBinding.find(text[at]) != std::u16string_view::npos; };
    if (begin > 0 && (binds(begin - 1) || text[begin - 1] == u'.')) return false;
    const bool dotted = end + 1 < text.size() && text[end] == u'.' && is_word_character(text[end + 1]);
    return !dotted && (end == text.size() || !binds(end));
}

void part_words(const model::LocalizedText& text, const ParagraphText& paragraph, const Hyphenation& hyphenation,
                std::vector<PlainBreak>& breaks) {
    const std::u16string_view plain = paragraph.plain;
    for (std::size_t i = 0; i < text.inlines.size(); ++i) {
        if (text.inlines[i].isolated || text.inlines[i].number) continue;
        const InlineRange& range = paragraph.inlines[i];
        const std::size_t end = range.plain_begin + (range.end - range.begin);
        for (std::size_t at = range.plain_begin; at < end; ++at) {
            const std::size_t begin = at;
            while (at < end && is_word_character(plain[at])) ++at;
            if (at == begin || !stands_free(plain, begin, at)) continue;
            for (const std::uint32_t point : hyphenation.points(plain.substr(begin, at - begin))) {
                breaks.push_back({static_cast<std::uint32_t>(begin) + point, Kind::hyphen});
            }
        }
    }
}

}  // namespace

std::vector<model::BreakPoint> line_breaks(const model::LocalizedText& text, const ParagraphText& paragraph,
                                           bool hyphenated, Workbench& bench) {
    std::vector<model::BreakPoint> breaks;
    if (paragraph.text.empty()) return breaks;
    const Refusals refusals(text, paragraph);
    std::vector<PlainBreak> plain = unicode_breaks(paragraph, refusals, bench.lines(break_locale(text.language)));
    if (hyphenated) {
        part_words(text, paragraph, bench.hyphenation(text.language), plain);
        const auto order = [](const PlainBreak& a, const PlainBreak& b) { return a.at < b.at; };
        std::stable_sort(plain.begin(), plain.end(), order);
        const auto same = [](const PlainBreak& a, const PlainBreak& b) { return a.at == b.at; };
        plain.erase(std::unique(plain.begin(), plain.end(), same), plain.end());
    }
    std::transform(plain.begin(), plain.end(), std::back_inserter(breaks), [&](const PlainBreak& point) {
        return model::BreakPoint{paragraph.from_plain(point.at), point.kind};
    });
    breaks.push_back({static_cast<std::uint32_t>(paragraph.text.size()), Kind::mandatory});
    return breaks;
}

}  // namespace handbill::text
