#pragma once

// QPDF's objects by key, for files that somebody else wrote: whatever is missing or of another type reads as empty.

#include "survey/qpdf_headers.h"

#include <string>

namespace handbill::survey {

[[nodiscard]] QPDFObjectHandle entry(QPDFObjectHandle dictionary, const std::string& key);
/// A text string as UTF-8.
[[nodiscard]] std::string text_entry(QPDFObjectHandle dictionary, const std::string& key);
/// Without the slash; empty if it is none.
[[nodiscard]] std::string name_of(QPDFObjectHandle value);
[[nodiscard]] bool is_true(QPDFObjectHandle value);
[[nodiscard]] double number_of(QPDFObjectHandle value, double otherwise);
/// A key of a page, which it may inherit from the pages above it (ISO 32000-1, 7.7.3.4).
[[nodiscard]] QPDFObjectHandle inherited(QPDFObjectHandle page, const std::string& key);
[[nodiscard]] std::string stream_text(QPDFObjectHandle stream);

}  // namespace handbill::survey
