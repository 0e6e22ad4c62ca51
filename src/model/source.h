#pragma once

// What statements of fact rest on, and what the catalogue has to speak of.

#include <string>
#include <string_view>

#include "diag/diagnostics.h"
#include "model/language.h"

namespace handbill::model {

/// Messages that print a source, of `organisation`, `title`, `address`, `seen` and, in the second, `published`.
inline constexpr std::string_view kReferenceMessage = "common.reference";
inline constexpr std::string_view kDatedReferenceMessage = "common.reference-dated";

/// A published page that a person has read: content/sources.yaml.
struct Source {
    std::string id;
    std::string organisation, title;  ///< as they name themselves, in `language`
    std::string address;              ///< https:, of an official body
    std::string published;            ///< ISO date, month or year; empty if the page does not tell
    std::string seen;                 ///< ISO date on which somebody last read it
    LanguageTag language = "en";
    diag::Span span;
};

/// A subject that must be found somewhere in the catalogue: content/topics.yaml.
struct Topic {
    std::string id, title;
    diag::Span span;
};

}  // namespace handbill::model
