#include "translate/take_back.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "content/ledger.h"
#include "locale/message_checks.h"
#include "locale/message_states.h"
#include "translate/amend.h"
#include "translate/check_entry.h"
#include "translate/plural_forms.h"

namespace handbill::translate {
namespace {

class Return {
public:
    Return(const model::Language& language, const model::Catalog& catalog, const diag::SourceMap& sources,
           const std::set<std::string>& left_out, diag::Diagnostics& diagnostics)
        : language_(language),
          catalog_(catalog),
          english_(*catalog.languages.at(catalog.source_language)),
          sources_(sources),
          left_out_(left_out),
          diagnostics_(diagnostics),
          categories_(categories_of(language.tag)) {
        for (Entry& entry : make_exchange(catalog, language, {}, sources).entries) {
            order_.push_back(entry.key);
            std::string key = entry.key;
            known_.emplace(std::move(key), std::move(entry));
        }
    }

    Taken take(const Exchange& exchange);

private:
    void take(const Entry& entry);
    bool fits_its_source(const Entry& entry);
    bool has_all_forms(const Entry& entry, const Entry& known);
    bool says_its_count(const Entry& entry);
    [[nodiscard]] std::string pattern_of(const Entry& entry) const;
    void write_files();
    void refuse(const Entry& entry, diag::Code code, const std::string& why, std::string hint) {
        diagnostics_.error(code, entry.span, (entry.key.empty() ? "an entry without a key" : entry.key) + ": " + why)
            .notes.push_back({std::move(hint), {}});
        ++taken_.refused;
    }
    [[nodiscard]] const std::string* words_now(const std::string& key) const {
        const auto found = language_.messages.find(key);
        return found == language_.messages.end() ? nullptr : &found->second.pattern;
    }

