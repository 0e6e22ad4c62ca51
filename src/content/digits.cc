#include "content/digits.h"

namespace handbill::content {
namespace {

/// Where the ten digits of a script begin (Unicode general category Nd, scripts of our languages and their kin).
constexpr char32_t kDigitZeros[] = {0x0030, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6,
                                    0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50, 0x0ED0,
                                    0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0xFF10};

}  // namespace

std::optional<char> digit_of(char32_t c) {
    for (const char32_t zero : kDigitZeros) {
        if (c >= zero && c <= zero + 9) return static_cast<char>('0' + static_cast<int>(c - zero));
    }
    return std::nullopt;
}

}  // namespace handbill::content
