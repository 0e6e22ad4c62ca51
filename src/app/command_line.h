#pragma once

// Command-line words to an Invocation. Help, version and usage errors are settled here; what is left is work to do.

#include "app/invocation.h"

#include <optional>
#include <string>

namespace handbill::app {

struct CommandLine {
    std::optional<Invocation> invocation;  ///< absent if everything is said already
    ExitCode exit_code = ExitCode::done;
    std::string output, errors;  ///< for standard output and standard error
};

[[nodiscard]] CommandLine read_command_line(int argc, const char* const* argv);

}  // namespace handbill::app
