#pragma once

// A translated message held against its source: the same placeholders, no more and no less, and each of them a fact.
// Comes in: two messages. Goes out: faults at the translation's own place.

#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "locale/read_pattern.h"
#include "model/language.h"

namespace handbill::locale {

/// The place of pattern bytes [begin, end) in the content. Exact where the scalar stands as it is written; else the
/// whole message.
[[nodiscard]] diag::Span span_in(const model::Message& message, std::uint32_t begin, std::uint32_t end);

void report(const model::Message& message, diag::Code code, const PatternFault& fault, diag::Diagnostics& diagnostics);

/// The message's tree; nothing after a fault, which is then reported.
[[nodiscard]] std::optional<Pattern> parse_message(const model::Message& message, diag::Diagnostics& diagnostics);

/// Placeholders that the translation lacks or adds.
void compare_placeholders(const model::Message& message, const Pattern& pattern, const model::Message& source_message,
                          const Pattern& source, diag::Diagnostics& diagnostics);

/// Placeholders that are not among `facts`; `piece` is named in the message.
void check_facts(const model::Message& message, const Pattern& pattern, const std::vector<std::string>& facts,
                 const std::string& piece, diag::Diagnostics& diagnostics);

/// "content/locales/km/poster-hotel.yaml" for the key "poster-hotel.headline".
[[nodiscard]] std::string message_file(const model::LanguageTag& tag, const std::string& key);

}  // namespace handbill::locale
