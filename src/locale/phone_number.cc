#include "locale/phone_number.h"

#include "base/characters.h"

#include <phonenumbers/phonemetadata.pb.h>
#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <optional>
#include <string_view>

namespace handbill::locale {
namespace {

using i18n::phonenumbers::NumberFormat;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

constexpr std::size_t kFewestDigits = 7, kMostDigits = 15;  // ITU-T E.164; shorter numbers are short codes

using base::is_digit;

std::string digits_of(std::string_view text) {
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), is_digit);
    return digits;
}

bool is_e164(std::string_view text) {
    if (!text.starts_with('+')) return false;
    text.remove_prefix(1);
    return text.size() >= kFewestDigits && text.size() <= kMostDigits && text[0] != '0' &&
           std::all_of(text.begin(), text.end(), is_digit);
}

/// How many groups a pattern has; nothing if it has anything but groups of digits. A pattern goes to a regular
/// expression engine, so it is not trusted with more.
std::optional<int> count_groups(std::string_view pattern) {
    int groups = 0;
    std::size_t at = 0;
    const auto take = [&](std::string_view wanted) {
        if (!pattern.substr(at).starts_with(wanted)) return false;
        at += wanted.size();
        return true;
    };
    while (at < pattern.size()) {
        if (!take("(")) return std::nullopt;
        bool any = false;
        while (!take(")")) {
            if (at < pattern.size() && is_digit(pattern[at])) {
                ++at;
            } else if (take("\\d")) {
                if (take("{") && !(at < pattern.size() && is_digit(pattern[at++]) && take("}"))) return std::nullopt;
            } else {
                return std::nullopt;
            }
            any = true;
        }
        if (!any) return std::nullopt;
        ++groups;
    }
    return groups;
}

/// "1-$1-$2": each group once and in order, with nothing but digits and separators between them.
bool names_all_groups(std::string_view format, int groups) {
    int next = 1;
    for (std::size_t i = 0; i < format.size(); ++i) {
        if (format[i] == '$') {
            if (++i == format.size() || format[i] != static_cast<char>('0' + next)) return false;
            ++next;
        } else if (!is_digit(format[i]) && std::string_view(" -.()/").find(format[i]) == std::string_view::npos) {
            return false;
        }
    }
    return next == groups + 1;
}

std::optional<NumberFault> find_grouping_fault(const std::string& pattern, const std::string& format) {
    if (pattern.empty() && format.empty()) return std::nullopt;
    const auto groups = count_groups(pattern);
    if (!groups || *groups < 1 || *groups > 9) {
        return NumberFault{diag::codes::number_rejected, "the pattern of the number's groups cannot be read",
                           "write one to nine groups of digits, for example (\\d{3})(\\d{3})(\\d{4})"};
    }
    if (!names_all_groups(format, *groups)) {
        return NumberFault{diag::codes::number_rejected, "the format of the number's groups does not fit its pattern",
                           "name each group once and in order, for example 1-$1-$2-$3"};
    }
    return std::nullopt;
}

/// What may stand before the national number: nothing, the country code, or the digits that callers dial first.
bool is_dialling_prefix(const PhoneNumberUtil& phones, const PhoneNumber& number, const std::string& prefix) {
    if (prefix.empty() || prefix == std::to_string(number.country_code())) return true;
    std::string region, national;
    phones.GetRegionCodeForCountryCode(number.country_code(), &region);
    phones.GetNddPrefixForRegion(region, true, &national);
    return !national.empty() && prefix == national;
}

NumberFault rejected(const std::string& e164) {
    return {diag::codes::number_rejected, e164 + " is not a valid number in its country's numbering plan",
            "compare it digit by digit with the operator's own page; if the operator does publish it, say under "
            "'unlisted' why it stands"};
}

