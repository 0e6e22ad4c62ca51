#include <algorithm>

#include "comply/phrases.h"
#include "comply/rules.h"

namespace handbill::comply {

namespace {

constexpr double kCloseEnough = 0.05;  // points: what rounding of a page's box may lose

double points(base::Length length) { return static_cast<double>(length.millipoints()) / 1000; }

std::string wanted(const model::SheetRule& rule) {
    constexpr const char* kTurns[] = {", either way", ", upright", ", on its side"};
    return "at least " + in_inches(points(rule.least.width), points(rule.least.height)) +
           kTurns[static_cast<std::size_t>(rule.turn)];
}

bool large_enough(const survey::SurveyedPage& page, const model::SheetRule& rule) {
    const double width = points(rule.least.width) - kCloseEnough, height = points(rule.least.height) - kCloseEnough;
    const bool as_it_is = page.width >= width && page.height >= height;
    const bool exchanged = page.width >= height && page.height >= width;
    if (rule.turn == model::SheetTurn::portrait) return as_it_is && page.height >= page.width - kCloseEnough;
    if (rule.turn == model::SheetTurn::landscape) return as_it_is && page.width >= page.height - kCloseEnough;
    return as_it_is || exchanged;
}

std::string sizes_of(const survey::Survey& painted) {
    std::vector<std::string> sizes;
    for (const auto& page : painted.pages) {
        const auto size = in_inches(page.width, page.height);
        if (std::find(sizes.begin(), sizes.end(), size) == sizes.end()) sizes.push_back(size);
    }
    return listed(sizes);
}

}  // namespace

void judge_design(const Case& held, Report& report) {
    const model::Regime& regime = held.regime;
    const bool official =
        regime.wording == model::WordingRule::agency_issued_only || regime.own_design == model::OwnDesign::not_allowed;
    const std::string where =
        regime.official_form.empty() ? ", whose address was not found" : ": " + regime.official_form;
    if (official) {
        report.rows.push_back({"design", "the sheet that the public body issues" + where,
                               "a file does not show who issued it", Verdict::official_sign});
    } else if (regime.own_design == model::OwnDesign::unclear) {
        report.rows.push_back({"design",
                               "no source tells whether a sheet of one's own is taken" +
                                   (regime.official_form.empty() ? std::string() : "; the public body's own" + where),
                               "a file does not show who issued it", Verdict::cannot_verify});
    }
}

void judge_sheet(const Case& held, Report& report) {
    const auto& rule = held.regime.sheet;
    if (rule.is_none()) return;
    const std::string found = sizes_of(held.painted);
    if (rule.is_unknown()) {
        report.rows.push_back({"sheet", "no source tells the size", found, Verdict::cannot_verify});
        return;
    }
    const auto all = [&](const model::SheetRule& one) {
        return !held.painted.pages.empty() && std::all_of(held.painted.pages.begin(), held.painted.pages.end(),
                                                          [&](const auto& page) { return large_enough(page, one); });
    };
    Row row{"sheet", wanted(*rule.get()), found, all(*rule.get()) ? Verdict::meets : Verdict::fails};
    for (const model::OtherFormat& other : held.regime.formats) {
        row.required += "; or as a " + other.name + " " + wanted(other.sheet);
        if (row.verdict == Verdict::fails && all(other.sheet)) {
            row.verdict = Verdict::meets;
            row.found += ", the size of a " + other.name;
        }
    }
    report.rows.push_back(std::move(row));
}

}  // namespace handbill::comply
