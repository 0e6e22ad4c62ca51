#include "check/verify.h"

#include <exception>

#include "check/check_catalog.h"
#include "check/compare.h"
#include "check/faults.h"
#include "check/page_reader.h"
#include "check/qpdf_objects.h"
#include "check/structure_reader.h"

namespace handbill::check {

/// The only maker of CheckedPdf.
class Verifier {
public:
    Verifier(const model::PageSet& meant, Faults& faults) : meant_(meant), faults_(faults) {}

    [[nodiscard]] std::optional<model::CheckedPdf> prove(model::PdfBytes pdf) {
        try {
            read_and_compare(pdf.bytes);
        } catch (const std::exception& problem) {
            // libqpdf throws on what it cannot read at all; recovery is switched off.
            faults_.add("reading", std::string("the file cannot be read back: ") + problem.what());
        }
        if (faults_.any()) return std::nullopt;
        return model::CheckedPdf(std::move(pdf.bytes), meant_.pages.size());
    }

private:
    void read_and_compare(const std::string& bytes) {
        QPDF file;
        file.setSuppressWarnings(true);
        file.setAttemptRecovery(false);
        file.processMemoryFile("the finished file", bytes.data(), bytes.size());

        ReadDocument found;
        check_catalog(file, meant_, faults_);
        read_pages(file, found, faults_);
        read_structure(file.getRoot(), found, faults_);
        check_parent_tree(found, faults_);

        const auto intention = intend(meant_);
        const auto elements = compare_structure(found, meant_, intention, faults_);
        compare_pages(found, meant_, intention, elements, faults_);
        compare_links(found, meant_, elements, faults_);
        compare_channels(found, meant_, intention, faults_);

        for (const auto& warning : file.getWarnings()) faults_.add("reading", warning.getMessageDetail());
    }

    const model::PageSet& meant_;
    Faults& faults_;
};

std::optional<model::CheckedPdf> verify(model::PdfBytes pdf, const model::PageSet& meant,
                                        diag::Diagnostics& diagnostics) {
    Faults faults(diagnostics);
    auto proven = Verifier(meant, faults).prove(std::move(pdf));
    faults.finish();
    return proven;
}

}  // namespace handbill::check
