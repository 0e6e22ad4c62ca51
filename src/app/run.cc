#include "app/run.h"

#include "app/command_line.h"
#include "app/commands.h"
#include "app/manual.h"
#include "app/terminal.h"

#include <cstdio>
#include <exception>
#include <new>

namespace handbill::app {

namespace {

ExitCode run_command(const Invocation& asked, Terminal& terminal) {
    switch (asked.command) {
        case Invocation::Command::build:
            return build(asked, terminal);
        case Invocation::Command::check:
            return check_content(asked, terminal);
        case Invocation::Command::list:
            return list(asked, terminal);
        case Invocation::Command::inspect:
            return inspect(asked, terminal);
        case Invocation::Command::comply:
            return comply(asked, terminal);
        case Invocation::Command::hotline:
            return hotline(asked, terminal);
        case Invocation::Command::notice:
            return notice(asked, terminal);
        case Invocation::Command::which:
            return which(asked, terminal);
        case Invocation::Command::coverage:
            return coverage(asked, terminal);
        case Invocation::Command::translate:
            return translate(asked, terminal);
        case Invocation::Command::doctor:
            return doctor(asked, terminal);
        case Invocation::Command::manual:
            terminal.say(manual_page());
            return ExitCode::done;
    }
    return ExitCode::usage;
}

ExitCode run_guarded(int argc, const char* const* argv) {
    Terminal terminal;
    const auto line = read_command_line(argc, argv);
    terminal.say(line.output);
    terminal.warn(line.errors);
    auto code = line.invocation ? run_command(*line.invocation, terminal) : line.exit_code;
    if (!terminal.finish()) {
        terminal.warn("handbill: standard output cannot be written\n");
        code = ExitCode::environment;
    }
    return code;
}

}  // namespace

int run(int argc, const char* const* argv) noexcept {
    try {
        return static_cast<int>(run_guarded(argc, argv));
    } catch (const std::bad_alloc&) {
        std::fputs("handbill: the machine has no memory left\n", stderr);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "handbill: something broke that should not: %s\n", problem.what());
    } catch (...) {
        std::fputs("handbill: something broke that should not\n", stderr);
    }
    return static_cast<int>(ExitCode::environment);
}

}  // namespace handbill::app
