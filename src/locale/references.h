#pragma once

// A source as a piece prints it. Comes in: a source of the piece and the name of a placeholder. Goes out: its words, in
// the source's own language, and for the address what it opens. Numbers of sources go out as the mark behind a text.

#include <optional>
#include <string>
#include <vector>

#include "locale/fact_values.h"
#include "model/localized.h"
#include "model/source.h"

namespace handbill::locale {

/// What a message that prints a source may name.
[[nodiscard]] std::vector<std::string> reference_facts(const model::Source& source);

/// The source's address as a thing to open; it belongs to no hotline.
[[nodiscard]] model::PrintedChannel address_of(const model::Source& source);

/// `address` must outlive the value. Nothing for a name that is not among reference_facts.
[[nodiscard]] std::optional<FactValue> reference_value(const std::string& name, const model::Source& source,
                                                       const model::PrintedChannel& address,
                                                       const model::LanguageTag& within);

/// " [3, 7]", held to the word before it. `sources` are indices, so that 0 is printed as 1.
[[nodiscard]] model::Inline citation(const std::vector<std::size_t>& sources);

}  // namespace handbill::locale
