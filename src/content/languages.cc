#include "content/languages.h"

#include <algorithm>

#include "content/decoder.h"

namespace handbill::content {
namespace {

using model::Direction;
using model::TranslationState;

constexpr auto as_direction = one_of<Direction>({{"ltr", Direction::left_to_right}, {"rtl", Direction::right_to_left}});
constexpr auto as_state = one_of_named(model::kTranslationStates);

bool is_message_key(std::string_view key) {
    const auto good = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    return !key.empty() && std::all_of(key.begin(), key.end(), good);
}

void decode_translation(const SourceNode& node, model::Language& language, diag::Diagnostics& diagnostics) {
    Mapping map(node, "'translation'", diagnostics);
    map.need("state", language.state, as_state);
    const bool reviewed = language.state == TranslationState::reviewed;
    const SourceNode* by = reviewed ? map.need("by") : map.find("by");
    const SourceNode* on = reviewed ? map.need("on") : map.find("on");
    if (!reviewed && (by || on)) {
        diagnostics
            .error(diag::codes::bad_value, (by ? by : on)->span, "only a reviewed translation names its reviewer")
            .notes.push_back({"write 'state: reviewed' once the reader has signed it", {}});
        return;
    }
    if (by) language.reviewed_by = as_text(*by, "by", diagnostics).value_or("");
    if (on) language.reviewed_on = as_date(*on, "on", diagnostics).value_or("");
}

}  // namespace

model::Language decode_language(const model::SourceNode& tree, const std::string& tag, diag::Diagnostics& diagnostics) {
    model::Language language;
    language.tag = tag;
    language.span = tree.span;
    Mapping map(tree, "language '" + tag + "'", diagnostics);
    std::string said;
    if (map.need("tag", said, as_language_tag) && said != tag) {
        diagnostics
            .error(diag::codes::bad_value, map.find("tag")->span,
                   "'tag' is '" + said + "', but the folder is named '" + tag + "'")
            .notes.push_back({"give both the same name", {}});
    }
    map.need("english", language.english, as_text);
    map.need("autonym", language.autonym, as_text);
    map.need("spoken-as", language.spoken_as, as_text);
    map.need("script", language.script, as_script);
    map.need("direction", language.direction, as_direction);
    if (const SourceNode* translation = map.need("translation"))
        decode_translation(*translation, language, diagnostics);
    return language;
}

void decode_messages(const model::SourceNode& tree, const std::string& stem, model::Language& language,
                     diag::Diagnostics& diagnostics) {
    each_entry(tree, stem, diagnostics, [&](const model::SourceEntry& entry) {
        if (!is_message_key(entry.key)) {
            diagnostics
                .error(diag::codes::bad_value, entry.key_span, "'" + entry.key + "' is not a good name for a message")
                .notes.push_back({"use letters, digits, '-' and '_'", {}});
            return;
        }
        // A message at fault keeps its name, so that the pieces that use it are not reported as well.
        std::string pattern = as_text(entry.value, entry.key, diagnostics).value_or("");
        pattern.erase(pattern.find_last_not_of("\r\n") + 1);
        language.messages.emplace(stem + '.' + entry.key, model::Message{std::move(pattern), entry.value.span});
    });
}

}  // namespace handbill::content
