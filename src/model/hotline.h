#pragma once

// The hotline directory: the only place in Handbill where a phone number is written.

#include <map>
#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "model/language.h"

namespace handbill::model {

enum class ChannelKind : std::uint8_t { voice, text, chat, relay, web, email };

struct Channel {
    std::string id;  ///< unique in its hotline: "voice", "text"
    ChannelKind kind = ChannelKind::voice;
    std::string e164;        ///< "+18883737888"; empty for short codes and addresses
    std::string short_code;  ///< "911", "233733"; empty for long numbers
    std::string address;     ///< https: or mailto: channels
    /// How the operator groups the national number, for libphonenumber's pattern formatter: {pattern, format}.
    std::string group_pattern;  ///< "(\d{3})(\d{3})(\d{4})"
    std::string group_format;   ///< "1-$1-$2-$3"
    bool answers_any_language = false;      ///< by interpreters
    int interpreter_languages = 0;          ///< how many the operator claims ("more than 200" is 200); 0 unknown
    std::vector<LanguageTag> answers;       ///< languages served by the operator's own staff
    diag::Span span;

    /// True if somebody writing or speaking `tag` is served here ("pt" serves "pt-BR", not the other way round).
    [[nodiscard]] bool serves(const LanguageTag& tag) const;
};

enum class Certainty : std::uint8_t { two_sources, one_source, uncertain };

struct SourceReference {
    std::string url;
    std::string as_of;  ///< date seen on the source, may be empty
};

struct Hotline {
    std::string id;
    std::string country;                      ///< ISO 3166-1 alpha-2
    std::map<LanguageTag, std::string> names; ///< official names only, never our translation; "en" always there
    std::string hours;                        ///< "24/7", or as the operator words it; empty if not stated
    std::string as_of;                        ///< newest date seen on a source that shows the number
    std::string verified_on;                  ///< ISO date on which our record was last compared with its sources
    std::string review_by;                    ///< ISO date
    Certainty certainty = Certainty::uncertain;
    std::vector<SourceReference> sources;
    std::vector<Channel> channels;
    diag::Span span;

    [[nodiscard]] const Channel* find_channel(std::string_view id) const;
};

}  // namespace handbill::model
