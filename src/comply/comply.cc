#include "comply/comply.h"

#include <algorithm>

#include "comply/reading.h"
#include "comply/rules.h"

namespace handbill::comply {

namespace {

// From these on, pictures and shapes may hold the words of a notice, and a logo or a pictogram does not.
constexpr double kLargePictures = 0.15;
constexpr int kManyLetterShapes = 40;

std::string as_painted(const survey::Survey& painted) {
    std::string all;
    for (const auto& page : painted.pages) all += joined(seen_on(page)) + '\n';
    return all;
}

std::string as_heard(const survey::Inspection& heard) {
    std::string all;
    for (const auto& one : heard.order) all += one.text + '\n';
    return all;
}

bool may_hide_words(const survey::Survey& painted) {
    return std::any_of(painted.pages.begin(), painted.pages.end(), [](const survey::SurveyedPage& page) {
        const bool unread = std::any_of(page.texts.begin(), page.texts.end(), [](const survey::PaintedText& text) {
            return !text.seen || text.text.find("\xEF\xBF\xBD") != std::string::npos;
        });
        return unread || page.pictures > kLargePictures || page.letter_shapes > kManyLetterShapes || page.fields > 0;
    });
}

/// A rule that we are not sure of is not met by anything.
void doubt_all(Report& report) {
    for (Row& row : report.rows) {
        if (row.verdict != Verdict::meets || row.advice) continue;
        row.verdict = Verdict::cannot_verify;
        row.found += "; the record of this law is uncertain";
    }
}

}  // namespace

Verdict missing(const Case& held) { return held.may_hide_words ? Verdict::cannot_verify : Verdict::fails; }

Report comply(const model::Regime& regime, const Sheet& sheet, const std::map<std::string, model::Hotline>& hotlines,
              const std::vector<model::RefusedNumber>& refused) {
    const content::RefusedNumbers refused_numbers(refused);
    const Case held{regime,
                    sheet.painted,
                    hotlines,
                    refused_numbers,
                    {as_painted(sheet.painted), as_heard(sheet.heard)},
                    may_hide_words(sheet.painted)};
    Report report;
    judge_design(held, report);
    judge_sheet(held, report);
    judge_type(held, report);
    judge_words(held, report);
    judge_numbers(held, report);
    judge_languages(held, report);
    judge_contrast(held, report);
    list_for_people(held, report);
    if (regime.law.certainty == model::Certainty::uncertain) doubt_all(report);
    return report;
}

}  // namespace handbill::comply
