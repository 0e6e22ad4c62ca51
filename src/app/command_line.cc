#include "app/command_line.h"

#include "app/command_tree.h"
#include "diag/diagnostics.h"

#include <sstream>

namespace handbill::app {

namespace {

/// "“compose” is no command, did you mean …", or nothing if the words at fault are not a command.
std::string unknown_command(const CLI::App& tree) {
    if (!tree.get_subcommands().empty()) return {};
    const auto words = tree.remaining();
    if (words.empty() || words.front().front() == '-') return {};
    std::vector<std::string> known;
    for (const auto* command : tree.get_subcommands({})) known.push_back(command->get_name());
    const auto near = diag::nearest_name(words.front(), known);
    return "“" + words.front() + "” is no command" + (near ? "; did you mean “" + *near + "”?" : "");
}

CommandLine refuse(const CLI::App& tree, const CLI::ParseError& problem) {
    auto what = unknown_command(tree);
    const auto chosen = tree.get_subcommands();
    const std::string command = chosen.empty() ? "handbill" : "handbill " + chosen.front()->get_name();
    if (what.empty()) what = chosen.empty() && tree.remaining().empty() ? "a command is needed" : problem.what();
    return {std::nullopt, ExitCode::usage, {}, "handbill: " + what + "\nTry “" + command + " --help”.\n"};
}

}  // namespace

CommandLine read_command_line(int argc, const char* const* argv) {
    Invocation invocation;
    const auto tree = make_command_tree(invocation);
    try {
        tree->parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        if (problem.get_exit_code() != 0) return refuse(*tree, problem);
        std::ostringstream output;
        tree->exit(problem, output, output);  // help or version
        return {std::nullopt, ExitCode::done, output.str(), {}};
    }
    return {std::move(invocation), ExitCode::done, {}, {}};
}

}  // namespace handbill::app
