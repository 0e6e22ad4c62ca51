#pragma once

// The commands and options as CLI11 knows them: help, errors and the manual page are all made from this one tree.

#include "app/invocation.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <memory>

namespace handbill::app {

/// `into` must outlive the tree; parsing fills it.
[[nodiscard]] std::unique_ptr<CLI::App> make_command_tree(Invocation& into);

}  // namespace handbill::app
