#pragma once

// A finished sheet, whoever made it, against one law's rules for a posted notice. What the file shows (`survey`) and
// what the law asks (`model::Regime`) come in, a report goes out. A rule that no source tells, and everything under a
// law whose record is uncertain, can never be met here. Information, not legal advice.

#include <map>
#include <string>
#include <vector>

#include "comply/report.h"
#include "model/hotline.h"
#include "model/regime.h"
#include "survey/inspection.h"
#include "survey/survey.h"

namespace handbill::comply {

struct Sheet {
    const survey::Survey& painted;
    const survey::Inspection& heard;
};

/// `hotlines` and `refused` are the directory's.
[[nodiscard]] Report comply(const model::Regime& regime, const Sheet& sheet,
                            const std::map<std::string, model::Hotline>& hotlines,
                            const std::vector<model::RefusedNumber>& refused);

}  // namespace handbill::comply
