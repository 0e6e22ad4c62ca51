#pragma once

// The program: one command, one exit code, and no fault that ends it without a word.

namespace handbill::app {

/// What main() returns.
[[nodiscard]] int run(int argc, const char* const* argv) noexcept;

}  // namespace handbill::app
