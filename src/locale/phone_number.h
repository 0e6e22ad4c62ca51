#pragma once

// One phone number as its operator writes it. Comes in: E.164 and, if the directory gives it, the operator's grouping.
// Goes out: the number as printed. libphonenumber reads and formats; whatever it gives is compared digit by digit with
// what was asked for, because a number that looks well can still be another number.

#include <string>
#include <variant>

#include "diag/codes.h"

namespace handbill::locale {

struct NumberFault {
    diag::Code code;
    std::string message;
    std::string hint;
};

/// `pattern` and `format` are both empty for the country's own grouping. A pattern is made of groups such as (\d{3})
/// only; a format names each of them once, in order, as $1, $2 ….
[[nodiscard]] std::variant<std::string, NumberFault> print_number(const std::string& e164, const std::string& pattern,
                                                                  const std::string& format);

}  // namespace handbill::locale
