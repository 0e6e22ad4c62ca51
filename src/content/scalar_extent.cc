#include "content/scalar_extent.h"

#include <algorithm>

namespace handbill::content {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

bool is_blank(char c) { return kBlanks.find(c) != std::string_view::npos; }

char at_or_nul(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

std::size_t line_end(std::string_view text, std::size_t at) { return std::min(text.find('\n', at), text.size()); }

std::size_t skip_blanks_and_comments(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        if (is_blank(text[at]))
            ++at;
        else if (text[at] == '#')
            at = line_end(text, at);
        else
            break;
    }
    return at;
}

std::size_t single_quoted_end(std::string_view text, std::size_t at) {
    for (++at; at < text.size(); ++at) {
        if (text[at] != '\'') continue;
        if (at_or_nul(text, at + 1) != '\'') return at + 1;
        ++at;
    }
    return std::string_view::npos;
}

std::size_t double_quoted_end(std::string_view text, std::size_t at) {
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return std::string_view::npos;
}

/// The header and every line that is blank or indented as the first line with text; blank lines at the end left off.
std::size_t block_scalar_end(std::string_view text, std::size_t at) {
    const std::size_t header_end = line_end(text, at);
    std::size_t end = header_end;
    std::size_t indent = 0;
    for (std::size_t line = header_end + 1; line < text.size(); line = line_end(text, line) + 1) {
        const std::size_t first = std::min(text.find_first_not_of(" ", line), text.size());
        if (first == text.size()) break;
        if (text[first] == '\n' || text[first] == '\r') continue;
        if (indent == 0) indent = first - line;
        if (indent == 0 || first - line < indent) break;
        end = line_end(text, line);
    }
    return end;
}

/// Follows `value` through the text; a line break that was folded into a blank may be any run of blanks there.
std::size_t plain_end(std::string_view text, std::size_t at, std::string_view value) {
    if (text.substr(at, value.size()) == value) return at + value.size();
    std::size_t i = 0;
    while (i < value.size() && at < text.size()) {
        if (value[i] == text[at]) {
            ++i;
            ++at;
        } else if (is_blank(value[i])) {
            while (i < value.size() && is_blank(value[i])) ++i;
            while (at < text.size() && is_blank(text[at])) ++at;
        } else if (is_blank(text[at])) {
            ++at;
        } else {
            break;
        }
    }
    return at;
}

}  // namespace

std::size_t property_end(std::string_view text, std::size_t at) {
    while (at < text.size() && !is_blank(text[at]) &&
           std::string_view(",[]{}").find(text[at]) == std::string_view::npos)
        ++at;
    return at;
}

std::size_t after_properties(std::string_view text, std::size_t at) {
    while (at_or_nul(text, at) == '&' || at_or_nul(text, at) == '!') {
        at = skip_blanks_and_comments(text, property_end(text, at));
    }
    return at;
}

bool is_quoted(std::string_view text, std::size_t at) {
    return at < text.size() && std::string_view("'\"|>").find(text[at]) != std::string_view::npos;
}

std::size_t scalar_end(std::string_view text, std::size_t at, std::string_view value) {
    switch (at_or_nul(text, at)) {
        case '\'':
            return single_quoted_end(text, at);
        case '"':
            return double_quoted_end(text, at);
        case '|':
        case '>':
            return block_scalar_end(text, at);
        default:
            return plain_end(text, at, value);
    }
}

std::size_t flow_end(std::string_view text, std::size_t at) {
    for (;;) {
        at = skip_blanks_and_comments(text, at);
        const char c = at_or_nul(text, at);
        if (c == ']' || c == '}') return at + 1;
        if (c != ',' && c != ':' && c != '?') return at;
        ++at;
    }
}

std::string_view null_word(std::string_view text, std::size_t at) {
    for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
        if (at > text.size() || text.substr(at, word.size()) != word) continue;
        // More words on the line make it the beginning of something else, such as the key "null and void".
        const char after = at_or_nul(text, std::min(text.find_first_not_of(" \t", at + word.size()), text.size()));
        if (std::string_view("\r\n#,]}").find(after) != std::string_view::npos || after == '\0') return word;
    }
    return {};
}

}  // namespace handbill::content
