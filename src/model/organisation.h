#pragma once

// Who hands a piece out, as it says itself: the profile that `--org` names. Its name, logo, contacts and colours are
// its own; Handbill's directory vouches for none of them, and no contact stands before or in place of a help line.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "diag/diagnostics.h"
#include "model/art.h"
#include "model/language.h"
#include "model/theme.h"

namespace handbill::model {

/// The art and, before the name of an ink, the colours that a logo has in pieces and themes.
inline constexpr std::string_view kLogo = "organisation/logo", kLogoInk = "organisation/ink/";

/// Whom to ask in the house. What there is of it is printed in this order, with a dot between.
struct Contact {
    std::string id;                                 ///< a role of content/contacts.yaml
    std::string name;                               ///< of a person or a body, the same in every language
    std::map<LanguageTag, std::string> words;       ///< needed in every language that shows the contact
    std::string e164, group_pattern, group_format;  ///< a number of its own
    std::string extension;                          ///< or what is dialled inside the house
    std::string reason;  ///< why the number is right although its country's numbering plan has none like it
    diag::Span span, number_span;
};

/// A logo in the organisation's own colours, by the name of the ink ("" for currentColor).
struct Logo {
    std::shared_ptr<const Art> art;
    std::map<std::string, Colour> inks;
    diag::Span span;
};

struct Organisation {
    LanguageTag language;                      ///< of what is given once
    std::map<LanguageTag, std::string> names;  ///< in `language` at least
    std::optional<Logo> logo;
    std::map<std::string, Contact> contacts;
    struct OwnColour {
        Colour colour;
        diag::Span span;
    };
    std::map<std::string, OwnColour> colours;  ///< by role in the theme
    std::string digest;                        ///< SHA-256 of the profile and its logo, in hexadecimal
    diag::Span span;

    /// "org-3f2a9c1b": how a colophon names the profile.
    [[nodiscard]] std::string mark() const { return "org-" + digest.substr(0, 8); }
    /// As PrintedChannel::channel names a contact; no source and no hotline has such a name.
    [[nodiscard]] static std::string channel_of(const std::string& contact) { return "organisation/" + contact; }
};

}  // namespace handbill::model
