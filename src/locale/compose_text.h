#pragma once

// A message's tree and its facts to the inlines of one final text. Plural and select are settled here; what is left is
// words, strong words and facts. A fault is told once, with the placeholder's place in the pattern.

#include <functional>
#include <optional>
#include <variant>
#include <vector>

#include "locale/fact_values.h"
#include "locale/pattern.h"
#include "locale/plural_rules.h"
#include "locale/read_pattern.h"
#include "model/localized.h"

namespace handbill::locale {

struct ComposeFault {
    diag::Code code;
    PatternFault fault;
};

/// What composing asks for.
struct Composing {
    /// The value of a placeholder; nothing if the piece does not know it.
    std::function<std::optional<FactValue>(const std::string& name)> value;
    /// The index that a channel printed in this text has in its document.
    std::function<std::size_t(const model::PrintedChannel&)> channel_index;
    PluralRules& plurals;
};

[[nodiscard]] std::variant<std::vector<model::Inline>, ComposeFault> compose_text(const Pattern& pattern,
                                                                                  const Composing& composing);

}  // namespace handbill::locale
