#pragma once

// What all editions of a run share: loaded once, then immutable.

#include "app/project.h"
#include "app/stage_times.h"
#include "check/verify.h"
#include "content/load.h"
#include "diag/source_map.h"
#include "locale/localize.h"
#include "model/catalog.h"
#include "pdf/write.h"
#include "text/font_library.h"

#include <memory>
#include <string>
#include <vector>

namespace handbill::app {

struct Press {
    model::Catalog catalog;
    locale::ChannelForms channels;
    text::FontLibrary fonts;
    pdf::WriterCache written;
    check::VerifierCache verified;
};

/// A document or a language that cannot be made because its own files are at fault.
struct LeftOut {
    std::string document;  ///< empty: every document
    std::string language;  ///< empty: every language
    std::string reason;
};

struct SetUp {
    std::unique_ptr<const Press> press;  ///< null if nothing can be made
    std::vector<LeftOut> left_out;
};

/// Loads what is wanted. Faults in the files of one language or one document leave out only that one; any other fault
/// is everybody's. All faults are reported either way.
[[nodiscard]] SetUp set_up(const Project& project, const content::Selection& wanted, diag::SourceMap& sources,
                           diag::Diagnostics& diagnostics, StageTimes& times);

/// A press for a catalog that was loaded by itself; null if its numbers cannot be printed, which is reported.
[[nodiscard]] std::unique_ptr<const Press> press_for(const model::Catalog& catalog, const Project& project,
                                                     diag::Diagnostics& diagnostics);

}  // namespace handbill::app
