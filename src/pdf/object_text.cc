#include "pdf/object_text.h"

#include "base/utf8.h"

#include <algorithm>
#include <charconv>

namespace handbill::pdf {
namespace {

constexpr char kHexDigits[] = "0123456789ABCDEF";

bool printable_ascii(std::u16string_view text) {
    return std::all_of(text.begin(), text.end(), [](char16_t c) { return c >= 0x20 && c < 0x7F; });
}

/// Delimiters (7.2.2) and '#' need an escape inside a name.
bool regular(unsigned char c) {
    constexpr std::string_view kSpecial = "()<>[]{}/%#";
    return c > 0x20 && c < 0x7F && kSpecial.find(static_cast<char>(c)) == std::string_view::npos;
}

}  // namespace

void PdfRect::include(const PdfRect& other) {
    if (empty()) {
        *this = other;
        return;
    }
    left = std::min(left, other.left);
    bottom = std::min(bottom, other.bottom);
    right = std::max(right, other.right);
    top = std::max(top, other.top);
}

void append_integer(std::string& out, std::int64_t value) {
    char buffer[24];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    out.append(buffer, end);
}

void append_decimal(std::string& out, std::int64_t value, int decimals) {
    while (decimals > 0 && value % 10 == 0) {
        value /= 10;
        --decimals;
    }
    if (decimals == 0) {
        append_integer(out, value);
        return;
    }
    if (value < 0) {
        out += '-';
        value = -value;
    }
    char buffer[24];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    const auto digits = static_cast<int>(end - buffer);
    if (digits > decimals) {
        out.append(buffer, end - decimals);
        out += '.';
        out.append(end - decimals, end);
    } else {
        out += '.';  // PDF needs no zero before the point (7.3.3)
        out.append(static_cast<std::size_t>(decimals - digits), '0');
        out.append(buffer, end);
    }
}

void append_points(std::string& out, base::Length length) { append_decimal(out, length.millipoints(), 3); }

void append_rect(std::string& out, const PdfRect& rect) {
    out += '[';
    append_points(out, rect.left);
    out += ' ';
    append_points(out, rect.bottom);
    out += ' ';
    append_points(out, rect.right);
    out += ' ';
    append_points(out, rect.top);
    out += ']';
}

void append_name(std::string& out, std::string_view name) {
    out += '/';
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (regular(byte)) {
            out += c;
        } else {
            out += '#';
            out += kHexDigits[byte >> 4];
            out += kHexDigits[byte & 15];
        }
    }
}

void append_reference(std::string& out, ObjectId id) {
    append_integer(out, id.number);
    out += " 0 R";
}

void append_hex16(std::string& out, std::uint32_t value) {
    out += kHexDigits[(value >> 12) & 15];
    out += kHexDigits[(value >> 8) & 15];
    out += kHexDigits[(value >> 4) & 15];
    out += kHexDigits[value & 15];
}

void append_text_string(std::string& out, std::u16string_view text) {
    if (printable_ascii(text)) {
        append_byte_string(out, std::string(text.begin(), text.end()));
        return;
    }
    out += "<FEFF";
    for (const char16_t unit : text) append_hex16(out, unit);
    out += '>';
}

void append_byte_string(std::string& out, std::string_view bytes) {
    out += '(';
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '(' || c == ')' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || byte >= 0x7F) {
            out += '\\';
            out += static_cast<char>('0' + (byte >> 6));
            out += static_cast<char>('0' + ((byte >> 3) & 7));
            out += static_cast<char>('0' + (byte & 7));
        } else {
            out += c;
        }
    }
    out += ')';
}

std::u16string to_utf16(std::string_view utf8) {
    std::u16string text;
    text.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const auto [c, length, valid] = base::decode_utf8(utf8, at);
        at += length;
        if (c < 0x10000) {
            text += static_cast<char16_t>(c);
        } else {
            text += static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10));
            text += static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3FF));
        }
    }
    return text;
}

void Entries::begin(std::string_view key) { append_name(text_, key); }

Entries& Entries::name(std::string_view key, std::string_view value) {
    begin(key);
    append_name(text_, value);
    return *this;
}

Entries& Entries::integer(std::string_view key, std::int64_t value) {
    begin(key);
    text_ += ' ';
    append_integer(text_, value);
    return *this;
}

Entries& Entries::boolean(std::string_view key, bool value) {
    begin(key);
    text_ += value ? " true" : " false";
    return *this;
}

Entries& Entries::reference(std::string_view key, ObjectId id) {
    begin(key);
    text_ += ' ';
    append_reference(text_, id);
    return *this;
}

Entries& Entries::rect(std::string_view key, const PdfRect& rect) {
    begin(key);
    append_rect(text_, rect);
    return *this;
}

Entries& Entries::text(std::string_view key, std::u16string_view value) {
    begin(key);
    append_text_string(text_, value);
    return *this;
}

Entries& Entries::text(std::string_view key, std::string_view utf8) { return text(key, to_utf16(utf8)); }

Entries& Entries::bytes(std::string_view key, std::string_view value) {
    begin(key);
    append_byte_string(text_, value);
    return *this;
}

Entries& Entries::raw(std::string_view key, std::string_view syntax) {
    begin(key);
    constexpr std::string_view kSelfDelimiting = "[</(";
    if (syntax.empty() || kSelfDelimiting.find(syntax.front()) == std::string_view::npos) text_ += ' ';
    text_ += syntax;
    return *this;
}

Entries& Entries::dictionary(std::string_view key, const Entries& inner) {
    begin(key);
    text_ += "<<";
    text_ += inner.str();
    text_ += ">>";
    return *this;
}

}  // namespace handbill::pdf
