#pragma once

// content/notices/: how a notice looks whose words a law gives.

#include <map>
#include <string>

#include "model/language.h"

namespace handbill::model {

struct NoticeTemplates {
    std::string quoted;                         ///< YAML of a piece with gaps: "@words@"
    std::map<LanguageTag, std::string> headline;
    std::map<LanguageTag, std::string> unofficial;  ///< over a translation of ours, in its language
};

}  // namespace handbill::model
