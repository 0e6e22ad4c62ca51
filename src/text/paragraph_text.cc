#include "text/paragraph_text.h"

#include "base/utf8.h"
#include "text/scripts.h"
#include "text/utf16.h"

#include <unicode/ubidi.h>
#include <unicode/uscript.h>

#include <algorithm>

namespace handbill::text {
namespace {

constexpr char16_t kLeftToRightIsolate = 0x2066, kRightToLeftIsolate = 0x2067, kFirstStrongIsolate = 0x2068,
                   kPopIsolate = 0x2069;

constexpr bool is_explicit_control(char32_t character) {
    return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
}

std::u16string decode(std::string_view utf8) {
    std::u16string units;
    units.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const base::DecodedCodePoint point = base::decode_utf8(utf8, at);
        at += point.length;
        if (!is_explicit_control(point.value)) append_character(units, point.value);
    }
    return units;
}

char16_t initiator(const model::Inline& part, std::u16string_view units) {
    if (part.number) return kLeftToRightIsolate;
    if (part.language.empty()) return kFirstStrongIsolate;
    const int script = first_script(units);
    if (script == USCRIPT_COMMON) return kFirstStrongIsolate;
    return uscript_isRightToLeft(static_cast<UScriptCode>(script)) != 0 ? kRightToLeftIsolate : kLeftToRightIsolate;
}

void append(ParagraphText& paragraph, const model::Inline& part) {
    const std::u16string units = decode(part.text);
    if (part.isolated || part.number) paragraph.text.push_back(initiator(part, units));
    InlineRange range;
    range.begin = static_cast<std::uint32_t>(paragraph.text.size());
    range.plain_begin = static_cast<std::uint32_t>(paragraph.plain.size());
    paragraph.text += units;
    paragraph.plain += units;
    range.end = static_cast<std::uint32_t>(paragraph.text.size());
    paragraph.inlines.push_back(range);
    if (part.isolated || part.number) paragraph.text.push_back(kPopIsolate);
}

/// UAX #9 already gives these levels to digits and hyphens in an isolate; letters of a vanity number or a stray mark
/// must not change them.
void force_numbers(ParagraphText& paragraph, const model::LocalizedText& text) {
    for (std::size_t i = 0; i < text.inlines.size(); ++i) {
        if (!text.inlines[i].number) continue;
        const InlineRange& range = paragraph.inlines[i];
        const int outside = paragraph.levels[range.begin - 1];
        const auto inside = static_cast<std::uint8_t>((outside + 2) & ~1);
        std::fill(paragraph.levels.begin() + range.begin, paragraph.levels.begin() + range.end, inside);
    }
}

}  // namespace

std::uint32_t ParagraphText::from_plain(std::uint32_t offset) const {
    if (offset == plain.size()) return static_cast<std::uint32_t>(text.size());
    const auto next =
        std::upper_bound(inlines.begin(), inlines.end(), offset,
                         [](std::uint32_t at, const InlineRange& range) { return at < range.plain_begin; });
    const InlineRange& range = *(next - 1);
    const std::uint32_t found = range.begin + (offset - range.plain_begin);
    const bool at_isolate = offset == range.plain_begin && found > 0 && is_isolate_control(text[found - 1]) &&
                            text[found - 1] != kPopIsolate;
    return at_isolate ? found - 1 : found;
}

ParagraphText compose_paragraph(const model::LocalizedText& text, Workbench& bench) {
    ParagraphText paragraph;
    for (const model::Inline& part : text.inlines) append(paragraph, part);

    const bool right_to_left = text.direction == model::Direction::right_to_left;
    const auto size = static_cast<int32_t>(paragraph.text.size());
    UErrorCode status = U_ZERO_ERROR;
    ubidi_setPara(bench.bidi(), paragraph.text.data(), size, right_to_left ? 1 : 0, nullptr, &status);
    const UBiDiLevel* levels = size > 0 ? ubidi_getLevels(bench.bidi(), &status) : nullptr;
    if (levels != nullptr && U_SUCCESS(status)) {
        paragraph.levels.assign(levels, levels + size);
    } else {
        paragraph.levels.assign(paragraph.text.size(), right_to_left ? 1 : 0);
    }
    force_numbers(paragraph, text);
    return paragraph;
}

}  // namespace handbill::text
