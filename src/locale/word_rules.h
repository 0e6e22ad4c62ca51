#pragma once

// Final texts held against the words that their readers are not to meet. A language's rules and an audience come in
// once; then inlines of messages, and out go faults at the words' own places. Facts are names and numbers of others and
// are not judged. Words are compared between the word borders of the language (UAX #29), whatever their case.

#include <memory>
#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "model/localized.h"
#include "model/words.h"

namespace handbill::locale {

class WordCheck {
public:
    /// `rules` must outlive the check.
    WordCheck(const model::LanguageTag& language, const model::WordRules& rules, model::Audience audience);
    ~WordCheck();
    WordCheck(WordCheck&&) noexcept;
    WordCheck& operator=(WordCheck&&) noexcept;

    /// Reports every word of the inlines that is out, at its place in `message` if it stands there as it is printed.
    void check(const std::vector<model::Inline>& inlines, const model::Message& message,
               diag::Diagnostics& diagnostics) const;

private:
    struct Index;
    std::unique_ptr<Index> index_;
};

}  // namespace handbill::locale
