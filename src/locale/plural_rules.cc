#include "locale/plural_rules.h"

#include <unicode/locid.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <utility>

namespace handbill::locale {
namespace {

constexpr double kFirstGrouped = 1000;

/// Built from its name: Locale::forLanguageTag and the setters for keywords load ICU's tables of aliases and keys
/// first, which takes a cold process 4 ms and changes nothing for tags in canonical case.
icu::Locale locale_of(std::string tag) {
    std::replace(tag.begin(), tag.end(), '-', '_');
    return icu::Locale((tag + "@numbers=latn").c_str());
}

std::string to_utf8(const icu::UnicodeString& text) {
    std::string utf8;
    return text.toUTF8String(utf8);
}

}  // namespace

struct PluralRules::Rules {
    std::unique_ptr<icu::PluralRules> icu;

    Rules(const std::string& tag, UPluralType type) {
        UErrorCode status = U_ZERO_ERROR;
        icu.reset(icu::PluralRules::forLocale(locale_of(tag), type, status));
        if (U_FAILURE(status)) icu.reset();
    }
    [[nodiscard]] std::string select(double count) const { return icu ? to_utf8(icu->select(count)) : "other"; }
};

PluralRules::PluralRules(model::LanguageTag tag) : tag_(std::move(tag)) {}
PluralRules::~PluralRules() = default;

std::string PluralRules::cardinal(double count) {
    if (!cardinal_) cardinal_ = std::make_unique<Rules>(tag_, UPLURAL_TYPE_CARDINAL);
    return cardinal_->select(count);
}

std::string PluralRules::ordinal(double count) {
    if (!ordinal_) ordinal_ = std::make_unique<Rules>(tag_, UPLURAL_TYPE_ORDINAL);
    return ordinal_->select(count);
}

std::string PluralRules::digits(double count) {
    // Below the first grouping all languages write the same European digits, and a formatter is dear to build.
    const bool whole = count >= 0 && count < kFirstGrouped && count == static_cast<int>(count);
    if (whole) return std::to_string(static_cast<int>(count));
    UErrorCode status = U_ZERO_ERROR;
    const auto formatted = icu::number::NumberFormatter::withLocale(locale_of(tag_)).formatDouble(count, status);
    const icu::UnicodeString text = formatted.toString(status);
    return U_SUCCESS(status) ? to_utf8(text) : std::to_string(static_cast<long long>(count));
}

}  // namespace handbill::locale
