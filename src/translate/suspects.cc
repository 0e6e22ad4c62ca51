#include "translate/suspects.h"

#include <unicode/locid.h>
#include <unicode/numsys.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>

#include <algorithm>
#include <memory>
#include <set>
#include <vector>

#include "base/characters.h"
#include "base/utf8.h"

namespace handbill::translate {
namespace {

struct Character {
    char32_t value = 0;
    std::size_t begin = 0, end = 0;
};

std::vector<Character> characters_of(std::string_view text) {
    std::vector<Character> all;
    for (std::size_t at = 0; at < text.size();) {
        const base::DecodedCodePoint point = base::decode_utf8(text, at);
        all.push_back({point.value, at, at + point.length});
        at += point.length;
    }
    return all;
}

bool is_between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

/// Scripts join and part letters by these; a space without width is how some part words.
bool is_allowed_format(char32_t c) { return is_between(c, 0x200B, 0x200D) || c == 0x2060 || c == 0x00AD; }

bool is_myanmar_consonant(char32_t c) { return is_between(c, 0x1000, 0x1021) || c == 0x103F || c == 0x25CC; }
bool is_myanmar_medial(char32_t c) { return is_between(c, 0x103B, 0x103E); }
bool is_word_character(char32_t c) {
    return u_isalpha(static_cast<UChar32>(c)) || (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

UScriptCode script_of(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(c), &status);
}

/// The letters that a language's texts are made of.
std::set<UScriptCode> scripts_of(std::string_view script) {
    if (script == "Hans" || script == "Hant") return {USCRIPT_HAN, USCRIPT_BOPOMOFO};
    if (script == "Jpan") return {USCRIPT_HAN, USCRIPT_HIRAGANA, USCRIPT_KATAKANA};
    if (script == "Kore") return {USCRIPT_HANGUL, USCRIPT_HAN};
    if (script == "Aran") return {USCRIPT_ARABIC};
    return {static_cast<UScriptCode>(u_getPropertyValueEnum(UCHAR_SCRIPT, std::string(script).c_str()))};
}

/// Each run of letters with their marks.
std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t begin = std::string_view::npos;
    for (const Character& c : characters_of(text)) {
        const bool inside = is_word_character(c.value);
        if (inside && begin == std::string_view::npos) begin = c.begin;
        if (!inside && begin != std::string_view::npos) {
            words.push_back(text.substr(begin, c.begin - begin));
            begin = std::string_view::npos;
        }
    }
    if (begin != std::string_view::npos) words.push_back(text.substr(begin));
    return words;
}

/// Letters of scripts that nobody writes into one word; Latin beside one other script is common, save Greek and
/// Cyrillic, which look like it.
bool mixes_scripts(std::string_view word) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<USpoofChecker, decltype(&uspoof_close)> checker(uspoof_open(&status), &uspoof_close);
    uspoof_setRestrictionLevel(checker.get(), USPOOF_MODERATELY_RESTRICTIVE);
    uspoof_setChecks(checker.get(), USPOOF_RESTRICTION_LEVEL, &status);
    const auto result =
        uspoof_check2UTF8(checker.get(), word.data(), static_cast<std::int32_t>(word.size()), nullptr, &status);
    if (U_FAILURE(status) || result == 0) return false;
    std::set<UScriptCode> scripts;  // a letter that is only rare is not mixed with anything
    for (const Character& c : characters_of(word)) {
        const UScriptCode script = script_of(c.value);
        if (script != USCRIPT_COMMON && script != USCRIPT_INHERITED) scripts.insert(script);
    }
    return scripts.size() > 1;
}

/// The ten digits that a language's own script has; none if ICU knows none.
std::u32string own_digits(const std::string& tag) {
    UErrorCode status = U_ZERO_ERROR;
    auto locale = icu::Locale::forLanguageTag(tag, status);
    locale.setUnicodeKeywordValue("nu", "native", status);
    const std::unique_ptr<icu::NumberingSystem> numbering(icu::NumberingSystem::createInstance(locale, status));
    std::u32string digits;
    if (U_FAILURE(status) || !numbering || numbering->isAlgorithmic()) return digits;
    const icu::UnicodeString all = numbering->getDescription();
    for (std::int32_t at = 0; at < all.length(); at = all.moveIndex32(at, 1))
        digits += static_cast<char32_t>(all.char32At(at));
    return digits;
}

std::multiset<std::string> numbers_in(std::string_view text) {
    std::multiset<std::string> numbers;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t first = at;
        while (at < text.size() && base::is_digit(text[at])) ++at;
        if (at > first) numbers.emplace(text.substr(first, at - first));
    }
    return numbers;
}

}  // namespace

