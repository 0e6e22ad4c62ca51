#include "app/command_line.h"
#include "app/manual.h"

#include <doctest/doctest.h>

using namespace handbill::app;
using Names = std::vector<std::string>;

namespace {

CommandLine read(std::vector<const char*> words) {
    words.insert(words.begin(), "handbill");
    return read_command_line(static_cast<int>(words.size()), words.data());
}

/// Refused with exit code 2, nothing on standard output; what standard error gets.
std::string refusal(std::vector<const char*> words) {
    const auto line = read(std::move(words));
    CHECK_FALSE(line.invocation);
    CHECK(line.exit_code == ExitCode::usage);
    CHECK(line.output.empty());
    return line.errors;
}

}  // namespace

TEST_CASE("build without words asks for everything") {
    const auto line = read({"build"});
    REQUIRE(line.invocation);
    CHECK(line.invocation->command == Invocation::Command::build);
    CHECK(line.invocation->documents.empty());
    CHECK(line.invocation->languages.empty());
    CHECK(line.invocation->sheets.empty());
    CHECK(line.invocation->project == ".");
    CHECK(line.invocation->jobs == 0);
}

TEST_CASE("names are parted by commas and options may repeat") {
    const auto line = read({"build", "--lang", "es,km", "poster", "--lang", "fr", "card", "--sheet=a4,letter"});
    REQUIRE(line.invocation);
    CHECK(line.invocation->languages == Names{"es", "km", "fr"});
    CHECK(line.invocation->documents == Names{"poster", "card"});
    CHECK(line.invocation->sheets == Names{"a4", "letter"});
}

TEST_CASE("the project may be named before or after the command") {
    CHECK(read({"--project", "there", "check"}).invocation->project == "there");
    CHECK(read({"check", "--project", "there"}).invocation->project == "there");
}

TEST_CASE("each command is known") {
    CHECK(read({"check", "--json"}).invocation->command == Invocation::Command::check);
    CHECK(read({"doctor"}).invocation->command == Invocation::Command::doctor);
    CHECK(read({"man"}).invocation->command == Invocation::Command::manual);
    const auto list = read({"list", "fonts", "--json"});
    REQUIRE(list.invocation);
    CHECK(list.invocation->subject == Invocation::Subject::fonts);
    CHECK(list.invocation->json);
}

TEST_CASE("no command, an unknown command and a slip are told apart") {
    CHECK(refusal({}).find("a command is needed") != std::string::npos);
    CHECK(refusal({"compose"}).find("“compose” is no command") != std::string::npos);
    CHECK(refusal({"biuld"}).find("did you mean “build”?") != std::string::npos);
}

TEST_CASE("wrong options and values are refused") {
    CHECK(refusal({"build", "--colour"}).find("--colour") != std::string::npos);
    CHECK(refusal({"build", "--jobs", "many"}).find("--jobs") != std::string::npos);
    CHECK(refusal({"build", "--jobs", "0"}).find("--jobs") != std::string::npos);
    CHECK(refusal({"list"}).find("handbill list --help") != std::string::npos);
    CHECK(refusal({"list", "font"}).find("did you mean “fonts”?") != std::string::npos);
}

TEST_CASE("a stock, its flip and its nudge") {
    const auto line = read({"build", "card", "--stock", "avery-5371", "--flip", "short", "--nudge", "1mm,-0.5mm"});
    REQUIRE(line.invocation);
    CHECK(line.invocation->stock == "avery-5371");
    CHECK(line.invocation->imposing.flip == handbill::impose::Flip::short_edge);
    CHECK(line.invocation->imposing.nudge ==
          handbill::base::Point{handbill::base::Length::millipoints(2835), handbill::base::Length::millipoints(-1417)});
    CHECK(read({"build", "--stock", "x"}).invocation->imposing.flip == handbill::impose::Flip::long_edge);
    CHECK(read({"build", "--stock", "x", "--flip", "none"}).invocation->imposing.flip == handbill::impose::Flip::none);
    CHECK(refusal({"build", "--stock", "x", "--flip", "left"}).find("--flip") != std::string::npos);
    CHECK(refusal({"build", "--flip", "long"}).find("--stock") != std::string::npos);
    CHECK(refusal({"build", "--nudge", "1mm,1mm"}).find("--stock") != std::string::npos);
    for (const auto* wrong : {"1mm", "1mm,", "one,two", "1mm,1in"}) {
        CHECK(refusal({"build", "--stock", "x", "--nudge", wrong}).find("right and down") != std::string::npos);
    }
}

TEST_CASE("help of every command ends well and shows examples") {
    for (const auto* command : {"build", "check", "list", "doctor", "man"}) {
        const auto line = read({command, "--help"});
        CHECK_FALSE(line.invocation);
        CHECK(line.exit_code == ExitCode::done);
        CHECK(line.errors.empty());
        CHECK(line.output.find("Examples:") != std::string::npos);
    }
    CHECK(read({"--help"}).output.find("Exit codes:") != std::string::npos);
}

TEST_CASE("the version is a number behind the name") {
    const auto line = read({"--version"});
    CHECK(line.exit_code == ExitCode::done);
    CHECK(line.output.rfind("handbill ", 0) == 0);
}

TEST_CASE("the manual page tells every command and option") {
    const auto page = manual_page();
    for (const auto* word :
         {".TH HANDBILL 1", "handbill build", "handbill list", "\\-\\-sheet", "\\-\\-timings", ".SH EXIT STATUS"}) {
        CHECK_MESSAGE(page.find(word) != std::string::npos, word);
    }
}
