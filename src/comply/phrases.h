#pragma once

// Measures as a report words them.

#include <string>
#include <vector>

namespace handbill::comply {

/// "15.5 pt", with at most two decimals.
[[nodiscard]] std::string in_points(double points);
/// "8.5 × 11 in", from points.
[[nodiscard]] std::string in_inches(double width, double height);
[[nodiscard]] std::string in_percent(double share);
/// "en, es".
[[nodiscard]] std::string listed(const std::vector<std::string>& words);

}  // namespace handbill::comply
