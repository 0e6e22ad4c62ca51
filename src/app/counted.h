#pragma once

// Counts as the program says them: "1 file", "3 files".

#include <cstddef>
#include <string>

namespace handbill::app {

/// `one` is an English noun that takes a plain s.
[[nodiscard]] std::string counted(std::size_t count, const std::string& one);

}  // namespace handbill::app
