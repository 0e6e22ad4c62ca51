#include "check/scanner.h"

namespace handbill::check {

namespace {

constexpr bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0'; }

constexpr bool is_delimiter(char c) {
    return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' || c == '}' || c == '/' ||
           c == '%';
}

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr int hexadecimal_value(char c) {
    if (is_digit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

}  // namespace

Scanner::Scanner(std::string_view source) : source_(source) {
    decoded_.reserve(source.size());  // a decoded string is shorter than its text
}

Token Scanner::next() {
    while (at_ < source_.size() && is_space(source_[at_])) ++at_;
    if (at_ == source_.size()) return {};
    const char c = source_[at_];
    const bool doubled = at_ + 1 < source_.size() && source_[at_ + 1] == c;
    switch (c) {
        case '/':
            ++at_;
            return {Token::Kind::name, 0, read_regular()};
        case '[':
            ++at_;
            return {Token::Kind::array_open, 0, {}};
        case ']':
            ++at_;
            return {Token::Kind::array_close, 0, {}};
        case '(':
            ++at_;
            return read_literal_string();
        case '<':
            at_ += doubled ? 2 : 1;
            return doubled ? Token{Token::Kind::dictionary_open, 0, {}} : read_hexadecimal_string();
        case '>':
            if (!doubled) break;
            at_ += 2;
            return {Token::Kind::dictionary_close, 0, {}};
        default:
            if (is_digit(c) || c == '-' || c == '+' || c == '.') return read_number();
            if (!is_delimiter(c)) return {Token::Kind::keyword, 0, read_regular()};
    }
    return {Token::Kind::bad, 0, source_.substr(at_, 1)};
}

std::string_view Scanner::read_regular() {
    const auto begin = at_;
    while (at_ < source_.size() && !is_space(source_[at_]) && !is_delimiter(source_[at_])) ++at_;
    return source_.substr(begin, at_ - begin);
}

Token Scanner::read_number() {
    const auto text = read_regular();
    const bool negative = text.front() == '-';
    std::size_t i = negative || text.front() == '+' ? 1 : 0;
    double value = 0;
    double scale = 0;
    std::size_t digits = 0;
    for (; i < text.size(); ++i) {
        if (text[i] == '.' && scale == 0) {
            scale = 1;
        } else if (is_digit(text[i])) {
            ++digits;
            value = value * 10 + (text[i] - '0');
            scale *= 10;
        } else {
            return {Token::Kind::bad, 0, text};
        }
    }
    if (digits == 0) return {Token::Kind::bad, 0, text};
    if (scale > 1) value /= scale;
    return {Token::Kind::number, negative ? -value : value, text};
}

void Scanner::read_escape() {
    const char c = source_[at_++];
    switch (c) {
        case 'n':
            decoded_.push_back('\n');
            return;
        case 'r':
            decoded_.push_back('\r');
            return;
        case 't':
            decoded_.push_back('\t');
            return;
        case 'b':
            decoded_.push_back('\b');
            return;
        case 'f':
            decoded_.push_back('\f');
            return;
        case '\n':
            return;
        default:
            break;
    }
    if (c < '0' || c > '7') {
        decoded_.push_back(c);
        return;
    }
    unsigned value = static_cast<unsigned>(c - '0');
    for (int i = 0; i < 2 && at_ < source_.size() && source_[at_] >= '0' && source_[at_] <= '7'; ++i) {
        value = value * 8 + static_cast<unsigned>(source_[at_++] - '0');
    }
    decoded_.push_back(static_cast<char>(static_cast<unsigned char>(value)));
}

Token Scanner::read_literal_string() {
    const auto begin = decoded_.size();
    int depth = 1;
    while (at_ < source_.size()) {
        const char c = source_[at_++];
        if (c == '\\') {
            if (at_ == source_.size()) break;
            read_escape();
            continue;
        }
        if (c == '(') ++depth;
        if (c == ')' && --depth == 0) {
            return {Token::Kind::string, 0, std::string_view(decoded_).substr(begin)};
        }
        decoded_.push_back(c);
    }
    return {Token::Kind::bad, 0, "("};
}

Token Scanner::read_hexadecimal_string() {
    const auto begin = decoded_.size();
    int high = -1;
    while (at_ < source_.size()) {
        const char c = source_[at_++];
        if (c == '>') {
            if (high >= 0) decoded_.push_back(static_cast<char>(static_cast<unsigned char>(high * 16)));
            return {Token::Kind::string, 0, std::string_view(decoded_).substr(begin)};
        }
        const int value = hexadecimal_value(c);
        if (value < 0) {
            if (is_space(c)) continue;
            break;
        }
        if (high < 0) {
            high = value;
        } else {
            decoded_.push_back(static_cast<char>(static_cast<unsigned char>(high * 16 + value)));
            high = -1;
        }
    }
    return {Token::Kind::bad, 0, "<"};
}

}  // namespace handbill::check
