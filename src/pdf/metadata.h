#pragma once

// What the file says about itself: XMP and the document information dictionary, which must agree (ISO 19005-2, 6.6).
// No author, no host, no clock: both standards allow that, and so the same pages give the same bytes. PDF/X-4 wants
// dates and identifiers (ISO 15930-7, 6.7): a press file dates itself by the newest day that its content knows, and is
// identified by its name.

#include <string>

#include "model/language.h"
#include "model/press_profile.h"
#include "pdf/object_text.h"

namespace handbill::pdf {

/// The XMP packet: title, language, producer, and room behind them. It claims no conformance: nothing is proven yet,
/// and the self-check writes its claims into the room. `title` is valid UTF-8; `press` is null for screen and office.
[[nodiscard]] std::string xmp_packet(const std::string& title, const model::LanguageTag& language,
                                     const model::PressCondition* press = nullptr);

[[nodiscard]] Entries document_information(const std::string& title, const model::PressCondition* press = nullptr);

}  // namespace handbill::pdf
