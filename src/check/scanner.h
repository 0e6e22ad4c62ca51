#pragma once

// PDF tokens (ISO 32000-1, 7.2 and 7.3) of a content stream or a CMap, one at a time, without building objects.
// What our writer never writes (inline images, comments, PostScript procedures) is a bad token here.

#include <cstdint>
#include <deque>
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
    /// After a whole number: takes "generation R" if that follows, which makes the number a reference.
    [[nodiscard]] bool take_reference();
    [[nodiscard]] std::size_t position() const { return at_; }
    /// Goes on at a byte; beyond the end is the end.
    void seek(std::size_t position) { at_ = position < source_.size() ? position : source_.size(); }

private:
    [[nodiscard]] Token read_name();
    [[nodiscard]] Token read_number();
    [[nodiscard]] Token read_literal_string();
    [[nodiscard]] Token read_hexadecimal_string();
    [[nodiscard]] std::string_view read_regular();
    void read_escape();
    [[nodiscard]] Token keep(Token::Kind kind);

    std::string_view source_;
    std::size_t at_ = 0;
    std::string scratch_;              ///< the string that is being decoded
    std::deque<std::string> decoded_;  ///< strings that differ from their source; none ever moves
};

}  // namespace handbill::check
