#pragma once

// The options of `build` that say on which paper pages are printed and how: stocks, larger sheets, booklets, tiles.

#include "app/invocation.h"

#include <CLI/App.hpp>

namespace handbill::app {

/// `build` and `into` must outlive each other's use; what does not go together is refused when the line is parsed.
void add_paper_options(CLI::App& build, Invocation& into);

}  // namespace handbill::app
