#include "locale/message_states.h"

#include <algorithm>
#include <set>

#include "base/sha256.h"
#include "locale/shown.h"

namespace handbill::locale {
namespace {

using model::TranslationState;

const model::Message* find_message(const model::Language& language, const std::string& key) {
    const auto found = language.messages.find(key);
    return found == language.messages.end() ? nullptr : &found->second;
}

std::string counted_messages(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " message" : " messages");
}

}  // namespace

std::string_view name_of(MessageState state) {
    constexpr std::string_view kNames[] = {"source", "reviewed", "draft", "outdated", "missing"};
    return kNames[static_cast<std::size_t>(state)];
}

std::string message_digest(std::string_view pattern) {
    return base::to_hex(base::sha256(pattern)).substr(0, model::kMessageDigestLength);
}

MessageState message_state(const model::Catalog& catalog, const model::Language& language, const std::string& key) {
    const model::Message* message = find_message(language, key);
    if (message == nullptr) return MessageState::missing;
    if (language.tag == catalog.source_language) return MessageState::source;
    const bool all_signed = language.state == TranslationState::reviewed;
    const auto entry = language.ledger.find(key);
    if (entry == language.ledger.end()) return all_signed ? MessageState::reviewed : MessageState::draft;
    const auto english = catalog.languages.find(catalog.source_language);
    const model::Message* source = english == catalog.languages.end() ? nullptr : find_message(*english->second, key);
    if (source != nullptr && message_digest(source->pattern) != entry->second.english) return MessageState::outdated;
    if (entry->second.by.empty()) return all_signed ? MessageState::reviewed : MessageState::draft;
    return message_digest(message->pattern) == entry->second.words ? MessageState::reviewed : MessageState::draft;
}

std::vector<std::string> shown_messages(const model::Catalog& catalog, const model::Piece& piece,
                                        const model::Language& language) {
    const Shown shown = find_shown(piece, language.tag, answered_facts(catalog, piece, language.tag));
    std::vector<std::string> keys;
    std::set<std::string> seen;
    for (const model::TextId id : shown.order) {
        const model::TextSlot& slot = piece.texts[id.value];
        if (slot.message.empty() || (slot.language && *slot.language != language.tag)) continue;
        if (piece.language_exceptions.contains(slot.message) && find_message(language, slot.message) == nullptr)
            continue;
        if (seen.insert(slot.message).second) keys.push_back(slot.message);
    }
    return keys;
}

TranslationState edition_state(const model::Catalog& catalog, const model::Piece& piece,
                               const model::Language& language) {
    if (language.tag == catalog.source_language) return language.state;
    const auto is_signed = [](const auto& entry) { return !entry.second.by.empty(); };
    const bool any = language.state == TranslationState::reviewed ||
                     std::any_of(language.ledger.begin(), language.ledger.end(), is_signed);
    if (!any) return language.state;
    const auto keys = shown_messages(catalog, piece, language);
    const bool all = std::all_of(keys.begin(), keys.end(), [&](const std::string& key) {
        return message_state(catalog, language, key) == MessageState::reviewed;
    });
    return all ? TranslationState::reviewed : TranslationState::draft;
}

void check_final(const model::Catalog& catalog, const model::Piece& piece, const model::Language& language,
                 diag::Diagnostics& diagnostics) {
    const model::FinalRule& rule = catalog.final_rule;
    std::map<MessageState, std::vector<std::string>> by_state;
    for (std::string& key : shown_messages(catalog, piece, language)) {
        const MessageState state = message_state(catalog, language, key);
        by_state[state].push_back(std::move(key));
    }
    const auto refuse = [&](MessageState state, diag::Code code, const std::string& before, const std::string& after,
                            const std::string& hint) {
        const auto found = by_state.find(state);
        if (found == by_state.end()) return;
        const std::string& first = found->second.front();
        diagnostics
            .error(code, language.messages.at(first).span,
                   piece.id + " in " + language.tag + " is not for print: " + before +
                       counted_messages(found->second.size()) + after)
            .notes.push_back({hint, std::nullopt});
    };
    if (rule.least == TranslationState::reviewed)
        refuse(MessageState::draft, diag::codes::draft_translation, "no native reader has signed ", "",
               "let one read the printed page, then: handbill translate sign " + piece.id + " --lang " + language.tag +
                   " --by NAME --on YYYY-MM-DD");
    if (!rule.outdated)
        refuse(MessageState::outdated, diag::codes::outdated_translation, "the English of ", " has changed since",
               "handbill translate export --lang " + language.tag + " marks them for the translator");
}

std::size_t Coverage::count(MessageState state) const {
    const auto found = messages.find(state);
    return found == messages.end() ? 0 : found->second.size();
}

std::size_t Coverage::total() const {
    std::size_t all = 0;
    for (const auto& [state, keys] : messages) all += keys.size();
    return all;
}

MessageState Coverage::worst() const { return messages.empty() ? MessageState::source : messages.rbegin()->first; }

std::vector<Coverage> measure_coverage(const model::Catalog& catalog) {
    std::vector<Coverage> table;
    for (const auto& [id, piece] : catalog.pieces) {
        for (const auto& [tag, language] : catalog.languages) {
            Coverage one;
            one.piece = piece.get();
            one.language = language.get();
            one.offered = piece->is_made_in(tag);
            for (std::string& key : shown_messages(catalog, *piece, *language)) {
                const MessageState state = message_state(catalog, *language, key);
                one.messages[state].push_back(std::move(key));
            }
            table.push_back(std::move(one));
        }
    }
    return table;
}

}  // namespace handbill::locale