/// The number as libphonenumber has it, or why not.
std::variant<PhoneNumber, NumberFault> parse(const std::string& e164, Plan plan) {
    if (!is_e164(e164)) {
        return NumberFault{diag::codes::number_rejected, "\"" + e164 + "\" is not a number in E.164",
                           "write + and seven to fifteen digits without spaces, for example +18883737888"};
    }
    const PhoneNumberUtil& phones = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    const bool parsed = phones.Parse(e164, "ZZ", &number) == PhoneNumberUtil::NO_PARSING_ERROR;
    std::string again;
    if (parsed) phones.Format(number, PhoneNumberUtil::E164, &again);
    if (!parsed || again != e164 || (plan == Plan::must_have_it && !phones.IsValidNumber(number)))
        return rejected(e164);
    return number;
}

/// `printed` dials the number at home.
std::variant<std::string, NumberFault> compared(const PhoneNumber& number, const std::string& e164, std::string printed,
                                                Plan plan = Plan::must_have_it) {
    const PhoneNumberUtil& phones = *PhoneNumberUtil::GetInstance();
    std::string national;
    phones.GetNationalSignificantNumber(number, &national);
    const std::string digits = digits_of(printed);
    const bool ends_so = digits.ends_with(national);
    const std::string before = ends_so ? digits.substr(0, digits.size() - national.size()) : std::string();
    constexpr std::size_t kLongestPrefix = 3;
    // Of a number that the metadata do not have, they do not know what is dialled before it either.
    const bool unknown = plan == Plan::may_lack_it && before.size() <= kLongestPrefix;
    if (!ends_so || !(unknown || is_dialling_prefix(phones, number, before))) {
        return NumberFault{diag::codes::number_mismatch,
                           "printed as \"" + printed + "\" it would be another number than " + e164,
                           "before the groups a format may have the country code or the prefix dialled at home"};
    }
    return printed;
}

}  // namespace

std::variant<std::string, NumberFault> print_number(const std::string& e164, const std::string& pattern,
                                                    const std::string& format, Plan plan) {
    auto parsed = parse(e164, plan);
    if (auto* fault = std::get_if<NumberFault>(&parsed)) return std::move(*fault);
    if (auto fault = find_grouping_fault(pattern, format)) return *std::move(fault);
    const auto& number = std::get<PhoneNumber>(parsed);
    const PhoneNumberUtil& phones = *PhoneNumberUtil::GetInstance();
    std::string national, printed;
    phones.GetNationalSignificantNumber(number, &national);
    if (pattern.empty()) {
        phones.Format(number, PhoneNumberUtil::NATIONAL, &printed);
    } else {
        google::protobuf::RepeatedPtrField<NumberFormat> formats;
        NumberFormat* grouping = formats.Add();
        grouping->set_pattern(pattern);
        grouping->set_format(format);
        phones.FormatByPattern(number, PhoneNumberUtil::NATIONAL, formats, &printed);
        // A pattern that does not match is passed over without a word: the number comes back in one piece.
        if (printed == national && format != "$1") {
            return NumberFault{diag::codes::number_mismatch,
                               "the groups have another count of digits than the number " + national,
                               "the pattern covers the national number, without country code and prefix"};
        }
    }
    return compared(number, e164, std::move(printed));
}

std::variant<std::string, NumberFault> print_as_written(const std::string& e164, const std::string& written,
                                                        Plan plan) {
    auto parsed = parse(e164, plan);
    if (auto* fault = std::get_if<NumberFault>(&parsed)) return std::move(*fault);
    const auto good = [](char c) {
        return is_digit(c) || std::string_view(" -.()/").find(c) != std::string_view::npos;
    };
    if (!std::all_of(written.begin(), written.end(), good)) {
        return NumberFault{diag::codes::number_rejected, "\"" + written + "\" is not how a number is written",
                           "write digits, blanks and - . / ( ) only"};
    }
    return compared(std::get<PhoneNumber>(parsed), e164, written, plan);
}

}  // namespace handbill::locale
