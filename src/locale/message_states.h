#pragma once

// How far each translation is: missing, a draft, signed by a native reader, or outdated because its English has changed
// since. Nothing of it is typed: the ledger holds digests of what was translated and of what was signed, and they are
// compared with what stands in content now. Comes in: a catalog. Goes out: states, and refusals for print.

#include <map>
#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "model/catalog.h"

namespace handbill::locale {

enum class MessageState : std::uint8_t { source, reviewed, draft, outdated, missing };
inline constexpr MessageState kMessageStates[] = {MessageState::source, MessageState::reviewed, MessageState::draft,
                                                  MessageState::outdated, MessageState::missing};
[[nodiscard]] std::string_view name_of(MessageState state);

/// By which a message is known in a ledger.
[[nodiscard]] std::string message_digest(std::string_view pattern);

[[nodiscard]] MessageState message_state(const model::Catalog& catalog, const model::Language& language,
                                         const std::string& key);

/// The messages that readers of `language` are shown in a piece, in reading order, each once. Those that another
/// language says, there or by an exception, are left out.
[[nodiscard]] std::vector<std::string> shown_messages(const model::Catalog& catalog, const model::Piece& piece,
                                                      const model::Language& language);

/// Of an edition as a whole: reviewed only if each message that it shows is.
[[nodiscard]] model::TranslationState edition_state(const model::Catalog& catalog, const model::Piece& piece,
                                                    const model::Language& language);

/// Reports what the rule for print refuses of a piece in a language.
void check_final(const model::Catalog& catalog, const model::Piece& piece, const model::Language& language,
                 diag::Diagnostics& diagnostics);

/// One piece in one language.
struct Coverage {
    const model::Piece* piece = nullptr;
    const model::Language* language = nullptr;
    bool offered = false;  ///< it is made in this language
    std::map<MessageState, std::vector<std::string>> messages;

    [[nodiscard]] std::size_t count(MessageState state) const;
    [[nodiscard]] std::size_t total() const;
    /// The state that asks for most work.
    [[nodiscard]] MessageState worst() const;
};

/// Every piece in every language, by piece, then by language.
[[nodiscard]] std::vector<Coverage> measure_coverage(const model::Catalog& catalog);

}  // namespace handbill::locale
