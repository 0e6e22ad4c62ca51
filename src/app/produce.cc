#include "app/produce.h"

#include "app/imposing.h"
#include "app/make_ready.h"
#include "check/verify.h"
#include "impose/gather.h"
#include "io/publish.h"
#include "layout/paginate.h"
#include "locale/localize.h"
#include "pdf/write.h"
#include "text/shape.h"

#include <exception>
#include <functional>
#include <optional>

namespace handbill::app {

namespace {

using diag::Diagnostics;

// ---- the line ------------------------------------------------------------------------------------------------------

using Language = std::shared_ptr<const model::Language>;
/// One for each language that shares the job's sheets.
using ShapedDocuments = std::vector<model::ShapedDocument>;

std::optional<model::LocalizedDocument> localize(const Job& job, const Language& language, const Press& press,
                                                 StageTimes& times, Diagnostics& d) {
    const Stopwatch watch(&times, Stage::localize);
    return locale::localize(press.catalog, job.piece, language, press.channels, d);
}

std::optional<model::ShapedDocument> shape(model::LocalizedDocument localized, const Press& press, StageTimes& times,
                                           Diagnostics& d) {
    const Stopwatch watch(&times, Stage::shape);
    return text::shape(std::make_shared<const model::LocalizedDocument>(std::move(localized)), press.fonts, d);
}

std::optional<model::PageSet> paginate(const Job& job, const model::ShapedDocument& shaped, const model::Sheet& sheet,
                                       const Press& press, StageTimes& times, Diagnostics& d) {
    const Stopwatch watch(&times, Stage::paginate);
    return layout::paginate(shaped, sheet, press.fonts, d, bleed_of(job));
}

std::optional<model::PressSheets> impose(model::PageSet pages, const Job& job, const model::Sheet& sheet,
                                         const Press& press, StageTimes& times, Diagnostics& d) {
    const Stopwatch watch(&times, Stage::impose);
    return put_on_sheets(std::move(pages), job, sheet, press, d);
}

std::optional<model::PdfBytes> write(const model::PressSheets& sheets, const Press& press, StageTimes& times,
                                     Diagnostics& d) {
    const Stopwatch watch(&times, Stage::write);
    return pdf::write(sheets, press.fonts, press.written, d);
}

std::optional<model::CheckedPdf> verify(model::PdfBytes bytes, const model::PressSheets& sheets, const Press& press,
                                        StageTimes& times, Diagnostics& d) {
    const Stopwatch watch(&times, Stage::verify);
    return check::verify(std::move(bytes), sheets, press.verified, d);
}

bool publish(const model::CheckedPdf& pdf, const std::string& path, StageTimes& times, Diagnostics& d) {
    const Stopwatch watch(&times, Stage::publish);
    return io::publish(pdf, path, d);
}

/// Texts final and shaped, the same for every sheet.
std::optional<ShapedDocuments> prepare(const Job& job, const Press& press, StageTimes& times, Diagnostics& d) {
    std::vector<Language> languages{job.language};
    languages.insert(languages.end(), job.others.begin(), job.others.end());
    ShapedDocuments all;
    for (const auto& language : languages) {
        auto localized = localize(job, language, press, times, d);
        auto shaped = localized ? shape(std::move(*localized), press, times, d) : std::nullopt;
        if (shaped) all.push_back(std::move(*shaped));
    }
    if (all.size() != languages.size()) return std::nullopt;
    return all;
}

/// The pages of all languages, as one set.
std::optional<model::PageSet> paginate_all(const Job& job, const ShapedDocuments& shaped, const model::Sheet& sheet,
                                           const Press& press, StageTimes& times, Diagnostics& d) {
    std::vector<model::PageSet> sets;
    for (const auto& one : shaped) {
        auto pages = paginate(job, one, sheet, press, times, d);
        if (pages) sets.push_back(std::move(*pages));
    }
    if (sets.size() != shaped.size()) return std::nullopt;
    return impose::gather(std::move(sets), d);
}

/// A proven file, and the sheets that it was written from.
struct Proof {
    model::PressSheets sheets;
    model::CheckedPdf pdf;
};

std::optional<Proof> prove_sheet(const Job& job, const ShapedDocuments& shaped, const model::Sheet& sheet,
                                 const Press& press, StageTimes& times, Diagnostics& d) {
    auto pages = paginate_all(job, shaped, sheet, press, times, d);
    if (!pages) return std::nullopt;
    auto sheets = impose(std::move(*pages), job, sheet, press, times, d);
    if (!sheets || !make_ready(*sheets, job, sheet, press, d)) return std::nullopt;
    auto bytes = write(*sheets, press, times, d);
    if (!bytes) return std::nullopt;
    auto pdf = verify(std::move(*bytes), *sheets, press, times, d);
    if (!pdf) return std::nullopt;
    return Proof{std::move(*sheets), std::move(*pdf)};
}

/// One sheet, proven; its entry if it stands.
std::optional<FileEntry> make_sheet(const Job& job, const ShapedDocuments& shaped, const model::Sheet& sheet,
                                    const Press& press, const std::string& folder, StageTimes& times, Diagnostics& d) {
    const auto proof = prove_sheet(job, shaped, sheet, press, times, d);
    if (!proof) return std::nullopt;
    const auto path = edition_path(job, sheet);
    if (!publish(proof->pdf, folder + "/" + path, times, d)) return std::nullopt;
    auto entry = describe_file(path, proof->sheets, proof->pdf, press.catalog.organisation.get());
    for (std::size_t i = 1; i < shaped.size(); ++i) add_language(entry, *shaped[i].localized);
    return entry;
}

// ---- what goes wrong -----------------------------------------------------------------------------------------------

std::string first_error(const Diagnostics& d) {
    for (const auto& entry : d.entries()) {
        if (entry.severity == diag::Severity::error) return entry.message;
    }
    return "no reason was given";
}

/// Runs one step of a job; an exception that escaped a stage becomes a diagnostic like any other fault.
void guarded(Diagnostics& d, const std::function<void()>& step) {
    try {
        step();
    } catch (const std::exception& problem) {
        d.error(diag::codes::broken_promise, std::nullopt,
                std::string("a stage let an exception out: ") + problem.what());
    } catch (...) {
        d.error(diag::codes::broken_promise, std::nullopt, "a stage let something out that is no exception");
    }
}

using MakeSheet = std::function<void(const ShapedDocuments&, const model::Sheet&, Diagnostics&)>;

/// Prepares a job once, then runs `make` for each sheet; each sheet's faults carry its name.
Outcome run_job(const Job& job, const Press& press, Outcome outcome, const MakeSheet& make) {
    std::optional<ShapedDocuments> shaped;
    outcome.diagnostics.set_edition(job_name(job));
    guarded(outcome.diagnostics, [&] { shaped = prepare(job, press, outcome.times, outcome.diagnostics); });
    for (const auto* sheet : job.sheets) {
        Diagnostics told;
        told.set_edition(edition_name(job, *sheet));
        if (shaped) guarded(told, [&] { make(*shaped, *sheet, told); });
        if (!shaped || told.has_errors()) {
            outcome.failures.push_back({edition_path(job, *sheet), first_error(shaped ? told : outcome.diagnostics)});
        }
        outcome.diagnostics.append(std::move(told));
    }
    return outcome;
}

}  // namespace

Outcome produce(const Job& job, const Press& press, const std::string& folder) noexcept {
    Outcome outcome;
    std::vector<FileEntry> files;
    StageTimes times;
    outcome = run_job(job, press, std::move(outcome), [&](const auto& shaped, const auto& sheet, auto& d) {
        auto entry = make_sheet(job, shaped, sheet, press, folder, times, d);
        if (entry) files.push_back(std::move(*entry));
    });
    outcome.files = std::move(files);
    outcome.times.add(times);
    for (auto& file : outcome.files) add_warnings(file, job_name(job), outcome.diagnostics);
    return outcome;
}

std::optional<model::CheckedPdf> prove(const Job& job, const model::Sheet& sheet, const Press& press,
                                       Diagnostics& diagnostics) noexcept {
    std::optional<model::CheckedPdf> pdf;
    guarded(diagnostics, [&] {
        StageTimes times;
        const auto shaped = prepare(job, press, times, diagnostics);
        auto proof = shaped ? prove_sheet(job, *shaped, sheet, press, times, diagnostics) : std::nullopt;
        if (proof) pdf = std::move(proof->pdf);
    });
    return pdf;
}

Outcome rehearse(const Job& job, const Press& press) noexcept {
    StageTimes times;
    auto outcome = run_job(job, press, {}, [&](const auto& shaped, const auto& sheet, auto& d) {
        (void)paginate_all(job, shaped, sheet, press, times, d);
    });
    outcome.times.add(times);
    return outcome;
}

}  // namespace handbill::app
