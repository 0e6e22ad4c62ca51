#pragma once

// Operators of content streams (ISO 32000-1, annex A) as numbers.

#include <cstdint>
#include <string_view>

namespace handbill::check {

/// Operators are at most three characters long: as one number they can be switched on.
constexpr std::uint32_t operator_code(std::string_view name) {
    if (name.size() > 3) return 0;
    std::uint32_t code = 0;
    for (const char c : name) code = (code << 8U) | static_cast<unsigned char>(c);
    return code;
}

}  // namespace handbill::check
