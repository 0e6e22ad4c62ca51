#pragma once

// What `translate` is told: what to do, with which file or documents, in which language and format.

#include "app/invocation.h"

#include <CLI/App.hpp>

namespace handbill::app {

/// `translate` and `into` must outlive each other's use; what is missing is told when the line is parsed.
void add_translate_options(CLI::App& translate, Invocation& into);

}  // namespace handbill::app
