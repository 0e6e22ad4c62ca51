#pragma once

// The libraries of all folders, in the order of the line.

#include <string>
#include <utility>
#include <vector>

namespace handbill::app {

[[nodiscard]] std::vector<std::pair<std::string, std::string>> library_versions();

}  // namespace handbill::app
