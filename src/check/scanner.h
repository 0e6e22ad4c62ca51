#pragma once

// PDF tokens (ISO 32000-1, 7.2 and 7.3) of a content stream or a CMap, one at a time, without building objects.
// What our writer never writes (inline images, comments, PostScript procedures) is a bad token here.

#include <cstdint>
#include <string>
#include <string_view>

namespace handbill::check {

struct Token {
    enum class Kind : std::uint8_t {
        number,
        name,
        string,
        array_open,
        array_close,
        dictionary_open,
        dictionary_close,
        keyword,
        end,
        bad,
    };
    Kind kind = Kind::end;
    double number = 0;
    std::string_view text;  ///< the name without '/', the keyword, or the decoded bytes of a string
};

/// Views in tokens stay valid as long as the scanner and the text that it reads.
class Scanner {
public:
    explicit Scanner(std::string_view source);

    [[nodiscard]] Token next();
    [[nodiscard]] std::size_t position() const { return at_; }

private:
    [[nodiscard]] Token read_number();
    [[nodiscard]] Token read_literal_string();
    [[nodiscard]] Token read_hexadecimal_string();
    [[nodiscard]] std::string_view read_regular();
    void read_escape();

    std::string_view source_;
    std::size_t at_ = 0;
    std::string decoded_;  ///< never grows beyond its first capacity, so that views into it stay valid
};

}  // namespace handbill::check
