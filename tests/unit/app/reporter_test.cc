#include "app/reporter.h"

#include <doctest/doctest.h>

using namespace handbill;

namespace {

diag::Diagnostics one(diag::Code code, bool warning = false) {
    diag::Diagnostics diagnostics;
    if (warning) {
        diagnostics.warning(code, std::nullopt, "something");
    } else {
        diagnostics.error(code, std::nullopt, "something");
    }
    return diagnostics;
}

app::ExitCode code_after(const std::vector<diag::Diagnostics>& told) {
    app::Terminal terminal;
    const diag::SourceMap sources;
    app::Reporter reporter(terminal, sources, true);
    for (const auto& diagnostics : told) reporter.tell(diagnostics);
    return reporter.exit_code();
}

}  // namespace

TEST_CASE("warnings end well") { CHECK(code_after({one(diag::codes::uncertain_number, true)}) == app::ExitCode::done); }

TEST_CASE("faults of the content end with 1") {
    CHECK(code_after({one(diag::codes::does_not_fit)}) == app::ExitCode::content);
}

TEST_CASE("faults of fonts, disk and program end with 3, whatever else there is") {
    CHECK(code_after({one(diag::codes::font_changed)}) == app::ExitCode::environment);
    CHECK(code_after({one(diag::codes::self_check), one(diag::codes::does_not_fit)}) == app::ExitCode::environment);
    CHECK(code_after({one(diag::codes::does_not_fit), one(diag::codes::cannot_write)}) == app::ExitCode::environment);
}

TEST_CASE("machines get every fault, repeated or not") {
    app::Terminal terminal;
    const diag::SourceMap sources;
    app::Reporter reporter(terminal, sources, true);
    CHECK(reporter.json() == "[]");
    reporter.tell(one(diag::codes::does_not_fit));
    reporter.tell(one(diag::codes::does_not_fit));
    const auto json = reporter.json();
    const auto first = json.find("layout/does-not-fit");
    REQUIRE(first != std::string::npos);
    CHECK(json.find("layout/does-not-fit", first + 1) != std::string::npos);
}
