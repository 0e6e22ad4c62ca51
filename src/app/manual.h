#pragma once

// The manual page, made from the same tree of commands as the help, so that neither can know more than the other.

#include <string>

namespace handbill::app {

/// In roff, as `man -l -` reads it.
[[nodiscard]] std::string manual_page();

}  // namespace handbill::app
