#pragma once

// A rule about notices or training as people read it: a record of the law book comes in, rows of label and words go
// out, in order, and the names of what no source tells. What a rule means is said in plain English; numbers come from
// the directory.

#include <map>
#include <string>

#include <nlohmann/json.hpp>

#include "app/law_answer.h"
#include "model/hotline.h"

namespace handbill::app {

using LawRecord = nlohmann::ordered_json;

[[nodiscard]] LawRecord record_of(const Finding<model::Regime>& finding, const model::LawBook& book,
                                  const std::map<std::string, model::Hotline>& hotlines, const std::string& day);
[[nodiscard]] LawRecord record_of(const Finding<model::TrainingDuty>& finding, const model::LawBook& book,
                                  const std::string& day);

/// "8.5 × 11 in".
[[nodiscard]] std::string in_inches(base::Size size);

}  // namespace handbill::app
