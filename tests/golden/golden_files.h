#pragma once

// Texts that stand for what a stage hands on or says. They are compared to the letter; HANDBILL_UPDATE_GOLDENS=1
// rewrites those that changed and names them, except where CI is set.

#include <filesystem>
#include <string>
#include <vector>

namespace handbill::golden {

/// tests/golden of the project.
[[nodiscard]] std::filesystem::path folder();

/// Debian's font folders, as the program searches them.
[[nodiscard]] std::vector<std::string> font_folders();

/// A whole file; empty if it is not there.
[[nodiscard]] std::string slurp(const std::filesystem::path& path);

/// Fails the test at the first line in which `found` is not what stands in `golden`.
void compare(const std::string& found, const std::filesystem::path& golden);

}  // namespace handbill::golden
