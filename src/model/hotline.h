#pragma once

// The hotline directory: the only place in Handbill where a phone number is written.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "model/language.h"

namespace handbill::model {

enum class ChannelKind : std::uint8_t { voice, text, chat, whatsapp, relay, web, email };

struct Channel {
    std::string id;  ///< unique in its hotline: "voice", "text"
    ChannelKind kind = ChannelKind::voice;
    std::string label;       ///< who or what answers where a hotline has several: "police", "Lisbon"; may be empty
    std::string e164;        ///< "+18883737888"; empty for short codes and addresses
    std::string short_code;  ///< "911", "233733", "*4242": dialled as it is, at home only; empty for long numbers
    std::string written;     ///< as the operator writes it at home: "08000 121 700"; the same digits; may be empty
    std::string letters;     ///< as the operator spells it: "888-KEY-2-FREE"; its keys are the digits; may be empty
    int extra_letters = 0;   ///< of them at the end that are more than the number has digits
    std::vector<std::string> keywords;  ///< what a text message may begin with: "HELP"
    std::string hours;                  ///< if they are not the hotline's
    std::string cost;                   ///< "free", or as the operator words it; empty if not stated
    std::optional<bool> from_abroad;    ///< nothing if no source tells
    std::string unlisted;               ///< why the number stands although the metadata of libphonenumber reject it
    std::string address;                ///< https: or mailto: channels
    /// How the operator groups the national number, for libphonenumber's pattern formatter: {pattern, format}.
    std::string group_pattern;          ///< "(\d{3})(\d{3})(\d{4})"
    std::string group_format;           ///< "1-$1-$2-$3"
    bool answers_any_language = false;  ///< by interpreters
    bool answers_not_stated = false;    ///< no source tells; only the number for emergencies is printed then
    bool answers_assumed = false;       ///< `answers` is the language of the operator's page, no statement
    bool emergency = false;             ///< of the emergency services
    int interpreter_languages = 0;      ///< how many the operator claims ("more than 200" is 200); 0 unknown
    std::vector<LanguageTag> answers;   ///< languages served by the operator's own staff
    diag::Span span;

    /// True if somebody writing or speaking `tag` is served here ("pt" serves "pt-BR", not the other way round).
    [[nodiscard]] bool serves(const LanguageTag& tag) const;
};

/// What a hotline is there for.
enum class Scope : std::uint8_t {
    human_trafficking,
    sex_trafficking,
    labour,
    child,
    domestic_violence,
    tip_line,  ///< takes reports; help is not what it is for
    emergency,
};

enum class Runner : std::uint8_t { not_stated, government, police, organisation };

enum class Certainty : std::uint8_t { two_sources, one_source, uncertain };
/// "two-sources": as content writes it.
[[nodiscard]] constexpr std::string_view name_of(Certainty certainty) {
    constexpr std::string_view kNames[] = {"two-sources", "one-source", "uncertain"};
    return kNames[static_cast<std::size_t>(certainty)];
}

struct SourceReference {
    std::string url;
    std::string as_of;  ///< date seen on the source, may be empty
    bool shows_number = true;
};

/// A comparison of a record with the operator's own page, by a person.
struct HotlineCheck {
    std::string on;  ///< ISO date
    std::string by;
};

struct Hotline {
    std::string id;
    std::string country;  ///< ISO 3166-1 alpha-2, XK for Kosovo
    std::string region;   ///< ISO 3166-2 or a name, if it is not for the whole country
    std::vector<Scope> scope;
    Runner run_by = Runner::not_stated;
    std::string operated_by;                   ///< who answers
    std::map<LanguageTag, std::string> names;  ///< official names only, never our translation; "en" always there
    std::string hours;                         ///< "24/7", or as the operator words it; empty if not stated
    std::string as_of;                         ///< newest date seen on a source that shows the number
    std::string verified_on;                   ///< ISO date on which our record was last compared with its sources
    std::string review_by;                     ///< ISO date
    Certainty certainty = Certainty::uncertain;
    std::vector<SourceReference> sources;
    std::vector<HotlineCheck> checks;  ///< oldest first
    std::vector<Channel> channels;
    diag::Span span;
    diag::Span review_span;  ///< of the day of review

    [[nodiscard]] const Channel* find_channel(std::string_view id) const;
};

/// A number that must not be printed: it was retired, or misprinted somewhere.
struct RefusedNumber {
    enum class Why : std::uint8_t { misprint, retired };

    std::string number;  ///< as it was seen, with its letters
    std::string e164;    ///< if it can be read as a whole number
    Why why = Why::misprint;
    std::string hotline;  ///< whose number it is not, or no more
    std::string channel;  ///< of that hotline, whose number is the right one; empty if none is known to be
    std::string seen;     ///< where it was printed, or since when it is retired
    std::string source;   ///< address of the page that shows it
    diag::Span span;
};

}  // namespace handbill::model
