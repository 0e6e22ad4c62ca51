#include "content/reports.h"

#include "base/characters.h"

#include <algorithm>

namespace handbill::content {
namespace {

constexpr std::size_t kFewNames = 12;     // so many are listed in a hint
constexpr std::size_t kShownLength = 40;  // of a wrong value in a message

std::string_view kind_word(const SourceNode& node) {
    switch (node.kind) {
        case SourceNode::Kind::scalar:
            return "a text";
        case SourceNode::Kind::sequence:
            return "a list";
        case SourceNode::Kind::mapping:
            return "a mapping";
        case SourceNode::Kind::null:
            return "nothing";
    }
    return "nothing";
}

/// How to write what is wanted.
std::string_view form_of(std::string_view wanted) {
    if (wanted == "a list") return "write [one, two], or one '- ' line for each";
    if (wanted == "a mapping") return "write 'key: value' lines, or {key: value, …}";
    if (wanted == "a text") return "write words after the colon; in quotes if they begin with a bracket or hold ': '";
    return "write the value after the colon";
}

}  // namespace

std::string quoted(std::string_view text) {
    if (text.size() <= kShownLength) return "'" + std::string(text) + "'";
    std::size_t cut = kShownLength;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) --cut;  // not inside a character
    return "'" + std::string(text.substr(0, cut)) + "…'";
}

void report_wrong_type(const SourceNode& node, std::string_view name, std::string_view wanted,
                       diag::Diagnostics& diagnostics) {
    std::string found(kind_word(node));
    if (node.kind == SourceNode::Kind::sequence) found += " of " + std::to_string(node.items.size());
    diag::Diagnostic& fault = diagnostics.error(diag::codes::wrong_type, node.span,
                                                quoted(name) + " must be " + std::string(wanted) + ", not " + found);
    fault.notes.push_back({std::string(form_of(wanted)), {}});
}

std::string hint_of_names(std::string_view wanted, const std::vector<std::string>& known) {
    if (known.empty()) return "none is known here";
    if (const auto nearest = diag::nearest_name(wanted, known)) return "did you mean '" + *nearest + "'?";
    std::string some = "known here: ";
    for (std::size_t i = 0; i < std::min(known.size(), kFewNames); ++i) some += (i == 0 ? "" : ", ") + known[i];
    if (known.size() > kFewNames) some += " and " + std::to_string(known.size() - kFewNames) + " more";
    return some;
}

void report_unknown_name(diag::Span span, std::string_view what, const std::string& wanted,
                         const std::vector<std::string>& known, diag::Diagnostics& diagnostics, diag::Code code) {
    diagnostics.error(code, span, "unknown " + std::string(what) + ' ' + quoted(wanted))
        .notes.push_back({hint_of_names(wanted, known), {}});
}

void report_unknown_choice(const SourceNode& node, std::string_view name, const std::vector<std::string>& known,
                           diag::Diagnostics& diagnostics) {
    diagnostics.error(diag::codes::unknown_name, node.span, quoted(name) + " cannot be " + quoted(node.scalar))
        .notes.push_back({hint_of_names(node.scalar, known), {}});
}

bool report_bare_boolean(std::string_view word, bool is_quoted, diag::Span span, diag::Diagnostics& diagnostics) {
    if (is_quoted || word.empty() || word.size() > 5) return false;
    std::string lower(word);
    std::transform(lower.begin(), lower.end(), lower.begin(), base::lower_case);
    constexpr std::string_view kWords[] = {"y", "n", "yes", "no", "on", "off", "true", "false", "~", "null"};
    if (std::find(std::begin(kWords), std::end(kWords), lower) == std::end(kWords)) return false;
    const bool nothing = lower == "~" || lower == "null";
    diagnostics
        .error(diag::codes::bare_boolean, span,
               "a bare '" + std::string(word) + "' means " + (nothing ? "nothing" : "a truth value") +
                   " to YAML, but text is meant here")
        .notes.push_back({"put it in quotes: '" + std::string(word) + "'", {}});
    return true;
}

}  // namespace handbill::content
