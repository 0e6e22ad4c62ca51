#pragma once

// Press sheets to bytes; the only place that knows PDF (ISO 32000-1), through libharu's object layer. Aims at PDF/A-2a
// (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) in one file. Same pages, same bytes: no clock, name, path or locale.

#include <memory>
#include <optional>

#include "diag/diagnostics.h"
#include "model/pdf_bytes.h"
#include "model/press_sheets.h"
#include "text/font_library.h"

namespace handbill::pdf {

/// What a run shares between its files: compressed font subsets and the colour profile. Thread-safe; results do not
/// depend on what is in it.
class WriterCache {
public:
    WriterCache();
    ~WriterCache();
    WriterCache(const WriterCache&) = delete;
    WriterCache& operator=(const WriterCache&) = delete;

    struct State;
    [[nodiscard]] State& state() const { return *state_; }

private:
    std::unique_ptr<State> state_;
};

[[nodiscard]] std::optional<model::PdfBytes> write(const model::PressSheets& press, const text::FontLibrary& fonts,
                                                   const WriterCache& cache, diag::Diagnostics& diagnostics);
/// The same for pages that are printed as they were laid.
[[nodiscard]] std::optional<model::PdfBytes> write(const model::PageSet& pages, const text::FontLibrary& fonts,
                                                   const WriterCache& cache, diag::Diagnostics& diagnostics);

}  // namespace handbill::pdf
