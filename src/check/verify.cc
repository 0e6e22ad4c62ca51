#include "check/verify.h"

#include "check/check_catalog.h"
#include "check/compare.h"
#include "check/conformance_marks.h"
#include "check/faults.h"
#include "check/objects.h"
#include "check/page_reader.h"
#include "check/qpdf_headers.h"
#include "check/structure_reader.h"

#include <exception>

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
        if (!faults_.any()) declare(pdf.bytes);
        if (faults_.any()) return std::nullopt;
        return model::CheckedPdf(std::move(pdf.bytes), meant_.pages.size());
    }

private:
    void read_and_compare(const std::string& bytes) {
        QPDF file;
        file.setSuppressWarnings(true);
        file.setAttemptRecovery(false);
        file.processMemoryFile("the finished file", bytes.data(), bytes.size());
        if (file.isEncrypted()) faults_.add("document", "the file is encrypted");
        // ISO 19005-2, 6.1.3
        const std::string_view whole = bytes;
        if (!whole.ends_with("%%EOF\n") && !whole.ends_with("%%EOF")) {
            faults_.add("document", "the file goes on after its end");
        }

        Objects objects(bytes, offsets_of(file), faults_);
        const auto trailer = objects.parse_apart(file.getTrailer().unparse());
        ReadDocument found;
        check_catalog(file.getPDFVersion(), trailer, meant_, faults_);
        read_pages(trailer["Root"], found, faults_);
        read_structure(trailer["Root"], found, faults_);
        check_parent_tree(found, faults_);

        const auto intention = intend(meant_);
        const auto elements = compare_structure(found, meant_, intention, faults_);
        compare_pages(found, meant_, intention, elements, faults_);
        compare_links(found, meant_, elements, faults_);
        compare_outline(trailer["Root"]["Outlines"], found, meant_, elements, faults_);
        compare_channels(found, meant_, intention, faults_);

        const auto metadata = trailer["Root"]["Metadata"].raw();
        metadata_ = {static_cast<std::size_t>(metadata.data() - bytes.data()), metadata.size()};
        for (const auto& warning : file.getWarnings()) faults_.add("reading", warning.getMessageDetail());
    }

    /// The proven file says what it is, in the room that its metadata leaves for that; nothing else changes.
    void declare(std::string& bytes) {
        const auto [at, size] = metadata_;
        const auto marked = with_conformance_marks(std::string_view(bytes).substr(at, size));
        if (!marked) return faults_.add("document", "the XMP metadata leaves no room for the conformance marks");
        bytes.replace(at, size, *marked);
    }

    /// Where each object begins; compressed objects (type 2) are none of ours.
    std::vector<std::size_t> offsets_of(QPDF& file) {
        std::vector<std::size_t> offsets;
        for (const auto& [id, entry] : file.getXRefTable()) {
            const auto number = static_cast<std::size_t>(id.getObj());
            if (entry.getType() != 1 || id.getGen() != 0) {
                faults_.add("reading", "object " + std::to_string(number) + " is not written plainly");
                continue;
            }
            if (number >= offsets.size()) offsets.resize(number + 1, 0);
            offsets[number] = static_cast<std::size_t>(entry.getOffset());
        }
        return offsets;
    }

    const model::PageSet& meant_;
    Faults& faults_;
    struct {
        std::size_t at = 0, size = 0;
    } metadata_;  ///< of the XMP packet in the file
};

std::optional<model::CheckedPdf> verify(model::PdfBytes pdf, const model::PageSet& meant,
                                        diag::Diagnostics& diagnostics) {
    Faults faults(diagnostics);
    auto proven = Verifier(meant, faults).prove(std::move(pdf));
    faults.finish();
    return proven;
}

}  // namespace handbill::check
