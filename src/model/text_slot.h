#pragma once

// The texts of a piece. They are not in the tree of its blocks: a block names a TextSlot, and each later stage keeps an
// array parallel to Piece::texts (LocalizedDocument, ShapedDocument). So the tree is decoded once and shared by every
// edition.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "diag/diagnostics.h"
#include "model/language.h"

namespace handbill::model {

struct TextSlotTag;
using TextId = base::Id<TextSlotTag>;

/// A placeholder of a piece's messages, resolved by id; never typed into a message.
struct FactSource {
    enum class Kind : std::uint8_t {
        channel,           ///< a hotline's channel as printed
        hotline_name,      ///< official name in the edition's language, else its English one
        interpreter_languages,  ///< a number, for plural: of the channel named beside it
        language_autonym,
        language_english,
        language_spoken_as,
        language_tag,
        document_id,
        content_date,
        verified_on,       ///< the oldest verified_on of the piece's hotlines
        translation_state, ///< for select: name_of(TranslationState)
        quoted_words,      ///< of a law, to the letter
        quoted_number,     ///< as a law prints it; dials the channel beside it
    };
    Kind kind = Kind::channel;
    std::string hotline;  ///< channel, hotline_name, quoted_number
    std::string channel;  ///< channel, quoted_number
    diag::Span span;
    bool interpreted = false;  ///< channel: it is of use only where the operator answers by an interpreter
    std::map<LanguageTag, std::string> quoted{};  ///< quoted_words, quoted_number: in each language it is shown in
    std::string law{};                            ///< of both: its citation
};

/// What the statements of a text rest on: `sources` and `basis` of the nearest block around it that says either.
struct Basis {
    std::vector<std::size_t> sources;  ///< indices into Piece::sources, each once, ascending
    bool guidance = false;             ///< advice or an exercise of ours, which states no fact
};

/// Words that the organisation's profile gives instead of a message.
struct ProfileWords {
    std::string contact;  ///< id; empty for the organisation's name
};

struct TextSlot {
    TextId id;
    std::string message;               ///< "poster-hotel.headline"; empty if it has none
    std::string literal;               ///< a list numeral or bullet: the same in every language
    std::string style;                 ///< name in the theme, empty for texts that are never painted (titles, alt)
    std::optional<LanguageTag> language;  ///< set where a block speaks another language than its edition
    Basis basis;
    bool cites = false;                    ///< ends in the numbers of its sources: "[3, 7]"
    std::optional<std::size_t> reference;  ///< index into Piece::sources: the message's facts are that source's
    std::optional<ProfileWords> profile;   ///< message and literal are empty then
    diag::Span span;
};

}  // namespace handbill::model
