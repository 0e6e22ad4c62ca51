#pragma once

// How a comply::Report is told: to people, and to machines.

#include "comply/report.h"
#include "model/regime.h"

#include <nlohmann/json.hpp>

#include <string>

namespace handbill::app {

inline constexpr const char* kNoLegalAdvice =
    "Information, not legal advice: the law in force on the day of posting is what counts.";

/// Several lines, each ended.
[[nodiscard]] std::string compliance_text(const model::Regime& regime, const comply::Report& report);
[[nodiscard]] nlohmann::ordered_json compliance_json(const model::Regime& regime, const comply::Report& report);

}  // namespace handbill::app
