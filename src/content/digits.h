#pragma once

// Decimal digits of the scripts that messages are written in. A character comes in, '0' to '9' or nothing goes out.

#include <optional>

namespace handbill::content {

[[nodiscard]] std::optional<char> digit_of(char32_t c);

}  // namespace handbill::content
