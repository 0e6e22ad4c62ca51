#pragma once

// One phone number as its operator writes it. Comes in: E.164 and, if the directory gives it, the operator's grouping.
// Goes out: the number as printed. libphonenumber reads and formats; whatever it gives is compared digit by digit with
// what was asked for, because a number that looks well can still be another number.

#include <cstdint>
#include <string>
#include <variant>

#include "diag/codes.h"

namespace handbill::locale {

struct NumberFault {
    diag::Code code;
    std::string message;
    std::string hint;
};

/// Whether a number must be one of its country's numbering plan.
enum class Plan : std::uint8_t { must_have_it, may_lack_it };

/// `pattern` and `format` are both empty for the country's own grouping. A pattern is made of groups such as (\d{3})
/// only; a format names each of them once, in order, as $1, $2 ….
[[nodiscard]] std::variant<std::string, NumberFault> print_number(const std::string& e164, const std::string& pattern,
                                                                  const std::string& format,
                                                                  Plan plan = Plan::must_have_it);

/// The same for a number as its operator writes it: `written` is given back if it dials `e164` at home.
[[nodiscard]] std::variant<std::string, NumberFault> print_as_written(const std::string& e164,
                                                                      const std::string& written,
                                                                      Plan plan = Plan::must_have_it);

}  // namespace handbill::locale
