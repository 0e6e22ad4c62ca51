#pragma once

// Text as a telephone's keys take it: digits of any script, and Latin letters as the keys that carry them (ITU-T E.161:
// ABC is 2, WXYZ is 9). Everything else is what people write between them.

#include <optional>
#include <string>
#include <string_view>

#include "model/hotline.h"

namespace handbill::content {

/// '0' to '9' for a digit or a letter, small or capital, of full width too; else nothing.
[[nodiscard]] std::optional<char> key_of(char32_t c);

/// The keys of all digits and letters of a text: "844-END-OHHT" is "8443636448".
[[nodiscard]] std::string dialled(std::string_view text);

/// What people write between the digits of one number.
[[nodiscard]] bool is_separator(char32_t c);

/// How many digits of an international number, without its plus sign, are the country's code (ITU-T E.164).
[[nodiscard]] std::size_t country_code_length(std::string_view digits);

/// True if `printed` dials the channel at home, letters beyond its last digit aside: "1-888-KEY-2-FRE(EDOM)".
[[nodiscard]] bool dials(std::string_view printed, const model::Channel& channel);

}  // namespace handbill::content
