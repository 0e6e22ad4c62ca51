#pragma once

// Which libraries this folder runs with, for `handbill doctor`: other versions may give other bytes.

#include <string>
#include <utility>
#include <vector>

namespace handbill::text {

/// (name, version) as the loaded libraries tell it.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> library_versions();

}  // namespace handbill::text
