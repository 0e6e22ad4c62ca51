#pragma once

// A piece in one language: every text final. Promise: no placeholder and no key is left, every fact carries its
// source, and what is not shown in this language is settled.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/catalog.h"

namespace handbill::model {

/// A channel as this edition prints, links and speaks it; or the address of a source, or an organisation's own number.
struct PrintedChannel {
    std::string hotline, channel;      ///< of a source: empty, and its id; Organisation::channel_of
    std::string display;               ///< "1-888-373-7888"
    std::vector<std::string> groups;   ///< "1", "888", "373", "7888": runs of digits between separators
    std::string uri;                   ///< "tel:+18883737888", "sms:233733", "tel:911", "https://…"
    std::string verified_on;
};

/// A stretch of text of one kind.
struct Inline {
    enum class Kind : std::uint8_t { plain, strong, fact };
    std::string text;                  ///< UTF-8, NFC; no bidi controls (isolation is the shaper's duty)
    Kind kind = Kind::plain;
    bool isolated = false;             ///< facts and foreign words: bidi-isolated from their surroundings
    bool number = false;               ///< phone number or code: one font, left to right, never broken over lines
    LanguageTag language;              ///< empty: the text's own
    std::optional<std::size_t> channel;  ///< index into LocalizedDocument::channels
};

struct LocalizedText {
    TextId id;
    LanguageTag language;
    Direction direction = Direction::left_to_right;
    std::string script;
    std::vector<Inline> inlines;   ///< empty if nothing shown uses this text
    diag::Span span;               ///< of the message, for faults found later

    [[nodiscard]] std::string plain() const;  ///< the inlines joined
};

struct LocalizedDocument {
    std::shared_ptr<const Piece> piece;
    std::shared_ptr<const Language> language;
    std::vector<LocalizedText> texts;           ///< indexed by TextId
    std::vector<PrintedChannel> channels;       ///< those of the piece's facts that are shown in this language
    std::map<std::string, std::size_t> fact_channels;  ///< fact name → channels index
    std::map<std::string, bool> answered;       ///< fact name → the channel serves this language
    std::string verified_on;                    ///< the oldest of the channels
    TranslationState state = TranslationState::draft;  ///< reviewed only if each shown message is
};

}  // namespace handbill::model
