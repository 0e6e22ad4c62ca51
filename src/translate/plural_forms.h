#pragma once

// ICU plurals and the plain forms that translators' programs know. A message that counts one thing comes in, and a
// whole text for each plural category goes out, with the name of the count where ICU writes "#"; the way back is exact.
// What a language needs is CLDR's rules for whole numbers under a million, of which all counts here are.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/language.h"

namespace handbill::translate {

/// In CLDR's order: "zero", "one", "two", "few", "many", "other", as far as whole numbers need them.
[[nodiscard]] std::vector<std::string> categories_of(const model::LanguageTag& tag);

/// Whether a category is of one count alone, so that its words may leave the count out: "one" in English, not in
/// Russian.
[[nodiscard]] bool is_of_one_count(const model::LanguageTag& tag, const std::string& category);

/// The index of a count's category as a C expression of n: "n != 1", "n == 0 ? 0 : n == 1 ? 1 : 2".
[[nodiscard]] std::string expression_of(const model::LanguageTag& tag);

/// The only plural of a message, taken apart.
struct CountedMessage {
    std::string name;  ///< of the count
    std::string before, after;
    std::vector<std::pair<std::string, std::string>> branches;  ///< category and words, "#" as it stands
};

/// Nothing if the message has no plural, more than one, or one with "=1", an offset or a quoted "#".
[[nodiscard]] std::optional<CountedMessage> take_apart(std::string_view pattern);

/// A whole text for each of `categories`; those that the message lacks are its "other".
[[nodiscard]] std::vector<std::string> forms_of(const CountedMessage& message,
                                                const std::vector<std::string>& categories);

/// The message that says `forms`. Words that `like` keeps outside its plural stay outside if every form has them.
[[nodiscard]] std::string put_together(const std::string& name, const std::vector<std::string>& forms,
                                       const std::vector<std::string>& categories, const CountedMessage* like);

}  // namespace handbill::translate
