#include <algorithm>

#include "comply/compared.h"
#include "comply/phrases.h"
#include "comply/rules.h"

namespace handbill::comply {

namespace {

constexpr double kSimilarEnough = 0.9;  // of the words in order, where a law takes similar ones
constexpr double kSameNotice = 0.5;     // under this, other words altogether
constexpr std::size_t kNeighbourhood = 40;

/// Cut at a character's beginning.
std::string beginning(std::string_view text, std::size_t bytes) {
    while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) ++bytes;
    return std::string(text.substr(0, bytes));
}

/// Where the words first differ, as they are compared: without spaces.
std::string first_difference(const std::string& wanted, const std::vector<std::string>& readings) {
    std::size_t same = 0;
    for (const auto& reading : readings) same = std::max(same, longest_beginning(wanted, compared(reading)));
    if (same < kNeighbourhood / 4) return "not found";
    const std::string rest = beginning(std::string_view(wanted).substr(beginning(wanted, same).size()), kNeighbourhood);
    const std::size_t from = same > kNeighbourhood ? same - kNeighbourhood : 0;
    const auto start = beginning(wanted, from).size();
    return "differs after “" + beginning(std::string_view(wanted).substr(start), same - start) + "”: “" + rest +
           "” is not there";
}

double best_likeness(const std::string& wanted, const std::vector<std::string>& readings) {
    double best = 0;
    for (const auto& reading : readings) best = std::max(best, likeness(words_of(wanted), words_of(reading)));
    return best;
}

Row words_row(const Case& held, const model::PrescribedText& words) {
    const bool similar = held.regime.wording == model::WordingRule::substantially_similar;
    Row row{"words (" + words.language + ")",
            similar ? "the law's words, or nearly these" : "the law's words, exactly",
            {},
            Verdict::meets};
    const std::string wanted = compared(words.text);
    const bool there = std::any_of(held.readings.begin(), held.readings.end(), [&](const std::string& reading) {
        return compared(reading).find(wanted) != std::string::npos;
    });
    if (there) {
        row.found = "word for word";
        return row;
    }
    const double share = best_likeness(words.text, held.readings);
    row.found = in_percent(share) + " of the words, in order; " + first_difference(wanted, held.readings);
    row.verdict = similar && share >= kSimilarEnough ? Verdict::meets : missing(held);
    // Words that can be read and are others are a fault, whatever a picture beside them may hold.
    if (row.verdict == Verdict::cannot_verify && share >= kSameNotice) row.verdict = Verdict::fails;
    return row;
}

Row statement_row(const Case& held, const model::Statement& statement) {
    Row row{"statement", statement.meaning, "not found in the wordings that are known", missing(held)};
    for (const auto& wording : statement.shown_by) {
        const auto wanted = words_of(wording);
        for (const auto& reading : held.readings) {
            const auto words = words_of(reading);
            if (std::search(words.begin(), words.end(), wanted.begin(), wanted.end()) == words.end()) continue;
            row.found = "“" + wording + "”";
            row.verdict = Verdict::meets;
            return row;
        }
    }
    return row;
}

bool prescribes(model::WordingRule rule) {
    return rule == model::WordingRule::exact || rule == model::WordingRule::substantially_similar;
}

}  // namespace

void judge_words(const Case& held, Report& report) {
    for (const auto& [tag, words] : held.regime.prescribed) report.rows.push_back(words_row(held, words));
    if (held.regime.prescribed.empty() && prescribes(held.regime.wording)) {
        report.rows.push_back({"words", "words that the law prescribes and that are not held here",
                               "nothing to compare with", Verdict::cannot_verify});
    }
    for (const auto& statement : held.regime.statements) {
        if (!statement.shown_by.empty()) report.rows.push_back(statement_row(held, statement));
    }
}

}  // namespace handbill::comply
