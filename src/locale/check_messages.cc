#include "locale/check_messages.h"

#include "locale/message_checks.h"
#include "locale/references.h"
#include "locale/shown.h"

#include <algorithm>
#include <set>
#include <utility>

namespace handbill::locale {
namespace {

class MessageCheck {
public:
    MessageCheck(const model::Catalog& catalog, diag::Diagnostics& diagnostics)
        : catalog_(catalog), diagnostics_(diagnostics) {
        const auto source = catalog.languages.find(catalog.source_language);
        if (source != catalog.languages.end()) source_ = source->second.get();
    }

    void check_source();
    void check_translation(const model::Language& language);
    void check_piece(const model::Piece& piece);

private:
    void check_piece_in(const model::Piece& piece, const model::Language& language);
    void report_missing(const model::Piece& piece, const model::TextSlot& slot, const model::LanguageTag& tag);

    const model::Catalog& catalog_;
    diag::Diagnostics& diagnostics_;
    const model::Language* source_ = nullptr;
    std::map<std::string, Pattern> source_patterns_;         ///< of messages without a fault
    std::set<std::pair<std::string, std::string>> missing_;  ///< language and key, told once for all pieces
};

void MessageCheck::check_source() {
    if (source_ == nullptr) return;
    for (const auto& [key, message] : source_->messages) {
        if (auto pattern = parse_message(message, diagnostics_)) source_patterns_.emplace(key, *std::move(pattern));
    }
}

void MessageCheck::check_translation(const model::Language& language) {
    if (source_ == nullptr || &language == source_) return;
    std::vector<std::string> source_keys;
    for (const auto& [key, message] : source_->messages) source_keys.push_back(key);
    for (const auto& [key, message] : language.messages) {
        const auto pattern = parse_message(message, diagnostics_);
        const auto source_message = source_->messages.find(key);
        if (source_message == source_->messages.end()) {
            auto& entry = diagnostics_.warning(diag::codes::unused_message, message.span,
                                               "\"" + key + "\" is not a message in " + source_->english);
            if (const auto nearest = diag::nearest_name(key, source_keys)) {
                entry.notes.push_back({"did you mean \"" + *nearest + "\"?", std::nullopt});
            }
            continue;
        }
        const auto source = source_patterns_.find(key);
        if (!pattern || source == source_patterns_.end()) continue;
        compare_placeholders(message, *pattern, source_message->second, source->second, diagnostics_);
    }
}

void MessageCheck::report_missing(const model::Piece& piece, const model::TextSlot& slot,
                                  const model::LanguageTag& tag) {
    if (piece.language_exceptions.contains(slot.message) || !missing_.emplace(tag, slot.message).second) return;
    auto& entry =
        diagnostics_.error(diag::codes::missing_message, slot.span, "\"" + slot.message + "\" is not there in " + tag);
    entry.notes.push_back({"add it to " + message_file(tag, slot.message), std::nullopt});
    if (source_ == nullptr) return;
    const auto source = source_->messages.find(slot.message);
    if (source == source_->messages.end()) return;
    entry.notes.push_back({"in " + source_->english + ": " + source->second.pattern, source->second.span});
}

void MessageCheck::check_piece_in(const model::Piece& piece, const model::Language& language) {
    const Shown shown = find_shown(piece, language.tag, answered_facts(catalog_, piece, language.tag));
    for (const model::TextId id : shown.order) {
        const model::TextSlot& slot = piece.texts[id.value];
        if (slot.message.empty()) continue;
        const model::LanguageTag& tag = slot.language ? *slot.language : language.tag;
        const auto spoken = catalog_.languages.find(tag);
        if (spoken == catalog_.languages.end() || !spoken->second->messages.contains(slot.message)) {
            report_missing(piece, slot, tag);
        }
    }
}

void MessageCheck::check_piece(const model::Piece& piece) {
    for (const auto& [tag, language] : catalog_.languages) {
        if (piece.is_made_in(tag)) check_piece_in(piece, *language);
    }
    if (source_ == nullptr) return;
    // Translations are held against the source, so that its messages alone need the piece's facts.
    std::vector<std::string> facts;
    for (const auto& [name, fact] : piece.facts) facts.push_back(name);
    std::set<std::string> keys;
    for (const model::TextSlot& slot : piece.texts) {
        const auto pattern = source_patterns_.find(slot.message);
        if (pattern == source_patterns_.end() || !keys.insert(slot.message).second) continue;
        const bool ours = !slot.reference;
        check_facts(source_->messages.at(slot.message), pattern->second,
                    ours ? facts : reference_facts(piece.sources[*slot.reference]), piece.id, diagnostics_);
    }
}

}  // namespace

bool check_messages(const model::Catalog& catalog, diag::Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    MessageCheck check(catalog, diagnostics);
    check.check_source();
    for (const auto& [tag, language] : catalog.languages) check.check_translation(*language);
    for (const auto& [id, piece] : catalog.pieces) check.check_piece(*piece);
    return diagnostics.error_count() == errors_before;
}

}  // namespace handbill::locale
