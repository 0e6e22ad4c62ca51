#pragma once

// PDF syntax as text (ISO 32000-1, 7.3): numbers, names, strings and dictionary entries. Numbers are printed from
// whole numbers, so they are exact and the same under every locale. Knows no object's meaning and allots no numbers.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/geometry.h"

namespace handbill::pdf {

/// Number of an indirect object; generation is always 0. Zero means "none".
struct ObjectId {
    std::uint32_t number = 0;
    friend bool operator==(ObjectId, ObjectId) = default;
};

/// A rectangle in default user space: lower left, upper right, y upwards.
struct PdfRect {
    base::Length left, bottom, right, top;

    /// Grows to hold `other`; an empty rectangle becomes `other`.
    void include(const PdfRect& other);
    [[nodiscard]] bool empty() const { return right <= left && top <= bottom; }
    friend bool operator==(const PdfRect&, const PdfRect&) = default;
};

void append_integer(std::string& out, std::int64_t value);
/// value / 10^decimals, trailing zeros trimmed, never "-0".
void append_decimal(std::string& out, std::int64_t value, int decimals);
/// In points, at most three decimals.
void append_points(std::string& out, base::Length length);
void append_rect(std::string& out, const PdfRect& rect);
/// "/Name"; bytes outside the regular printable characters are written as #xx (7.3.5).
void append_name(std::string& out, std::string_view name);
/// "n 0 R"
void append_reference(std::string& out, ObjectId id);
/// Four hexadecimal digits.
void append_hex16(std::string& out, std::uint32_t value);
/// A text string (7.9.2.2): "(…)" if all is printable ASCII, else hexadecimal UTF-16BE with its mark.
void append_text_string(std::string& out, std::u16string_view text);
/// "(…)" with escapes, byte by byte.
void append_byte_string(std::string& out, std::string_view bytes);

/// Malformed UTF-8 gives U+FFFD; Handbill's own texts are valid.
[[nodiscard]] std::u16string to_utf16(std::string_view utf8);

/// Entries of a dictionary without its brackets. Keys must be given once each, in the order to be printed.
class Entries {
public:
    Entries& name(std::string_view key, std::string_view value);
    Entries& integer(std::string_view key, std::int64_t value);
    Entries& boolean(std::string_view key, bool value);
    Entries& reference(std::string_view key, ObjectId id);
    Entries& rect(std::string_view key, const PdfRect& rect);
    Entries& text(std::string_view key, std::u16string_view value);
    Entries& text(std::string_view key, std::string_view utf8);
    Entries& bytes(std::string_view key, std::string_view value);
    /// A value that already is PDF syntax.
    Entries& raw(std::string_view key, std::string_view syntax);
    Entries& dictionary(std::string_view key, const Entries& inner);
    /// "[a 0 R b 0 R …]"
    template <class Ids>
    Entries& references(std::string_view key, const Ids& ids) {
        begin(key);
        text_ += '[';
        bool first = true;
        for (const ObjectId id : ids) {
            if (!first) text_ += ' ';
            first = false;
            append_reference(text_, id);
        }
        text_ += ']';
        return *this;
    }

    [[nodiscard]] bool empty() const { return text_.empty(); }
    [[nodiscard]] const std::string& str() const { return text_; }
    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    void begin(std::string_view key);
    std::string text_;
};

}  // namespace handbill::pdf
