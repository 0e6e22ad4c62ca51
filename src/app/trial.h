#pragma once

// New words tried on the page before they are written: every edition of a language that is offered is composed in
// memory with them. New texts of files come in, out goes what breaks its page, and the message that the fault names, if
// it names one.

#include "app/invocation.h"
#include "app/project.h"
#include "model/language.h"

#include <map>
#include <string>
#include <vector>

namespace handbill::app {

struct PageFault {
    std::string document;  ///< empty: the project cannot even be read with the new words
    std::string key;       ///< of the message that it names, which need not be the one that is new
    std::string why;
};

[[nodiscard]] std::vector<PageFault> try_on_page(const Project& project, const Invocation& asked,
                                                 const model::LanguageTag& tag,
                                                 const std::map<std::string, std::string>& files);

}  // namespace handbill::app
