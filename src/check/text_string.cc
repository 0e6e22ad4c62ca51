#include "check/text_string.h"

#include "check/words.h"

namespace handbill::check {

std::u16string read_utf16(std::string_view bytes) {
    std::u16string units;
    units.reserve(bytes.size() / 2);
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        units.push_back(static_cast<char16_t>((static_cast<unsigned char>(bytes[i]) << 8U) |
                                              static_cast<unsigned char>(bytes[i + 1])));
    }
    return units;
}

std::string read_text_string(std::string_view bytes) {
    if (bytes.starts_with("\xFE\xFF")) return to_utf8(read_utf16(bytes.substr(2)));
    std::string out;
    out.reserve(bytes.size());
    for (const char c : bytes) {
        if (static_cast<unsigned char>(c) < 0x80) {
            out.push_back(c);
        } else {
            append_utf8(out, 0xFFFD);
        }
    }
    return out;
}

}  // namespace handbill::check