    const model::Language& language_;
    const model::Catalog& catalog_;
    const model::Language& english_;
    const diag::SourceMap& sources_;
    const std::set<std::string>& left_out_;
    diag::Diagnostics& diagnostics_;
    std::vector<std::string> categories_;
    std::map<std::string, Entry> known_;  ///< as they would be handed out now
    std::vector<std::string> order_;
    std::set<std::string> seen_, confirmed_;
    std::map<std::string, std::map<std::string, Amendment>> amendments_;  ///< by file and key
    Taken taken_;
};

Taken Return::take(const Exchange& exchange) {
    for (const Entry& entry : exchange.entries) take(entry);
    write_files();
    return std::move(taken_);
}

/// The entry is of a message that is there, once, and translates its English as it is now.
bool Return::fits_its_source(const Entry& entry) {
    const auto known = known_.find(entry.key);
    if (known == known_.end()) {
        const auto near = diag::nearest_name(entry.key, order_);
        refuse(entry, diag::codes::unknown_entry, "there is no such message",
               near ? "did you mean " + *near + "?" : "keys are not translated; export again");
        return false;
    }
    if (!seen_.insert(entry.key).second) {
        refuse(entry, diag::codes::repeated_entry, "the file has this message twice", "keep one of them");
        return false;
    }
    const Entry& ours = known->second;
    const auto same = [](const std::string& a, const std::string& b) { return a.empty() || a == b; };
    const bool one_source = entry.source.size() == ours.source.size() && entry.source.back() == ours.source.back() &&
                            same(entry.source.front(), ours.source.front());
    if (entry.counted == ours.counted && one_source) return true;
    refuse(entry, diag::codes::source_changed, "it translates other English than there is now",
           "export again; the English is \"" + ours.source.back() + "\"");
    return false;
}

bool Return::has_all_forms(const Entry& entry, const Entry& known) {
    const std::size_t needed = known.counted ? categories_.size() : 1;
    const auto empty = [](const std::string& form) { return form.empty(); };
    const bool named = entry.categories.empty() || entry.categories == categories_;
    if (!named || entry.target.size() != needed || std::any_of(entry.target.begin(), entry.target.end(), empty)) {
        std::string names;
        for (const auto& category : categories_) names += (names.empty() ? "" : ", ") + category;
        refuse(entry, diag::codes::plural_forms, "it does not have each plural form once",
               language_.english + " has " + std::to_string(needed) + ": " + names);
        return false;
    }
    return !known.counted || says_its_count(entry);
}

bool Return::says_its_count(const Entry& entry) {
    const auto counted = take_apart(english_.messages.at(entry.key).pattern);
    const std::string name = "{" + counted->name + "}";
    if (entry.source.back().find(name) == std::string::npos) return true;
    for (std::size_t i = 0; i < categories_.size(); ++i) {
        if (entry.target[i].find(name) != std::string::npos || is_of_one_count(language_.tag, categories_[i])) continue;
        refuse(entry, diag::codes::plural_forms, "its form \"" + categories_[i] + "\" does not say " + name,
               "only a form of one count alone may leave it out");
        return false;
    }
    return true;
}

std::string Return::pattern_of(const Entry& entry) const {
    if (!entry.counted) return entry.target.front();
    const auto counted = take_apart(english_.messages.at(entry.key).pattern);
    const std::string* now = words_now(entry.key);
    const auto like = now ? take_apart(*now) : std::nullopt;
    return put_together(counted->name, entry.target, categories_, like ? &*like : nullptr);
}

void Return::take(const Entry& entry) {
    if (entry.progress == Progress::untranslated) {
        ++taken_.untranslated;
        return;
    }
    if (left_out_.contains(entry.key) || !fits_its_source(entry)) return;
    if (entry.progress == Progress::unsure) {
        ++taken_.unsure;
        return;
    }
    const Entry& known = known_.at(entry.key);
    if (entry.target == known.target) {
        const bool outdated = known.progress == Progress::unsure;
        if (outdated) confirmed_.insert(entry.key);
        ++(outdated ? taken_.confirmed : taken_.as_they_were);
        return;
    }
    if (!has_all_forms(entry, known)) return;
    const std::string pattern = pattern_of(entry);
    if (!check_entry(entry, pattern, english_.messages.at(entry.key).pattern, language_, catalog_, diagnostics_)) {
        ++taken_.refused;
        return;
    }
    const std::string path = locale::message_file(language_.tag, entry.key);
    amendments_[path].emplace(entry.key, Amendment{entry.key.substr(entry.key.find('.') + 1), pattern, entry.span});
}

void Return::write_files() {
    std::map<std::string, std::string> texts;  // of the language's files
    for (const auto& [key, message] : language_.messages)
        texts.emplace(locale::message_file(language_.tag, key), sources_.text(message.span.source));
    model::Language renewed = language_;
    std::set<std::string> noted = confirmed_;
    for (const auto& [path, asked] : amendments_) {
        std::vector<Amendment> amendments;
        for (const auto& [key, one] : asked) amendments.push_back(one);
        std::vector<std::string> order;
        for (const auto& key : order_) {
            if (locale::message_file(language_.tag, key) == path) order.push_back(key.substr(key.find('.') + 1));
        }
        auto text = amend(path, texts[path], amendments, order, diagnostics_);
        if (!text) {
            taken_.refused += amendments.size();
            continue;
        }
        taken_.files[path] = std::move(*text);
        const std::string stem = asked.begin()->first.substr(0, asked.begin()->first.find('.') + 1);
        for (const Amendment& one : amendments) {
            renewed.messages[stem + one.key].pattern = one.words;
            taken_.landed.emplace(stem + one.key, one.asked_by);
            noted.insert(stem + one.key);
        }
    }
    if (!noted.empty())
        taken_.files[content::ledger_file(language_.tag)] = note_in_ledger(renewed, catalog_, noted, {}, {});
}

}  // namespace

Taken take_back(const Exchange& exchange, const model::Language& language, const model::Catalog& catalog,
                const diag::SourceMap& sources, const std::set<std::string>& left_out, diag::Diagnostics& diagnostics) {
    return Return(language, catalog, sources, left_out, diagnostics).take(exchange);
}

std::string note_in_ledger(const model::Language& language, const model::Catalog& catalog,
                           const std::set<std::string>& keys, const std::string& by, const std::string& on) {
    auto ledger = language.ledger;
    const model::Language& english = *catalog.languages.at(catalog.source_language);
    for (const std::string& key : keys) {
        const auto source = english.messages.find(key);
        const auto words = language.messages.find(key);
        if (source == english.messages.end() || words == language.messages.end()) continue;
        const std::string now = locale::message_digest(source->second.pattern);
        const std::string said = locale::message_digest(words->second.pattern);
        model::LedgerEntry& entry = ledger[key];
        const bool still_signed = entry.english == now && entry.words == said;
        if (!by.empty())
            entry = {now, said, by, on, {}};
        else if (!still_signed)
            entry = {now, {}, {}, {}, {}};
    }
    return content::write_ledger(ledger);
}

}  // namespace handbill::translate
