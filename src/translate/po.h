#pragma once

// gettext's PO files, as msgfmt, Poedit and Weblate read and write them: msgctxt is the message's key. Written without
// line breaks of our own and without a clock; read in whatever way it was wrapped.

#include <optional>
#include <string>

#include "translate/exchange.h"

namespace handbill::translate {

[[nodiscard]] std::string write_po(const Exchange& exchange, const model::LanguageTag& tag);
[[nodiscard]] std::optional<Exchange> read_po(diag::SourceId file, const diag::SourceMap& sources,
                                              diag::Diagnostics& diagnostics);

/// "pt_BR", "zh_TW": the name that gettext's programs know a language by.
[[nodiscard]] std::string po_language(const model::LanguageTag& tag);

}  // namespace handbill::translate
