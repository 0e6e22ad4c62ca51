// Every code that a diagnostic can carry is shown to somebody: by a golden under diagnostics/, or by the test that
// codes-elsewhere.txt names ("code path", one a line) where no content can bring the fault about.

#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "diag/codes.h"
#include "golden_files.h"

using namespace handbill;

namespace {

namespace fs = std::filesystem;

/// As C++ names it, by its own name: "internal/self-check" → "codes::self_check".
std::map<std::string, std::string> identifiers() {
#define HANDBILL_X(id, text) {text, "codes::" #id},
    return {HANDBILL_DIAGNOSTIC_CODES(HANDBILL_X)};
#undef HANDBILL_X
}

std::set<std::string> shown_by_goldens() {
    std::set<std::string> shown;
    for (const auto& folder : fs::directory_iterator(golden::folder() / "diagnostics")) {
        const std::string report = golden::slurp(folder.path() / "expected.txt");
        for (const diag::Code code : diag::kAllCodes) {
            const std::string name(code.name);
            if (report.find('[' + name + ']') != std::string::npos) shown.insert(name);
        }
    }
    return shown;
}

/// Code and the test that shows it.
std::map<std::string, std::string> shown_elsewhere() {
    std::map<std::string, std::string> tests;
    std::istringstream lines(golden::slurp(golden::folder() / "codes-elsewhere.txt"));
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line[0] == '#') continue;
        std::istringstream words(line);
        std::string code, path;
        words >> code >> path;
        CHECK_MESSAGE(tests.emplace(code, path).second, "listed twice: ", code);
    }
    return tests;
}

}  // namespace

TEST_CASE("every code is shown by a golden or by a named test") {
    const auto goldens = shown_by_goldens();
    const auto elsewhere = shown_elsewhere();
    for (const diag::Code code : diag::kAllCodes) {
        const std::string name(code.name);
        const bool golden = goldens.contains(name), listed = elsewhere.contains(name);
        CHECK_MESSAGE((golden || listed), "nothing shows ", name);
        CHECK_MESSAGE(!(golden && listed), name, " has a golden and need not be listed in codes-elsewhere.txt");
    }
}

TEST_CASE("the tests that codes-elsewhere.txt names are there and speak of their codes") {
    const auto known = identifiers();
    for (const auto& [code, path] : shown_elsewhere()) {
        CAPTURE(code);
        CAPTURE(path);
        REQUIRE(known.contains(code));
        const std::string test = golden::slurp(fs::path(HANDBILL_SOURCE_DIR) / path);
        CHECK(path.starts_with("tests/"));
        CHECK((test.find(known.at(code)) != std::string::npos || test.find(code) != std::string::npos));
    }
}