std::optional<std::string> find_stray_character(std::string_view text) {
    for (const Character& c : characters_of(text)) {
        const auto mask = U_GET_GC_MASK(static_cast<UChar32>(c.value));
        const bool stray =
            base::is_direction_control(c.value) || c.value == 0xFFFD || c.value == 0xFFFC ||
            ((mask & U_GC_CF_MASK) != 0 && !is_allowed_format(c.value)) ||
            (mask & (U_GC_CC_MASK | U_GC_CN_MASK | U_GC_CO_MASK | U_GC_CS_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK)) != 0;
        if (stray) return base::code_point_name(c.value) + " is no character of a text";
    }
    return std::nullopt;
}

std::optional<std::string> find_zawgyi(std::string_view text) {
    const auto all = characters_of(text);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const char32_t c = all[i].value, before = i > 0 ? all[i - 1].value : U' ';
        const char32_t after = i + 1 < all.size() ? all[i + 1].value : U' ';
        // Zawgyi writes what stands at the left before its consonant, and has code points of its own for stacked
        // letters.
        const bool vowel_first = c == 0x1031 && !is_myanmar_consonant(before) && !is_myanmar_medial(before);
        const bool medial_first = is_myanmar_medial(c) && !is_myanmar_consonant(before) && !is_myanmar_medial(before) &&
                                  before != 0x103A;  // as in the word for "man"
        const bool stacks_nothing = c == 0x1039 && !is_myanmar_consonant(after);
        if (vowel_first || medial_first || stacks_nothing || is_between(c, 0x1060, 0x1097))
            return base::code_point_name(c) + " stands as it does in Zawgyi, not in Unicode";
    }
    return std::nullopt;
}

std::optional<std::string> find_mixed_scripts(std::string_view text, std::string_view script,
                                              std::string_view english) {
    auto known = scripts_of(script);
    known.insert({USCRIPT_COMMON, USCRIPT_INHERITED, USCRIPT_LATIN});
    for (const Character& c : characters_of(english)) known.insert(script_of(c.value));
    for (const std::string_view word : words_of(text)) {
        const auto letters = characters_of(word);
        const auto foreign = std::find_if(letters.begin(), letters.end(),
                                          [&](const Character& c) { return !known.contains(script_of(c.value)); });
        if (foreign != letters.end())
            return "\"" + std::string(word) + "\" has " + base::code_point_name(foreign->value) +
                   ", a letter of another script";
        if (mixes_scripts(word)) return "\"" + std::string(word) + "\" mixes letters of several scripts";
    }
    return std::nullopt;
}

std::optional<std::string> find_wrong_digits(std::string_view text, std::string_view english, const std::string& tag) {
    constexpr std::size_t kFewDigits = 2;
    const std::u32string own = own_digits(tag);
    std::string european;  // the text with the language's own digits as 0 to 9
    for (const Character& c : characters_of(text)) {
        const bool foreign = c.value > 0x7F && u_charType(static_cast<UChar32>(c.value)) == U_DECIMAL_DIGIT_NUMBER;
        if (foreign && own.find(c.value) == std::u32string::npos)
            return base::code_point_name(c.value) + " is a digit of another script";
        european += foreign ? std::to_string(u_charDigitValue(static_cast<UChar32>(c.value)))
                            : std::string(text.substr(c.begin, c.end - c.begin));
    }
    const auto said = numbers_in(english);
    for (const std::string& number : numbers_in(european)) {
        const bool in_words = said.empty() && number.size() <= kFewDigits;
        if (!said.contains(number) && !in_words) return "the English does not say " + number;
    }
    return std::nullopt;
}

}  // namespace handbill::translate
