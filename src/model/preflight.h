#pragma once

// What a preflight found, rule by rule: said for every press file, kept or broken.

#include <string>
#include <vector>

namespace handbill::model {

struct PreflightRule {
    std::string rule;    ///< "total ink"
    std::string figure;  ///< "220 %": as found in the finished file
    std::string limit;   ///< "at most 280 %"; empty if there is none to state
};

using Preflight = std::vector<PreflightRule>;

}  // namespace handbill::model
