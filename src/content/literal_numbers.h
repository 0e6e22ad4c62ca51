#pragma once

// Numbers that were typed into a message instead of being named as facts. A text comes in, places of digits that read
// like a phone number go out: seven digits or more with what people put between them, or the digits of a known channel,
// in whatever script's digits, or a number spelled in capitals after its first digits ("844-END-OHHT").

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/hotline.h"

namespace handbill::content {

struct LiteralNumber {
    std::size_t begin = 0, end = 0;  ///< bytes in the text
};

class LiteralNumbers {
public:
    /// Codes of two to four digits are told only if they are of one of `countries`: elsewhere "100" is a hundred.
    LiteralNumbers(const std::map<std::string, model::Hotline>& hotlines, const std::set<std::string>& countries);
    [[nodiscard]] std::vector<LiteralNumber> find(std::string_view text) const;

private:
    [[nodiscard]] bool is_number(std::string_view written, const std::string& digits) const;

    std::set<std::string> known_;  ///< digits of every channel: E.164 without the plus sign, and short codes
};

}  // namespace handbill::content
