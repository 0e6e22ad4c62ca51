#include "locale/message_checks.h"

#include <algorithm>
#include <utility>

namespace handbill::locale {
namespace {

std::string braced(const std::string& name) { return "{" + name + "}"; }

void report_unknown(const model::Message& message, const std::string& name, const Placeholder& place,
                    const std::vector<std::string>& known, std::string text, diag::Diagnostics& diagnostics) {
    auto& entry =
        diagnostics.error(diag::codes::unknown_placeholder, span_in(message, place.begin, place.end), std::move(text));
    if (const auto nearest = diag::nearest_name(name, known)) {
        entry.notes.push_back({"did you mean " + braced(*nearest) + "?", std::nullopt});
    }
}

}  // namespace

diag::Span span_in(const model::Message& message, std::uint32_t begin, std::uint32_t end) {
    const diag::Span& whole = message.span;
    const std::size_t written = whole.end - whole.begin;
    // A plain scalar without folds and escapes, or one in quotes without escapes, stands byte for byte.
    const bool plain = written == message.pattern.size();
    const bool quoted = written == message.pattern.size() + 2;
    if ((!plain && !quoted) || end > message.pattern.size()) return whole;
    const std::uint32_t first = whole.begin + (quoted ? 1 : 0);
    return {whole.source, first + begin, first + end};
}

void report(const model::Message& message, diag::Code code, const PatternFault& fault, diag::Diagnostics& diagnostics) {
    diagnostics.error(code, span_in(message, fault.begin, fault.end), fault.message)
        .notes.push_back({fault.hint, std::nullopt});
}

std::optional<Pattern> parse_message(const model::Message& message, diag::Diagnostics& diagnostics) {
    auto read = read_pattern(message.pattern);
    if (const auto* fault = std::get_if<PatternFault>(&read)) {
        report(message, diag::codes::message_syntax, *fault, diagnostics);
        return std::nullopt;
    }
    return std::get<Pattern>(std::move(read));
}

void compare_placeholders(const model::Message& message, const Pattern& pattern, const model::Message& source_message,
                          const Pattern& source, diag::Diagnostics& diagnostics) {
    std::vector<std::string> known;
    for (const auto& [name, place] : source.placeholders) {
        known.push_back(name);
        if (pattern.placeholders.contains(name)) continue;
        auto& entry = diagnostics.error(diag::codes::missing_placeholder, message.span,
                                        "the translation lacks " + braced(name) + ", which the source has");
        entry.notes.push_back({"the source stands here", span_in(source_message, place.begin, place.end)});
        entry.notes.push_back({"put " + braced(name) + " where the translation says the same", std::nullopt});
    }
    for (const auto& [name, place] : pattern.placeholders) {
        if (source.placeholders.contains(name)) continue;
        report_unknown(message, name, place, known, "the source message has no " + braced(name), diagnostics);
    }
}

void check_facts(const model::Message& message, const Pattern& pattern, const std::vector<std::string>& facts,
                 const std::string& piece, diag::Diagnostics& diagnostics) {
    for (const auto& [name, place] : pattern.placeholders) {
        if (std::find(facts.begin(), facts.end(), name) != facts.end()) continue;
        report_unknown(message, name, place, facts, "the piece " + piece + " has no fact " + braced(name), diagnostics);
    }
}

std::string message_file(const model::LanguageTag& tag, const std::string& key) {
    return "content/locales/" + tag + "/" + key.substr(0, key.find('.')) + ".yaml";
}

}  // namespace handbill::locale
