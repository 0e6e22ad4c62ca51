#include "golden_files.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <optional>
#include <sstream>
#include <string_view>

#include "io/publish.h"

namespace handbill::golden {
namespace {

namespace fs = std::filesystem;

bool asked_to_update() {
    const char* wish = std::getenv("HANDBILL_UPDATE_GOLDENS");
    if (wish == nullptr || std::string_view(wish) != "1") return false;
    REQUIRE_MESSAGE(std::getenv("CI") == nullptr, "goldens are not rewritten in CI");
    return true;
}

/// "line 12: expected …, found …", of the first line that is not the same.
std::string first_difference(const std::string& found, const std::string& expected) {
    std::istringstream found_lines(found), expected_lines(expected);
    const auto next = [](std::istream& lines) {
        std::string line;
        return std::getline(lines, line) ? std::optional(line) : std::nullopt;
    };
    for (int number = 1;; ++number) {
        const auto is = next(found_lines), wanted = next(expected_lines);
        if (!is && !wanted) return "the end of the last line";
        if (is == wanted) continue;
        return "line " + std::to_string(number) + "\n  expected: " + wanted.value_or("(the end)") +
               "\n  found:    " + is.value_or("(the end)");
    }
}

}  // namespace

fs::path folder() { return fs::path(HANDBILL_SOURCE_DIR) / "tests/golden"; }

std::vector<std::string> font_folders() {
    return {std::string(HANDBILL_SOURCE_DIR) + "/fonts", "/usr/share/fonts/truetype/noto",
            "/usr/share/fonts/opentype/noto"};
}

std::string slurp(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return std::move(bytes).str();
}

void compare(const std::string& found, const fs::path& golden) {
    const bool update = asked_to_update();
    const std::string expected = slurp(golden);
    if (found == expected && fs::exists(golden)) return;
    const std::string name = fs::relative(golden, HANDBILL_SOURCE_DIR).generic_string();
    if (update) {
        diag::Diagnostics failures;
        REQUIRE(io::publish_text(found, golden.string(), failures));
        MESSAGE("rewrote ", name);
        return;
    }
    FAIL_CHECK(name, " differs in ", first_difference(found, expected),
               "\nIf that is meant: HANDBILL_UPDATE_GOLDENS=1 and this test again; then read the difference");
}

}  // namespace handbill::golden
