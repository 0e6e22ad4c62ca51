#include "check/scanner.h"

#include "base/characters.h"

namespace handbill::check {

namespace {

constexpr bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0'; }

constexpr bool is_delimiter(char c) {
    return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' || c == '}' || c == '/' ||
           c == '%';
}

using base::is_digit;

constexpr int hexadecimal_value(char c) {
    if (is_digit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

}  // namespace

Scanner::Scanner(std::string_view source) : source_(source) {}

/// What was decoded becomes the text of a token.
Token Scanner::keep(Token::Kind kind) { return {kind, 0, decoded_.emplace_back(scratch_)}; }

bool Scanner::take_reference() {
    auto at = at_;
    const auto skip = [&](auto belongs) {
        const auto begin = at;
        while (at < source_.size() && belongs(source_[at])) ++at;
        return at > begin;
    };
    if (!skip(is_space) || !skip(is_digit) || !skip(is_space) || at == source_.size() || source_[at] != 'R')
        return false;
    ++at;
    if (at < source_.size() && !is_space(source_[at]) && !is_delimiter(source_[at])) return false;
    at_ = at;
    return true;
}

/// #41 is A (7.3.5); few names have one.
Token Scanner::read_name() {
    const auto raw = read_regular();
    if (raw.find('#') == std::string_view::npos) return {Token::Kind::name, 0, raw};
    scratch_.clear();
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const int high = i + 2 < raw.size() && raw[i] == '#' ? hexadecimal_value(raw[i + 1]) : -1;
        const int low = high >= 0 ? hexadecimal_value(raw[i + 2]) : -1;
        if (low < 0) {
            scratch_.push_back(raw[i]);
            continue;
        }
        scratch_.push_back(static_cast<char>(static_cast<unsigned char>(high * 16 + low)));
        i += 2;
    }
    return keep(Token::Kind::name);
}

Token Scanner::next() {
    while (at_ < source_.size() && is_space(source_[at_])) ++at_;
    if (at_ == source_.size()) return {};
    const char c = source_[at_];
    const bool doubled = at_ + 1 < source_.size() && source_[at_ + 1] == c;
    switch (c) {
        case '/':
            ++at_;
            return read_name();
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
            scratch_.push_back('\n');
            return;
        case 'r':
            scratch_.push_back('\r');
            return;
        case 't':
            scratch_.push_back('\t');
            return;
        case 'b':
            scratch_.push_back('\b');
            return;
        case 'f':
            scratch_.push_back('\f');
            return;
        case '\n':
            return;
        default:
            break;
    }
    if (c < '0' || c > '7') {
        scratch_.push_back(c);
        return;
    }
    unsigned value = static_cast<unsigned>(c - '0');
    for (int i = 0; i < 2 && at_ < source_.size() && source_[at_] >= '0' && source_[at_] <= '7'; ++i) {
        value = value * 8 + static_cast<unsigned>(source_[at_++] - '0');
    }
    scratch_.push_back(static_cast<char>(static_cast<unsigned char>(value)));
}

Token Scanner::read_literal_string() {
    const auto begin = at_;
    const auto special = source_.find_first_of("()\\", at_);
    if (special == std::string_view::npos) return {Token::Kind::bad, 0, "("};
    if (source_[special] == ')') {
        at_ = special + 1;
        return {Token::Kind::string, 0, source_.substr(begin, special - begin)};
    }
    scratch_.clear();
    int depth = 1;
    while (at_ < source_.size()) {
        const char c = source_[at_++];
        if (c == '\\') {
            if (at_ == source_.size()) break;
            read_escape();
            continue;
        }
        if (c == '(') ++depth;
        if (c == ')' && --depth == 0) return keep(Token::Kind::string);
        scratch_.push_back(c);
    }
    return {Token::Kind::bad, 0, "("};
}

Token Scanner::read_hexadecimal_string() {
    scratch_.clear();
    int high = -1;
    while (at_ < source_.size()) {
        const char c = source_[at_++];
        if (c == '>') {
            if (high >= 0) scratch_.push_back(static_cast<char>(static_cast<unsigned char>(high * 16)));
            return keep(Token::Kind::string);
        }
        const int value = hexadecimal_value(c);
        if (value < 0) {
            if (is_space(c)) continue;
            break;
        }
        if (high < 0) {
            high = value;
        } else {
            scratch_.push_back(static_cast<char>(static_cast<unsigned char>(high * 16 + value)));
            high = -1;
        }
    }
    return {Token::Kind::bad, 0, "<"};
}

}  // namespace handbill::check
