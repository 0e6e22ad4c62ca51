#pragma once

// Reads a finished file back and compares it with what was meant: sheets, boxes and every impression on them, fonts
// embedded and mapped to Unicode, tags and languages, every text in reading order, every hotline number verbatim, no
// .notdef. Only then does the file get the marks that claim PDF/A-2a and PDF/UA-1 (conformance_marks.h). A file for a
// press is held against the rules of PDF/X-4 and of its press instead (preflight.h) and gets the mark of PDF/X-4.
// Shares no code with pdf/, so a mistake of the writer cannot excuse itself.

#include "diag/diagnostics.h"
#include "model/pdf_bytes.h"
#include "model/press_sheets.h"

#include <memory>
#include <optional>

namespace handbill::check {

/// What a run keeps between its files: streams that it has read already. Thread-safe; no judgement depends on what is
/// in it.
class VerifierCache {
public:
    VerifierCache();
    ~VerifierCache();
    VerifierCache(const VerifierCache&) = delete;
    VerifierCache& operator=(const VerifierCache&) = delete;

    struct State;
    [[nodiscard]] State& state() const { return *state_; }

private:
    std::unique_ptr<State> state_;
};

/// All faults found are reported as internal/self-check, those of a press file that its content is to blame for as
/// press/…; then there is no CheckedPdf and nothing is published.
[[nodiscard]] std::optional<model::CheckedPdf> verify(model::PdfBytes pdf, const model::PressSheets& meant,
                                                      const VerifierCache& cache, diag::Diagnostics& diagnostics);
/// The same for pages that are printed as they were laid.
[[nodiscard]] std::optional<model::CheckedPdf> verify(model::PdfBytes pdf, const model::PageSet& meant,
                                                      const VerifierCache& cache, diag::Diagnostics& diagnostics);
/// The same for one file alone.
[[nodiscard]] std::optional<model::CheckedPdf> verify(model::PdfBytes pdf, const model::PageSet& meant,
                                                      diag::Diagnostics& diagnostics);

}  // namespace handbill::check
