#include "locale/word_rules.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>
#include <optional>

#include "locale/message_checks.h"

namespace handbill::locale {
namespace {

constexpr char16_t kNoWord = 0xFFFC;

/// As ICU compares without case, with every white space a blank.
icu::UnicodeString folded(icu::UnicodeString text) {
    for (int32_t i = 0; i < text.length(); ++i) {
        if (u_isUWhiteSpace(text.charAt(i)) != 0) text.setCharAt(i, u' ');
    }
    return text.foldCase();
}

std::string utf8_of(const icu::UnicodeString& text) {
    std::string out;
    return text.toUTF8String(out);
}

/// The words that are ours: a fact is one character that is part of no word.
icu::UnicodeString own_words(const std::vector<model::Inline>& inlines) {
    icu::UnicodeString text;
    for (const model::Inline& part : inlines) {
        if (part.isolated)
            text.append(kNoWord);
        else
            text.append(icu::UnicodeString::fromUTF8(part.text));
    }
    return text;
}

void cover(icu::UnicodeString& text, const icu::UnicodeString& quote) {
    for (int32_t at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length())) {
        for (int32_t i = at; i < at + quote.length(); ++i) text.setCharAt(i, kNoWord);
    }
}

/// Where the words stand in the message, if they stand there as they are printed; else the whole message.
diag::Span place_of(const model::Message& message, const std::string& words) {
    const std::size_t found = message.pattern.find(words);
    if (found == std::string::npos) return message.span;
    const auto begin = static_cast<std::uint32_t>(found);
    return span_in(message, begin, begin + static_cast<std::uint32_t>(words.size()));
}

std::vector<int32_t> borders_of(icu::BreakIterator& breaks, const icu::UnicodeString& text) {
    std::vector<int32_t> borders;
    breaks.setText(text);
    for (int32_t at = breaks.first(); at != icu::BreakIterator::DONE; at = breaks.next()) borders.push_back(at);
    return borders;
}

}  // namespace

struct WordCheck::Index {
    std::map<icu::UnicodeString, const model::WordRule*> rules;
    std::vector<icu::UnicodeString> quotes;
    std::size_t longest = 0;  ///< segments between word borders
    std::unique_ptr<icu::BreakIterator> words;

    [[nodiscard]] std::optional<std::pair<std::size_t, const model::WordRule*>> longest_from(
        std::size_t first, const std::vector<int32_t>& borders, const icu::UnicodeString& text) const;
};

/// The last border and the rule of the longest listed words that begin at border `first`.
std::optional<std::pair<std::size_t, const model::WordRule*>> WordCheck::Index::longest_from(
    std::size_t first, const std::vector<int32_t>& borders, const icu::UnicodeString& text) const {
    const std::size_t end = std::min(borders.size() - 1, first + longest);
    for (std::size_t last = end; last > first; --last) {
        const auto found = rules.find(text.tempSubStringBetween(borders[first], borders[last]));
        if (found != rules.end()) return std::pair(last, found->second);
    }
    return std::nullopt;
}

WordCheck::WordCheck(const model::LanguageTag& language, const model::WordRules& rules, model::Audience audience)
    : index_(std::make_unique<Index>()) {
    UErrorCode status = U_ZERO_ERROR;
    index_->words.reset(icu::BreakIterator::createWordInstance(icu::Locale::forLanguageTag(language, status), status));
    if (U_FAILURE(status) != 0) return;  // without ICU's data no edition gets this far
    for (const model::WordRule& rule : rules.rules) {
        const auto& readers = rule.audiences;
        if (!readers.empty() && std::find(readers.begin(), readers.end(), audience) == readers.end()) continue;
        for (const std::string& word : rule.words) {
            icu::UnicodeString text = folded(icu::UnicodeString::fromUTF8(word));
            index_->longest = std::max(index_->longest, borders_of(*index_->words, text).size() - 1);
            index_->rules.emplace(std::move(text), &rule);
        }
    }
    for (const std::string& quote : rules.quotes) index_->quotes.push_back(folded(icu::UnicodeString::fromUTF8(quote)));
}

WordCheck::~WordCheck() = default;
WordCheck::WordCheck(WordCheck&&) noexcept = default;
WordCheck& WordCheck::operator=(WordCheck&&) noexcept = default;

void WordCheck::check(const std::vector<model::Inline>& inlines, const model::Message& message,
                      diag::Diagnostics& diagnostics) const {
    if (!index_->words || index_->rules.empty()) return;
    const icu::UnicodeString written = own_words(inlines);
    icu::UnicodeString text = folded(written);
    // Folding makes a few letters longer; then the words are told as they are folded.
    const bool parallel = written.length() == text.length();
    for (const icu::UnicodeString& quote : index_->quotes) cover(text, quote);
    const auto borders = borders_of(*index_->words, text);
    for (std::size_t first = 0; first + 1 < borders.size(); ++first) {
        const auto found = index_->longest_from(first, borders, text);
        if (!found) continue;
        const auto& [last, rule] = *found;
        const icu::UnicodeString& told = parallel ? written : text;
        const std::string word = utf8_of(told.tempSubStringBetween(borders[first], borders[last]));
        diagnostics
            .error(diag::codes::word_not_used, place_of(message, word),
                   "\"" + word + "\" is not a word for the readers of this piece")
            .notes = {{"say: " + rule->instead, std::nullopt}, {"because " + rule->reason, rule->span}};
        first = last - 1;
    }
}

}  // namespace handbill::locale
