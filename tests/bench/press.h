#pragma once

// Everything a run loads once, and one edition carried through the line stage by stage, so that each stage can be
// measured on the value that the stage before really hands it.

#include <memory>
#include <string>

#include "check/verify.h"
#include "content/load.h"
#include "io/workspace.h"
#include "layout/paginate.h"
#include "locale/localize.h"
#include "pdf/write.h"
#include "text/font_library.h"
#include "text/shape.h"

namespace handbill::bench {

/// What editions share. Ends the program if the project's own content has faults.
class Press {
public:
    Press();

    [[nodiscard]] std::shared_ptr<const model::Piece> piece() const;
    [[nodiscard]] std::shared_ptr<const model::Language> language(const std::string& tag) const;

    [[nodiscard]] std::shared_ptr<const model::LocalizedDocument> localize(const std::string& tag) const;
    [[nodiscard]] model::ShapedDocument shape(std::shared_ptr<const model::LocalizedDocument> localized) const;
    [[nodiscard]] model::PageSet paginate(const model::ShapedDocument& shaped) const;
    [[nodiscard]] model::PdfBytes write(const model::PageSet& pages) const;
    [[nodiscard]] model::PdfBytes write_cold(const model::PageSet& pages) const;  ///< with nothing in the cache
    void verify(const model::PdfBytes& bytes, const model::PageSet& pages) const;

    /// Reads all of content/ anew, as a process does.
    static void load(const content::Selection& selection);

private:
    model::Catalog catalog_;
    std::unique_ptr<locale::ChannelForms> channels_;
    std::unique_ptr<text::FontLibrary> fonts_;
    pdf::WriterCache cache_;
    check::VerifierCache verified_;
};

/// Made on first use, shared by all benchmarks.
const Press& press();

}  // namespace handbill::bench
