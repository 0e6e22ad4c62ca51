#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.h"
#include "locale/message_states.h"
#include "translate/exchange.h"
#include "translate/plural_forms.h"

namespace handbill::translate {
namespace {

using locale::MessageState;

constexpr std::string_view kBlanks = " \t\r\n";

/// A name in braces is all that the message has beside words.
bool has_only_names(std::string_view pattern) {
    for (std::size_t at = pattern.find('{'); at != std::string_view::npos; at = pattern.find('{', at + 1)) {
        const std::size_t end = pattern.find_first_of(",{}", at + 1);
        if (end == std::string_view::npos || pattern[end] != '}') return false;
    }
    return true;
}

/// The comment lines right above a message, without their marks.
std::vector<std::string> comment_above(std::string_view text, std::uint32_t place) {
    std::vector<std::string> lines;
    std::size_t begin = text.rfind('\n', place);
    while (begin != std::string_view::npos && begin > 0) {
        const std::size_t before = text.rfind('\n', begin - 1);
        const std::size_t first = before == std::string_view::npos ? 0 : before + 1;
        std::string_view line = text.substr(first, begin - first);
        line.remove_prefix(std::min(line.find_first_not_of(kBlanks), line.size()));
        if (!line.starts_with('#')) break;
        line.remove_prefix(std::min(line.find_first_not_of("# "), line.size()));
        lines.insert(lines.begin(), std::string(line));
        begin = before;
    }
    return lines;
}

/// "poster-hotel (headline), card-shoe (card-text)": which pieces show a message, in which styles.
using Places = std::map<std::string, std::string>;

Places find_places(const model::Catalog& catalog, const std::vector<std::string>& documents) {
    std::map<std::string, std::map<std::string, std::set<std::string>>> styles;
    for (const auto& [id, piece] : catalog.pieces) {
        if (!documents.empty() && std::find(documents.begin(), documents.end(), id) == documents.end()) continue;
        for (const model::TextSlot& slot : piece->texts) {
            if (slot.message.empty()) continue;
            styles[slot.message][id].insert(slot.style.empty() ? "read aloud only" : slot.style);
        }
    }
    Places places;
    for (const auto& [key, pieces] : styles) {
        std::string& text = places[key];
        for (const auto& [id, names] : pieces) {
            text += (text.empty() ? "" : "; ") + id + ":";
            for (const auto& name : names) text += (name == *names.begin() ? " " : ", ") + name;
        }
    }
    return places;
}

/// What the longest translation of today takes: all of them are composed, so that much is known to fit.
std::string room_of(const model::Catalog& catalog, const std::string& key) {
    std::size_t longest = 0;
    std::string where;
    for (const auto& [tag, language] : catalog.languages) {
        const auto found = language->messages.find(key);
        if (found == language->messages.end()) continue;
        const std::size_t length = base::count_code_points(found->second.pattern);
        if (length > longest) where = tag;
        longest = std::max(longest, length);
    }
    return "longest so far: " + std::to_string(longest) + " characters (" + where + ")";
}

Progress progress_of(MessageState state) {
    switch (state) {
        case MessageState::missing:
            return Progress::untranslated;
        case MessageState::outdated:
            return Progress::unsure;
        case MessageState::source:
        case MessageState::reviewed:
            return Progress::signed_off;
        case MessageState::draft:
            return Progress::translated;
    }
    return Progress::untranslated;
}

void fill_forms(Entry& entry, const std::string& english, const std::string* translation,
                const model::LanguageTag& tag) {
    const auto source = take_apart(english);
    const auto target = translation ? take_apart(*translation) : std::nullopt;
    const bool plain = translation && translation->find('#') == std::string::npos && has_only_names(*translation);
    entry.counted = source && (!translation || target || plain);
    if (!entry.counted) {
        entry.source = {english};
        if (translation) entry.target = {*translation};
    } else {
        const auto categories = categories_of(tag);
        entry.source = forms_of(*source, {"one", "other"});
        if (target) entry.target = forms_of(*target, categories);
        if (plain) entry.target.assign(categories.size(), *translation);
    }
    entry.named_placeholders = std::all_of(entry.source.begin(), entry.source.end(), has_only_names) &&
                               std::all_of(entry.target.begin(), entry.target.end(), has_only_names);
}

}  // namespace

Exchange make_exchange(const model::Catalog& catalog, const model::Language& language,
                       const std::vector<std::string>& documents, const diag::SourceMap& sources) {
    const model::Language& english = *catalog.languages.at(catalog.source_language);
    const Places places = find_places(catalog, documents);
    std::vector<std::pair<const std::string*, const model::Message*>> order;
    for (const auto& [key, message] : english.messages) {
        if (documents.empty() || places.contains(key)) order.emplace_back(&key, &message);
    }
    const auto place = [](const auto& one) {
        return std::make_pair(one.first->substr(0, one.first->find('.')), one.second->span.begin);
    };
    std::sort(order.begin(), order.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });

    Exchange exchange;
    exchange.language = language.tag;
    for (const auto& [id, piece] : catalog.pieces) exchange.made_of = std::max(exchange.made_of, piece->content_date);
    for (const auto& [key, message] : order) {
        Entry entry;
        entry.key = *key;
        const auto where = places.find(*key);
        entry.notes.push_back(where == places.end() ? "said by the program itself" : where->second);
        for (auto& line : comment_above(sources.text(message->span.source), message->span.begin))
            entry.notes.push_back(std::move(line));
        entry.notes.push_back(room_of(catalog, *key));
        const auto translated = language.messages.find(*key);
        const bool there = translated != language.messages.end();
        fill_forms(entry, message->pattern, there ? &translated->second.pattern : nullptr, language.tag);
        entry.progress = progress_of(locale::message_state(catalog, language, *key));
        exchange.entries.push_back(std::move(entry));
    }
    return exchange;
}

}  // namespace handbill::translate
