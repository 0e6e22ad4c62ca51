#include "app/law_answer.h"

#include <algorithm>
#include <optional>

namespace handbill::app {

namespace {

std::optional<Reason> reason_of(const model::Enactment& law, const model::LawBook& book, const std::string& asked) {
    const auto named = [&](const std::string& kind) {
        const auto found = std::find_if(law.premises.begin(), law.premises.end(),
                                        [&](const auto& one) { return one.establishment == kind; });
        return found == law.premises.end() ? nullptr : &*found;
    };
    if (law.premises.empty())
        return Reason{nullptr, "it is one of the premises that the law means; no source lists them"};
    if (const auto* premises = named(asked)) return Reason{premises, ""};
    for (const auto& [id, kind] : book.establishments) {
        const auto* premises = kind.every ? named(id) : nullptr;
        if (premises) return Reason{premises, ""};
    }
    for (const auto& [id, kind] : book.establishments) {
        const auto* premises = kind.case_of == asked ? named(id) : nullptr;
        if (premises) return Reason{premises, kind.case_when};
    }
    std::string parts;
    const model::Premises* first = nullptr;
    for (const std::string& id : book.establishments.at(asked).may_have) {
        const auto* premises = named(id);
        if (!premises) continue;
        if (!first) first = premises;
        parts += (parts.empty() ? "" : "; ") + book.establishments.at(id).covers;
    }
    if (first) return Reason{first, "it has, or is, one of these too: " + parts};
    return std::nullopt;
}

template <class Record>
void add(const std::map<std::string, Record>& records, const std::vector<std::string>& ids, const model::LawBook& book,
         const std::string& asked, std::vector<Finding<Record>>& into) {
    for (const std::string& id : ids) {
        const Record& record = records.at(id);
        if (auto reason = reason_of(record.law, book, asked)) into.push_back({&record, std::move(*reason)});
    }
}

template <class Record>
void sort_by_weight(std::vector<Finding<Record>>& findings) {
    std::stable_sort(findings.begin(), findings.end(), [](const auto& a, const auto& b) {
        if (a.reason.condition.empty() != b.reason.condition.empty()) return a.reason.condition.empty();
        return a.duty() < b.duty();
    });
}

}  // namespace

LawAnswer ask_law(const model::LawBook& book, const std::string& establishment, std::string_view place) {
    LawAnswer answer;
    answer.around = book.around(place);
    answer.within = book.within(place);
    for (const model::Jurisdiction* one : answer.around) {
        answer.held = answer.held || one->id == place;
        add(book.regimes, one->regimes, book, establishment, answer.notices);
        add(book.trainings, one->trainings, book, establishment, answer.trainings);
    }
    sort_by_weight(answer.notices);
    sort_by_weight(answer.trainings);
    return answer;
}

std::vector<const model::Regime*> regimes_of(const model::LawBook& book, const std::string& law,
                                             const std::string& establishment, std::string& fault) {
    const auto refuse = [&](const std::string& why, const std::string& wanted, const std::vector<std::string>& known) {
        const auto near = diag::nearest_name(wanted, known);
        fault = why + (near ? "; did you mean “" + *near + "”?" : "");
    };
    std::vector<std::string> known, kinds;
    for (const auto& [id, jurisdiction] : book.jurisdictions) known.push_back(id);
    for (const auto& [id, regime] : book.regimes) known.push_back(id);
    for (const auto& [id, kind] : book.establishments) kinds.push_back(id);
    std::vector<const model::Regime*> found;
    if (std::find(known.begin(), known.end(), law) == known.end()) {
        refuse("“" + law + "” is no jurisdiction and no law of this project", law, known);
    } else if (!establishment.empty() && book.establishments.count(establishment) == 0) {
        refuse("“" + establishment + "” is no kind of establishment", establishment, kinds);
    } else {
        for (const auto& [id, regime] : book.regimes) {
            if (id != law && regime.law.jurisdiction != law) continue;
            if (establishment.empty() || regime.law.duty_for(establishment)) found.push_back(&regime);
        }
        if (found.empty())
            fault = "no law of “" + law + "” that is held here asks “" + establishment + "” for a notice";
    }
    return found;
}

}  // namespace handbill::app
