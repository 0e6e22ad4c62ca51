#include "check/verify.h"

#include "check/check_catalog.h"
#include "check/compare.h"
#include "check/conformance_marks.h"
#include "check/cross_reference.h"
#include "check/faults.h"
#include "check/objects.h"
#include "check/page_reader.h"
#include "check/preflight.h"
#include "check/structure_reader.h"
#include "check/verifier_cache.h"

namespace handbill::check {

/// The only maker of CheckedPdf.
class Verifier {
public:
    Verifier(const model::PressSheets& press, VerifierCache::State& known, diag::Diagnostics& diagnostics,
             Faults& faults)
        : press_(press),
          meant_(*press.pages),
          known_(known),
          diagnostics_(diagnostics),
          errors_before_(diagnostics.error_count()),
          faults_(faults) {}

    [[nodiscard]] std::optional<model::CheckedPdf> prove(model::PdfBytes pdf) {
        read_and_compare(pdf.bytes);
        if (!failed()) declare(pdf.bytes);
        if (failed()) return std::nullopt;
        return model::CheckedPdf(std::move(pdf.bytes), press_.sheets.size(), std::move(preflight_));
    }

private:
    /// What the content is to blame for stops a press file too.
    [[nodiscard]] bool failed() const { return faults_.any() || diagnostics_.error_count() != errors_before_; }

    void read_and_compare(const std::string& bytes) {
        // ISO 19005-2, 6.1.3
        const std::string_view whole = bytes;
        if (!whole.ends_with("%%EOF\n") && !whole.ends_with("%%EOF")) {
            faults_.add("document", "the file goes on after its end");
        }

        auto table = read_cross_reference(bytes, faults_);
        if (!table) return;
        const auto objects_and_one = table->offsets.size();
        Objects objects(bytes, std::move(table->offsets), faults_);
        const auto trailer = objects.parse_at(table->trailer);
        if (trailer["Size"].integer(-1) != static_cast<int>(objects_and_one)) {
            faults_.add("reading", "the trailer tells another Size than the file has");
        }
        if (trailer.has("Encrypt")) faults_.add("document", "the file is encrypted");
        ReadDocument found;
        check_catalog(table->version, trailer, press_, known_, faults_);
        read_pages(trailer["Root"], press_.condition ? Output::press : Output::screen, found, known_, faults_);
        read_structure(trailer["Root"], found, faults_);
        check_parent_tree(found, faults_);

        const auto intention = intend(press_);
        const auto elements = compare_structure(found, meant_, intention, faults_);
        compare_pages(found, press_, intention, elements, faults_);
        compare_links(found, press_, elements, faults_);
        compare_outline(trailer["Root"]["Outlines"], found, meant_, elements, faults_);
        compare_channels(found, press_, intention, faults_);
        if (press_.condition) preflight_ = preflight(found, press_, diagnostics_, faults_);

        const auto metadata = trailer["Root"]["Metadata"].raw();
        if (!metadata.empty()) {
            metadata_ = {static_cast<std::size_t>(metadata.data() - bytes.data()), metadata.size()};
        }
    }

    /// The proven file says what it is, in the room that its metadata leaves for that; nothing else changes.
    void declare(std::string& bytes) {
        const auto [at, size] = metadata_;
        const auto marked = with_conformance_marks(std::string_view(bytes).substr(at, size),
                                                   press_.condition ? Claims::press : Claims::archive_and_access);
        if (!marked) return faults_.add("document", "the XMP metadata leaves no room for the conformance marks");
        bytes.replace(at, size, *marked);
    }

    const model::PressSheets& press_;
    const model::PageSet& meant_;
    VerifierCache::State& known_;
    diag::Diagnostics& diagnostics_;
    std::size_t errors_before_;
    Faults& faults_;
    model::Preflight preflight_;
    struct {
        std::size_t at = 0, size = 0;
    } metadata_;  ///< of the XMP packet in the file
};

std::optional<model::CheckedPdf> verify(model::PdfBytes pdf, const model::PressSheets& meant,
                                        const VerifierCache& cache, diag::Diagnostics& diagnostics) {
    Faults faults(diagnostics);
    auto proven = Verifier(meant, cache.state(), diagnostics, faults).prove(std::move(pdf));
    faults.finish();
    return proven;
}

std::optional<model::CheckedPdf> verify(model::PdfBytes pdf, const model::PageSet& meant, const VerifierCache& cache,
                                        diag::Diagnostics& diagnostics) {
    return verify(std::move(pdf), model::as_laid(meant), cache, diagnostics);
}

std::optional<model::CheckedPdf> verify(model::PdfBytes pdf, const model::PageSet& meant,
                                        diag::Diagnostics& diagnostics) {
    return verify(std::move(pdf), meant, VerifierCache(), diagnostics);
}

}  // namespace handbill::check
