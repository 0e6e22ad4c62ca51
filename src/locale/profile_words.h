#pragma once

// What an organisation's profile says, as one language prints it. Comes in: the profile and the language of an edition.
// Goes out: the inlines of a name or a contact. A name has no need of a translation and is marked with its language;
// a contact's words are needed in every language that shows them.

#include <functional>
#include <optional>
#include <vector>

#include "locale/localize.h"
#include "model/localized.h"
#include "model/organisation.h"

namespace handbill::locale {

/// The organisation's name, in `language` if it has one there.
[[nodiscard]] model::Inline organisation_name(const model::Organisation& profile, const model::LanguageTag& language);

/// What a contact is printed as, and by which channel it is reached, if that is more than an extension.
struct ContactWords {
    std::vector<model::Inline> inlines;
    const model::PrintedChannel* channel = nullptr;
};

/// Nothing after reporting that the contact has no words in the language.
[[nodiscard]] std::optional<ContactWords> contact_words(const model::Organisation& profile, const std::string& contact,
                                                        const model::Language& language, const ChannelForms& forms,
                                                        diag::Diagnostics& diagnostics);

/// " · org-3f2a9c1b", behind a colophon.
[[nodiscard]] std::vector<model::Inline> profile_mark(const model::Organisation& profile);

/// The message common.colophon says what the file is, and so by whose profile it was made. Cards and stickers that are
/// too small for it, or must not give away where they come from, have one of their own.
[[nodiscard]] bool is_colophon(const model::TextSlot& slot);

/// The numbers of the profile's contacts as they are printed, or what is wrong with them.
[[nodiscard]] std::vector<model::PrintedChannel> print_contacts(const model::Organisation& profile,
                                                                diag::Diagnostics& diagnostics);

}  // namespace handbill::locale
