#pragma once

// One language: how it is written and named, and its messages.

#include <map>
#include <string>
#include <vector>

#include "diag/diagnostics.h"

namespace handbill::model {

/// A BCP 47 tag in canonical case: "pt-BR", "zh-Hans".
using LanguageTag = std::string;

/// What messages are written in first; every translation is compared with it.
inline constexpr std::string_view kSourceLanguage = "en";

enum class Direction : std::uint8_t { left_to_right, right_to_left };

/// Whether a named native reader has signed the translation. The source language counts as reviewed by its author.
enum class TranslationState : std::uint8_t { source, draft, reviewed };
inline constexpr TranslationState kTranslationStates[] = {TranslationState::source, TranslationState::draft,
                                                          TranslationState::reviewed};
/// "draft": in language.yaml, in lists, in the manifest, and what messages select by.
[[nodiscard]] constexpr std::string_view name_of(TranslationState state) {
    constexpr std::string_view kNames[] = {"source", "draft", "reviewed"};
    return kNames[static_cast<std::size_t>(state)];
}

/// An ICU MessageFormat pattern and the place where it stands.
struct Message {
    std::string pattern;
    diag::Span span;
};

/// A message is told from another by so many hexadecimal digits of its SHA-256.
inline constexpr std::size_t kMessageDigestLength = 8;

/// What the ledger of a language says of one message. A review holds for the words that were signed, and no others.
struct LedgerEntry {
    std::string english;  ///< digest of the English it says
    std::string words;    ///< digest of the words that were signed; empty unless reviewed
    std::string by;       ///< who signed them
    std::string on;       ///< ISO date
    diag::Span span;
};

struct Language {
    LanguageTag tag;
    std::string english;    ///< its name in English: "Khmer"
    std::string autonym;    ///< its name in itself: "ភាសាខ្មែរ"
    std::string spoken_as;  ///< the English word to say to an operator: "Khmer", "Mandarin"
    std::string script;     ///< ISO 15924, "Latn", "Arab", "Aran" for Nastaliq, "Hans"
    Direction direction = Direction::left_to_right;
    TranslationState state = TranslationState::draft;
    std::string reviewed_by;  ///< empty unless reviewed
    std::string reviewed_on;  ///< ISO date, empty unless reviewed
    std::map<std::string, Message> messages;  ///< by "<file stem>.<key>"
    std::map<std::string, LedgerEntry> ledger;  ///< by the same keys; a message may have none
    diag::Span span;
};

}  // namespace handbill::model
