#include "text/missing_glyph.h"

#include "base/utf8.h"
#include "text/scripts.h"
#include "text/utf16.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>

namespace handbill::text {
namespace {

constexpr std::size_t kListed = 8;  ///< further characters named in the note

/// The characters of the uncovered clusters, each once, in order of appearance.
std::vector<char32_t> characters(const std::u16string& text, const std::vector<Uncovered>& uncovered) {
    std::vector<char32_t> found;
    for (const Uncovered& cluster : uncovered) {
        for (std::size_t at = cluster.begin; at < cluster.end;) {
            const char32_t value = next_character(text, at);
            if (std::find(found.begin(), found.end(), value) == found.end()) found.push_back(value);
        }
    }
    return found;
}

std::string advice(char32_t character, const FontLibrary& fonts) {
    std::u16string units;
    append_character(units, character);
    const std::string script = script_code(first_script(units));
    const std::string families = fonts.advice_for(script);
    if (families.empty())
        return "no family in fonts/fonts.yaml is meant for script " + script + "; add one, or change the text";
    return "families for script " + script + ": " + families + "; name one in the theme's scripts, or change the text";
}

}  // namespace

std::string describe_character(char32_t character) {
    std::array<char, 128> name{};
    UErrorCode status = U_ZERO_ERROR;
    u_charName(static_cast<UChar32>(character), U_EXTENDED_CHAR_NAME, name.data(), static_cast<int32_t>(name.size()),
               &status);
    return base::code_point_name(character) + (U_SUCCESS(status) ? " " + std::string(name.data()) : std::string());
}

void report_missing(const TextUnderWork& work, std::vector<Uncovered> uncovered, const FontLibrary& fonts,
                    diag::Diagnostics& diagnostics) {
    if (uncovered.empty()) return;
    std::sort(uncovered.begin(), uncovered.end(), [](Uncovered a, Uncovered b) { return a.begin < b.begin; });
    const std::vector<char32_t> missing = characters(work.paragraph.text, uncovered);
    const std::string where =
        work.slot.message.empty() ? "literal '" + work.slot.literal + "'" : "message '" + work.slot.message + "'";
    diag::Diagnostic& error =
        diagnostics.error(diag::codes::missing_glyph, work.text.span,
                          "no font has " + describe_character(missing.front()) + ", which stands in " + where +
                              " in language '" + work.text.language + "'");
    error.notes.push_back({advice(missing.front(), fonts), std::nullopt});
    if (missing.size() == 1) return;
    std::string others;
    for (std::size_t i = 1; i < missing.size() && i <= kListed; ++i) {
        others += (i > 1 ? ", " : "") + base::code_point_name(missing[i]);
    }
    if (missing.size() > kListed + 1) others += " and " + std::to_string(missing.size() - 1 - kListed) + " others";
    error.notes.push_back({"it also lacks " + others, std::nullopt});
}

}  // namespace handbill::text
