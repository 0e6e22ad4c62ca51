#pragma once

// The line of the press for one job: from a document and a language to files that stand. The one place where the
// stages meet; src/README.md tells what each hands on.

#include "app/job_plan.h"
#include "app/manifest.h"
#include "app/press.h"
#include "app/stage_times.h"
#include "diag/diagnostics.h"

#include <optional>
#include <string>
#include <vector>

namespace handbill::app {

/// An edition that could not be made.
struct Failure {
    std::string path;    ///< of the file that was not written
    std::string reason;  ///< the first error's message
};

struct Outcome {
    std::vector<FileEntry> files;  ///< published, in the job's order of sheets
    std::vector<Failure> failures;
    diag::Diagnostics diagnostics;
    StageTimes times;
};

/// Makes, proves and publishes every sheet of a job under `folder`. What fails leaves no file and replaces none; the
/// other sheets are still made. Never throws.
[[nodiscard]] Outcome produce(const Job& job, const Press& press, const std::string& folder) noexcept;

/// One sheet of a job as far as a proven file, publishing nothing; its faults are told. Never throws.
[[nodiscard]] std::optional<model::CheckedPdf> prove(const Job& job, const model::Sheet& sheet, const Press& press,
                                                     diag::Diagnostics& diagnostics) noexcept;

/// As far as pages, writing nothing: what `handbill check` finds.
[[nodiscard]] Outcome rehearse(const Job& job, const Press& press) noexcept;

}  // namespace handbill::app
