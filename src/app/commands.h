#pragma once

// What each command does, from a decoded command line to an exit code.

#include "app/invocation.h"
#include "app/terminal.h"

namespace handbill::app {

[[nodiscard]] ExitCode build(const Invocation& asked, Terminal& terminal);
[[nodiscard]] ExitCode check_content(const Invocation& asked, Terminal& terminal);
[[nodiscard]] ExitCode list(const Invocation& asked, Terminal& terminal);
[[nodiscard]] ExitCode inspect(const Invocation& asked, Terminal& terminal);
[[nodiscard]] ExitCode comply(const Invocation& asked, Terminal& terminal);
[[nodiscard]] ExitCode hotline(const Invocation& asked, Terminal& terminal);
[[nodiscard]] ExitCode notice(const Invocation& asked, Terminal& terminal);
[[nodiscard]] ExitCode which(const Invocation& asked, Terminal& terminal);
[[nodiscard]] ExitCode coverage(const Invocation& asked, Terminal& terminal);
[[nodiscard]] ExitCode translate(const Invocation& asked, Terminal& terminal);
[[nodiscard]] ExitCode doctor(const Invocation& asked, Terminal& terminal);

}  // namespace handbill::app
