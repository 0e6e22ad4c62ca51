#pragma once

// Puts finished bytes where people find them: a temporary file beside the target, flushed, then renamed over it, so
// that a reader sees the old file or the new one and a failure leaves the old one untouched.

#include <string>

#include "diag/diagnostics.h"
#include "model/pdf_bytes.h"

namespace handbill::io {

/// Only a file that passed the self-check can be published. True when it stands at `path`; folders are made.
bool publish(const model::CheckedPdf& pdf, const std::string& path, diag::Diagnostics& diagnostics);

/// The same for texts of our own (the manifest).
bool publish_text(const std::string& text, const std::string& path, diag::Diagnostics& diagnostics);

}  // namespace handbill::io
