#pragma once

// New words tried on the page before they are written: every edition of a language that is offered is composed in
// memory with them. New texts of files come in, out goes for each message that breaks its page what broke.

#include "app/invocation.h"
#include "app/project.h"
#include "model/language.h"

#include <map>
#include <string>

namespace handbill::app {

/// By message key. Faults of other messages are not told: they were there before.
[[nodiscard]] std::map<std::string, std::string> try_on_page(const Project& project, const Invocation& asked,
                                                             const model::LanguageTag& tag,
                                                             const std::map<std::string, std::string>& files);

}  // namespace handbill::app
