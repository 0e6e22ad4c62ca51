#pragma once

// A language's plural categories and its way to write a count, by CLDR. Built when first asked: most texts count
// nothing.

#include <memory>
#include <string>

#include "model/language.h"

namespace handbill::locale {

class PluralRules {
public:
    explicit PluralRules(model::LanguageTag tag);
    ~PluralRules();
    PluralRules(const PluralRules&) = delete;
    PluralRules& operator=(const PluralRules&) = delete;

    /// "zero", "one", "two", "few", "many" or "other".
    [[nodiscard]] std::string cardinal(double count);
    [[nodiscard]] std::string ordinal(double count);
    /// In European digits whatever the language, because the numbers beside it are dialled in them.
    [[nodiscard]] std::string digits(double count);

private:
    struct Rules;

    model::LanguageTag tag_;
    std::unique_ptr<Rules> cardinal_, ordinal_;
};

}  // namespace handbill::locale
