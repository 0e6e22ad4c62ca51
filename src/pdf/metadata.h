#pragma once

// What the file says about itself: XMP and the document information dictionary, which must agree (ISO 19005-2, 6.6).
// No dates, no author, no host: both standards allow that, and so the same pages give the same bytes.

#include <string>

#include "model/language.h"
#include "pdf/object_text.h"

namespace handbill::pdf {

/// The XMP packet: title, language, producer, and room behind them. It claims no conformance: nothing is proven yet,
/// and the self-check writes its claims into the room. `title` is valid UTF-8.
[[nodiscard]] std::string xmp_packet(const std::string& title, const model::LanguageTag& language);

[[nodiscard]] Entries document_information(const std::string& title);

}  // namespace handbill::pdf
