#pragma once

// XLIFF 1.2 and 2.0, by pugixml: a unit's id is the message's key, with ":one" and the like behind it for a form of a
// count. Placeholders are <ph> elements, so that a translator's program guards them; what a program did to the file's
// layout does not matter on the way back.

#include <optional>
#include <string>

#include "translate/exchange.h"

namespace handbill::translate {

[[nodiscard]] std::string write_xliff(const Exchange& exchange, const model::LanguageTag& tag, Format version);
[[nodiscard]] std::optional<Exchange> read_xliff(diag::SourceId file, const diag::SourceMap& sources,
                                                 diag::Diagnostics& diagnostics);

}  // namespace handbill::translate
