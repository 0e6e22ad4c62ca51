#include "app/compliance_report.h"

#include <utility>

namespace handbill::app {

nlohmann::ordered_json compliance_json(const model::Regime& regime, const comply::Report& report) {
    auto rows = nlohmann::ordered_json::array();
    for (const auto& row : report.rows) {
        rows.push_back({{"rule", row.rule},
                        {"required", row.required},
                        {"found", row.found},
                        {"verdict", comply::name_of(row.verdict)},
                        {"advice", row.advice}});
    }
    const auto& law = regime.law;
    return {{"regime", law.id},
            {"citation", law.citation},
            {"duty", model::name_of(law.duty)},
            {"certainty", model::name_of(law.certainty)},
            {"as_of", law.as_of},
            {"compared_on", law.compared_on},
            {"conclusion", comply::name_of(report.conclusion())},
            {"rows", std::move(rows)},
            {"checklist", report.checklist}};
}

std::string compliance_text(const model::Regime& regime, const comply::Report& report) {
    const auto& law = regime.law;
    std::string out = law.id + ": " + law.title + "\n  " + law.citation +
                      "\n  duty: " + std::string(model::name_of(law.duty)) + " (" +
                      std::string(model::meaning_of(law.duty)) + ")\n";
    out += "  data: " + std::string(model::name_of(law.certainty)) + ", law as of " +
           (law.as_of.empty() ? "an unknown day" : law.as_of) + ", compared on " + law.compared_on + "\n\n";
    for (const auto& row : report.rows) {
        out += "  " + std::string(comply::name_of(row.verdict)) + ": " + row.rule + (row.advice ? " (advice)" : "") +
               "\n      required: " + row.required + "\n      found:    " + row.found + "\n";
    }
    out += "\n  A person must see to what no file shows:\n";
    for (const auto& line : report.checklist) out += "    [ ] " + line + "\n";
    return out + "\n  " + std::string(comply::name_of(report.conclusion())) + "\n";
}

}  // namespace handbill::app
