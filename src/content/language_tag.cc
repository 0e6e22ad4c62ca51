#include "content/language_tag.h"

#include "base/characters.h"

#include <algorithm>

namespace handbill::content {
namespace {

using base::is_digit;
using base::is_letter;
using base::lower_case;

char upper_case(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

bool all(std::string_view text, bool (*test)(char)) { return std::all_of(text.begin(), text.end(), test); }
bool is_alphanumeric(char c) { return is_letter(c) || is_digit(c); }

std::string cased(std::string_view text, char (*first)(char), char (*rest)(char)) {
    std::string out;
    for (const char c : text) out += out.empty() ? first(c) : rest(c);
    return out;
}

/// What may still follow, in order.
enum class Part { script, region, variant, private_use };

/// The sub-tag in its canonical case, `part` moved on; nothing if it may not stand here.
std::optional<std::string> canonical_subtag(std::string_view subtag, Part& part) {
    if (subtag.empty() || subtag.size() > 8 || !all(subtag, is_alphanumeric)) return std::nullopt;
    if (part == Part::private_use) return cased(subtag, lower_case, lower_case);
    if (subtag == "x" || subtag == "X") {
        part = Part::private_use;
        return "x";
    }
    if (part == Part::script && subtag.size() == 4 && all(subtag, is_letter)) {
        part = Part::region;
        return cased(subtag, upper_case, lower_case);
    }
    const bool region = (subtag.size() == 2 && all(subtag, is_letter)) || (subtag.size() == 3 && all(subtag, is_digit));
    if (part <= Part::region && region) {
        part = Part::variant;
        return cased(subtag, upper_case, upper_case);
    }
    if (subtag.size() >= 5 || (subtag.size() == 4 && is_digit(subtag[0]))) {
        part = Part::variant;
        return cased(subtag, lower_case, lower_case);
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> canonical_language_tag(std::string_view text) {
    const std::string_view language = text.substr(0, text.find('-'));
    if (language.size() < 2 || language.size() > 3 || !all(language, is_letter)) return std::nullopt;
    std::string tag = cased(language, lower_case, lower_case);
    Part part = Part::script;
    for (std::size_t at = language.size(); at < text.size();) {
        const std::size_t end = std::min(text.find('-', at + 1), text.size());
        const auto subtag = canonical_subtag(text.substr(at + 1, end - at - 1), part);
        if (!subtag) return std::nullopt;
        tag += '-' + *subtag;
        at = end;
    }
    return tag.ends_with("-x") ? std::nullopt : std::optional(tag);
}

bool is_script_code(std::string_view text) {
    return text.size() == 4 && all(text, is_letter) && cased(text, upper_case, lower_case) == text;
}

}  // namespace handbill::content
