#include "content/directory.h"

#include <doctest/doctest.h>

#include "content/calendar.h"
#include "content/reviews.h"
#include "diag/render.h"
#include "small_project.h"

using namespace handbill;

namespace {

std::string reviewed(const model::Catalog& catalog, std::string_view day, bool final) {
    diag::Diagnostics told;
    content::check_reviews(catalog, day, final, told);
    std::string out;
    for (const auto& entry : told.entries()) {
        CHECK(entry.code == diag::codes::past_review);
        out += (entry.severity == diag::Severity::error ? "error: " : "warning: ") + entry.message + '\n';
    }
    return out;
}

/// The directory's file after `checks`, or what is said against them.
std::string after(SmallProject& project, const std::vector<model::HotlineCheck>& checks) {
    std::string& file = project.file("content/hotlines/us.yaml");
    for (const model::HotlineCheck& check : checks) {
        diag::SourceMap sources;
        diag::Diagnostics told;
        const auto directory = content::load_directory(project.workspace, sources, told);
        REQUIRE(!told.has_errors());
        const auto text = content::with_check(directory.hotlines.at("us-nhth"), check, sources, told);
        if (!text) return told.entries().at(0).message;
        file = *text;
    }
    return file;
}

}  // namespace

TEST_CASE("days are counted over months and leap years") {
    CHECK(content::day_after("2026-11-22", 90) == "2027-02-20");
    CHECK(content::day_after("2027-12-31", 1) == "2028-01-01");
    CHECK(content::day_after("2028-02-28", 1) == "2028-02-29");
    CHECK(content::day_after("1970-01-01", 20780) == "2026-11-23");
}

TEST_CASE("a number past its day of review is told, and refused for print") {
    SmallProject project;
    const auto catalog = project.good();
    CHECK(reviewed(catalog, "2027-02-20", true) == "");
    CHECK(reviewed(catalog, "2027-02-21", false) ==
          "warning: the record of 'us-nhth' was to be compared with its sources by 2027-02-20\n");
    CHECK(reviewed(catalog, "2027-02-21", true).starts_with("error: "));
}

TEST_CASE("a comparison is added to a record and nothing else of the file changes") {
    SmallProject project;
    auto& file = project.file("content/hotlines/us.yaml");
    file = "# A comment\n" + file;
    file.replace(file.find("review-by: 2027-02-20"), 21, "review-by: '2027-02-20'  # soon");
    std::string expected = file;
    expected.replace(expected.find("verified-on: 2026-11-22"), 23, "verified-on: '2026-12-05'");
    expected.replace(expected.find("review-by: '2027-02-20'  # soon"), 31,
                     "review-by: '2027-03-05'  # soon\n    checks:\n      - {on: '2026-12-01', by: 'Ana O''Neill'}\n"
                     "      - {on: '2026-12-05', by: 'B'}");
    CHECK(after(project, {{"2026-12-01", "Ana O'Neill"}, {"2026-12-05", "B"}}) == expected);
    const auto catalog = project.good();
    const auto& checks = catalog.hotlines.at("us-nhth").checks;
    REQUIRE(checks.size() == 2);
    CHECK(checks[0].by == "Ana O'Neill");
    CHECK(checks[1].on == "2026-12-05");
}

TEST_CASE("a comparison older than the last one, or by nobody, is refused") {
    SmallProject project;
    CHECK(after(project, {{"2026-11-23", "Ana\nextra: key"}}) ==
          "the name of who compared the record is no line of text");
    CHECK(after(project, {{"2026-11-21", "Ana"}}) == "'us-nhth' was last compared on 2026-11-22, after 2026-11-21");
}

TEST_CASE("what is right instead of a refused number is a channel of the directory") {
    SmallProject project;
    const std::string head = "refused:\n  - {number: '233722', why: misprint, ",
                      tail = ", seen: a sign, source: 'https://example.org/'}\n";
    const auto said = [&](const std::string& right) {
        project.file("content/refused-numbers.yaml") = head + right + tail;
        diag::SourceMap sources;
        diag::Diagnostics told;
        (void)content::load_directory(project.workspace, sources, told);
        return told.entries().empty() ? "" : told.entries().at(0).message;
    };
    CHECK(said("hotline: us-nhth, channel: voice") == "");
    CHECK(said("hotline: us-nhth") == "");
    CHECK(said("hotline: us-nhth, channel: fax") == "'us-nhth' has no channel 'fax'");
    CHECK(said("hotline: us-none") == "no hotline of the directory is called 'us-none'");
}
