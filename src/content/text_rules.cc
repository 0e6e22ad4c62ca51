#include "content/text_rules.h"

#include "base/characters.h"
#include "base/utf8.h"

namespace handbill::content {
namespace {

constexpr std::size_t kMostFaults = 50;  // a file in another encoding has a fault on every line
constexpr char kCover = 'x';

/// Why a character may not stand in content, and what to do instead.
struct Refusal {
    std::string_view why, hint;
};

constexpr Refusal kControl{"a control character", "delete it; only line ends and tabs are allowed"};
constexpr Refusal kReturn{"a carriage return without a line feed", "save the file with LF or CRLF line ends"};
constexpr Refusal kBidi{"a direction control", "delete it; direction and isolation come from the language"};
constexpr Refusal kSeparator{"a line or paragraph separator", "use a line break"};
constexpr Refusal kInnerMark{"a byte-order mark inside the text", "delete it, or write U+2060 to keep words together"};
constexpr Refusal kReplacement{"the mark of a damaged character",
                               "write the character that was lost before the file was converted"};
constexpr Refusal kNoncharacter{"not a character", "delete it"};

std::optional<Refusal> refusal_of(char32_t c) {
    if (c == '\t' || c == '\n' || c == '\r') return std::nullopt;
    if (c < 0x20 || (c >= 0x7F && c <= 0x9F)) return kControl;
    if (base::is_direction_control(c)) return kBidi;
    if (c == 0x2028 || c == 0x2029) return kSeparator;
    if (c == 0xFEFF) return kInnerMark;
    if (c == 0xFFFD) return kReplacement;
    if ((c & 0xFFFEU) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)) return kNoncharacter;
    return std::nullopt;
}

void report_character(char32_t c, const Refusal& refusal, diag::Span span, diag::Diagnostics& diagnostics) {
    diagnostics
        .error(diag::codes::yaml_forbidden_character, span,
               base::code_point_name(c) + " is " + std::string(refusal.why) + " and may not stand in content")
        .notes.push_back({std::string(refusal.hint), {}});
}

bool is_plain_ascii(char c) { return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\t'; }

/// One past the run of bytes from `at` that are not UTF-8.
std::size_t end_of_broken(std::string_view text, std::size_t at) {
    while (at < text.size() && !base::decode_utf8(text, at).valid) ++at;
    return at;
}

std::string hexadecimal(char byte) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto value = static_cast<std::uint8_t>(byte);
    return {'0', 'x', kDigits[value >> 4U], kDigits[value & 0xFU]};
}

void report_broken(std::string_view text, std::size_t begin, diag::Span span, diag::Diagnostics& diagnostics) {
    const bool wide = text.size() > 1 && (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"));
    diagnostics
        .error(diag::codes::yaml_encoding, span,
               "byte " + hexadecimal(text[begin]) + " at offset " + std::to_string(span.begin) + " is not UTF-8")
        .notes.push_back({wide ? "the file is UTF-16; save it as UTF-8" : "save the file as UTF-8", {}});
}

}  // namespace

std::optional<std::string> cover_forbidden(std::string_view text, diag::SourceId source, std::uint32_t offset,
                                           diag::Diagnostics& diagnostics) {
    std::optional<std::string> covered;
    const auto span_of = [&](std::size_t begin, std::size_t end) {
        return diag::Span{source, offset + static_cast<std::uint32_t>(begin), offset + static_cast<std::uint32_t>(end)};
    };
    std::size_t faults = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (is_plain_ascii(text[at])) {
            ++at;
            continue;
        }
        const auto decoded = base::decode_utf8(text, at);
        std::size_t end = at + decoded.length;
        const bool lone_return = decoded.value == '\r' && (end == text.size() || text[end] != '\n');
        const auto refusal = lone_return ? std::optional(kReturn) : refusal_of(decoded.value);
        if (!decoded.valid) end = end_of_broken(text, at);
        if (refusal || !decoded.valid) {
            if (!covered) covered.emplace(text);
            covered->replace(at, end - at, end - at, kCover);
            if (faults++ < kMostFaults) {
                if (!decoded.valid)
                    report_broken(text, at, span_of(at, end), diagnostics);
                else
                    report_character(decoded.value, *refusal, span_of(at, end), diagnostics);
            }
        }
        at = end;
    }
    return covered;
}

bool check_escaped(std::string_view value, diag::Span span, diag::Diagnostics& diagnostics) {
    for (std::size_t at = 0; at < value.size();) {
        const auto decoded = base::decode_utf8(value, at);
        at += decoded.length;
        const auto refusal = refusal_of(decoded.value);
        if (!refusal) continue;
        report_character(decoded.value, *refusal, span, diagnostics);
        return false;
    }
    return true;
}

}  // namespace handbill::content
