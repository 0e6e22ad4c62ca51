#pragma once

// The rules one by one. Each takes a case and adds its rows to the report, or nothing where the law is known to have no
// such rule.

#include <map>
#include <string>
#include <vector>

#include "comply/comply.h"
#include "content/refused_numbers.h"

namespace handbill::comply {

/// A law, a sheet and what is known of numbers.
struct Case {
    const model::Regime& regime;
    const survey::Survey& painted;
    const std::map<std::string, model::Hotline>& hotlines;
    const content::RefusedNumbers& refused;
    /// All that is read in the file: as it is painted, and as it is heard. Either may hold words in another order.
    std::vector<std::string> readings;
    /// Words may stand in the file that cannot be read: pictures, outlines, fields, or text that nobody sees.
    bool may_hide_words = false;
};

/// Fails, or cannot be verified if the words may be there and not be readable.
[[nodiscard]] Verdict missing(const Case& held);

void judge_design(const Case& held, Report& report);     ///< whether a sheet of one's own is taken
void judge_sheet(const Case& held, Report& report);      ///< size and turn of the paper
void judge_type(const Case& held, Report& report);       ///< sizes and weights of type
void judge_words(const Case& held, Report& report);      ///< prescribed words and statements
void judge_numbers(const Case& held, Report& report);    ///< numbers required, and numbers refused
void judge_languages(const Case& held, Report& report);  ///< which, and how they share the sheet
void judge_contrast(const Case& held, Report& report);   ///< advice
void list_for_people(const Case& held, Report& report);  ///< what no file shows

}  // namespace handbill::comply
