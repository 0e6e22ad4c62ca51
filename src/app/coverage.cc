#include "app/commands.h"
#include "app/names.h"
#include "app/ordered_pool.h"
#include "app/produce.h"
#include "app/session.h"
#include "locale/message_states.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <set>

namespace handbill::app {

namespace {

using Json = nlohmann::ordered_json;
using locale::Coverage;
using locale::MessageState;
using Pair = std::pair<std::string, std::string>;  ///< a document and a language

constexpr char kDoesNotFit = 'x', kNotOffered = '.';

char letter_of(MessageState state) { return locale::name_of(state).front(); }

std::string padded(std::string text, std::size_t width) {
    text.append(text.size() < width ? width - text.size() : 0, ' ');
    return text;
}

std::string without_end_blanks(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    return line + "\n";
}

Pair pair_of(const Coverage& one) { return {one.piece->id, one.language->tag}; }

/// What is known of all pairs.
struct Told {
    std::vector<Coverage> table;
    std::set<Pair> failing;  ///< that do not compose
    bool composed = false;
};

/// Composes everything that is offered. Faults are not told here: `check` does that.
std::set<Pair> find_failing(Session& session, const std::function<bool(const Pair&)>& wanted, Terminal& terminal) {
    std::set<Pair> failing;
    std::vector<const Job*> jobs;
    for (const Job& job : session.jobs()) {
        if (wanted({job.piece->id, job.language->tag})) jobs.push_back(&job);
    }
    std::size_t done = 0;
    run_in_order(
        jobs.size(), session.workers(), [&](std::size_t i) { return rehearse(*jobs[i], session.press()); },
        [&](std::size_t i, const Outcome& outcome) {
            if (!outcome.failures.empty()) failing.emplace(jobs[i]->piece->id, jobs[i]->language->tag);
            terminal.show_progress(++done, jobs.size());
        });
    terminal.clear_progress();
    return failing;
}

char cell_of(const Coverage& one, const Told& told) {
    if (!one.offered) return kNotOffered;
    if (one.worst() == MessageState::missing) return letter_of(MessageState::missing);
    if (told.failing.contains(pair_of(one))) return kDoesNotFit;
    return letter_of(one.worst());
}

/// Documents down, languages across, a letter for each pair.
std::string matrix(const Told& told) {
    std::size_t width = 0;
    std::vector<std::string> tags;
    for (const Coverage& one : told.table) {
        width = std::max(width, one.piece->id.size());
        if (one.piece == told.table.front().piece) tags.push_back(one.language->tag);
    }
    std::string text = padded("", width);
    for (const auto& tag : tags) text += "  " + tag;
    text += '\n';
    for (std::size_t i = 0; i < told.table.size(); i += tags.size()) {
        std::string line = padded(told.table[i].piece->id, width);
        for (std::size_t k = 0; k < tags.size(); ++k) {
            line += "  " + padded(std::string(1, cell_of(told.table[i + k], told)), tags[k].size());
        }
        text += without_end_blanks(std::move(line));
    }
    return text + "\ns source  r reviewed  d draft  o outdated in part  m missing in part" +
           (told.composed ? "  x does not compose" : "") + "  . not offered\n\n";
}

/// Messages of one language, each once, however many pieces show it.
std::map<MessageState, std::set<std::string>> messages_of(const model::Language& language, const Told& told) {
    std::map<MessageState, std::set<std::string>> messages;
    for (const Coverage& one : told.table) {
        if (one.language != &language) continue;
        for (const auto& [state, keys] : one.messages) messages[state].insert(keys.begin(), keys.end());
    }
    return messages;
}

/// One line a language: the messages of all pieces, offered or not, so that translators see what is left.
std::string totals(const Told& told) {
    constexpr std::size_t kTag = 9, kName = 22, kNumber = 10;
    constexpr MessageState kTold[] = {MessageState::reviewed, MessageState::draft, MessageState::outdated,
                                      MessageState::missing};
    std::string text = padded("tag", kTag) + padded("language", kName) + padded("pieces", kNumber);
    for (const MessageState state : kTold) text += padded(std::string(locale::name_of(state)), kNumber);
    text = without_end_blanks(std::move(text));
    for (const Coverage& first : told.table) {
        if (first.piece != told.table.front().piece) break;
        std::size_t offered = 0;
        for (const Coverage& one : told.table) offered += one.language == first.language && one.offered ? 1 : 0;
        const auto messages = messages_of(*first.language, told);
        std::string line = padded(first.language->tag, kTag) + padded(first.language->english, kName) +
                           padded(std::to_string(offered), kNumber);
        for (const MessageState state : kTold) {
            const auto found = messages.find(state);
            line += padded(std::to_string(found == messages.end() ? 0 : found->second.size()), kNumber);
        }
        text += without_end_blanks(std::move(line));
    }
    return text;
}

Json as_json(const Told& told) {
    Json rows = Json::array();
    for (const Coverage& one : told.table) {
        Json row = {{"document", one.piece->id},
                    {"language", one.language->tag},
                    {"offered", one.offered},
                    {"complete", one.count(MessageState::missing) == 0},
                    {"messages", one.total()}};
        for (const MessageState state : locale::kMessageStates) {
            row[std::string(locale::name_of(state))] = one.count(state);
        }
        for (const MessageState state : {MessageState::outdated, MessageState::missing}) {
            const auto found = one.messages.find(state);
            row[std::string(locale::name_of(state)) + "_keys"] =
                found == one.messages.end() ? Json::array() : Json(found->second);
        }
        if (told.composed && one.offered) row["fits"] = !told.failing.contains(pair_of(one));
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace

ExitCode coverage(const Invocation& asked, Terminal& terminal) {
    // What is not offered is told too, so everything is loaded and then chosen from.
    Invocation everything = asked;
    everything.documents.clear();
    everything.languages.clear();
    Session session(everything, terminal);
    if (!session.begin()) return session.exit_code();
    std::vector<std::string> faults;
    const auto documents = choose_names("document", asked.documents, session.project().documents(), faults);
    const auto tags = choose_languages(asked.languages, session.project().languages(), faults);
    for (const auto& fault : faults) terminal.warn("handbill: " + fault + "\n");
    if (!faults.empty()) return ExitCode::usage;
    const std::set<std::string> wanted_documents(documents.begin(), documents.end());
    const std::set<std::string> wanted_tags(tags.begin(), tags.end());
    const auto wanted = [&](const Pair& pair) {
        return wanted_documents.contains(pair.first) && wanted_tags.contains(pair.second);
    };
    Told told;
    told.table = locale::measure_coverage(session.press().catalog);
    std::erase_if(told.table, [&](const Coverage& one) { return !wanted(pair_of(one)); });
    told.composed = asked.fit;
    if (asked.fit) told.failing = find_failing(session, wanted, terminal);
    terminal.say(asked.json ? as_json(told).dump(2) + "\n" : matrix(told) + totals(told));
    return session.exit_code();
}

}  // namespace handbill::app
