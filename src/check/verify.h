#pragma once

// Reads a finished file back with libqpdf and compares it with what was meant: pages and boxes, fonts embedded and
// mapped to Unicode, tags and languages, every text in reading order, every hotline number verbatim, no .notdef.
// Only then does the file get the marks that claim PDF/A-2a and PDF/UA-1 (conformance_marks.h).
// Shares no code with pdf/, so a mistake of the writer cannot excuse itself.

#include "diag/diagnostics.h"
#include "model/page.h"
#include "model/pdf_bytes.h"

#include <optional>

namespace handbill::check {

/// All faults found are reported as internal/self-check; then there is no CheckedPdf and nothing is published.
[[nodiscard]] std::optional<model::CheckedPdf> verify(model::PdfBytes pdf, const model::PageSet& meant,
                                                      diag::Diagnostics& diagnostics);

}  // namespace handbill::check
