#include <algorithm>
#include <cmath>

#include "comply/phrases.h"
#include "comply/rules.h"

namespace handbill::comply {

namespace {

constexpr double kHouseRatio = 7;  // WCAG 2.2, 1.4.6

double luminance(const survey::Colour& colour) {
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

double contrast(const survey::Colour& one, const survey::Colour& other) {
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

}  // namespace

void judge_contrast(const Case& held, Report& report) {
    double least = 0;
    bool any = false, untold = false;
    for (const auto& page : held.painted.pages) {
        for (const auto& text : page.texts) {
            if (!text.seen) continue;
            if (!text.colour || !text.ground) {
                untold = true;
                continue;
            }
            const double ratio = contrast(*text.colour, *text.ground);
            least = any ? std::min(least, ratio) : ratio;
            any = true;
        }
    }
    Row row{"contrast", "7 : 1, as a house rule: laws say “clearly legible” without a figure",
            "no text that can be measured", Verdict::cannot_verify, true};
    if (any) {
        const auto tenths = std::lround(std::floor(least * 10));
        row.found = "least " + std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " : 1";
        row.verdict = least >= kHouseRatio ? Verdict::meets : Verdict::fails;
        if (untold) row.found += "; some text stands on pictures or mixtures";
        if (untold && row.verdict == Verdict::meets) row.verdict = Verdict::cannot_verify;
    }
    report.rows.push_back(std::move(row));
}

void list_for_people(const Case& held, Report& report) {
    const model::Regime& regime = held.regime;
    auto& list = report.checklist;
    for (const auto& place : regime.places) {
        std::string where;
        for (const auto& one : place.any_of) where += (where.empty() ? "" : ", or ") + one;
        list.push_back("It hangs " + where + (place.premises.empty() ? "" : " (" + listed(place.premises) + ")") + ".");
    }
    if (const auto* copies = regime.copies.get()) list.push_back("Copies: " + *copies + ".");
    if (regime.languages.conditions.is_unknown())
        list.emplace_back("No source tells whether other languages can be needed.");
    if (const auto* conditions = regime.languages.conditions.get()) {
        for (const auto& condition : *conditions)
            list.push_back((condition.may ? "A language may be added: " : "Another language is needed: ") +
                           condition.rule + ".");
    }
    for (const auto& number : regime.numbers) {
        if (number.hotline.empty())
            list.push_back("It gives the " + number.described + ", which the law does not name.");
    }
    for (const auto& statement : regime.statements) {
        if (statement.shown_by.empty()) list.push_back("It says: " + statement.meaning + ".");
    }
    if (!regime.emphasis.other.empty()) list.push_back("Look: " + regime.emphasis.other + ".");
    if (regime.only_required)
        list.push_back("Nothing stands on it that the law does not ask for: no logo, no sponsor, no other topic.");
    list.emplace_back("It was printed at 100 %, not fitted to the page: measure a line of known length.");
}

}  // namespace handbill::comply
