// What each stage hands on, as text: a small piece of its own in three languages goes down the line, and each value is
// held against stages/<stage>/<language>.txt. The fonts are the project's; nothing else of its content is.

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include <doctest/doctest.h>

#include "content/load.h"
#include "diag/render.h"
#include "golden_files.h"
#include "io/workspace.h"
#include "layout/dump.h"
#include "layout/paginate.h"
#include "locale/localize.h"
#include "localized_dump.h"
#include "pdf/write.h"
#include "pdf_dump.h"
#include "text/dump.h"
#include "text/shape.h"

using namespace handbill;

namespace {

namespace fs = std::filesystem;

const fs::path kStages = golden::folder() / "stages";

io::MemoryWorkspace fixed_project() {
    io::MemoryWorkspace workspace;
    const fs::path root = kStages / "project";
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        if (!entry.is_regular_file()) continue;
        workspace.contents[fs::relative(entry.path(), root).generic_string()] = golden::slurp(entry.path());
    }
    workspace.contents["fonts/fonts.yaml"] = golden::slurp(fs::path(HANDBILL_SOURCE_DIR) / "fonts/fonts.yaml");
    return workspace;
}

/// The value of a stage, or the end of the test with everything that was said.
template <class Value>
Value passed(std::optional<Value> value, const diag::Diagnostics& diagnostics, const diag::SourceMap& sources) {
    for (const diag::Diagnostic& entry : diagnostics.entries()) MESSAGE(diag::render_text(entry, sources, false));
    REQUIRE(value.has_value());
    return *std::move(value);
}

/// Everything that editions share.
struct Press {
    diag::SourceMap sources;
    diag::Diagnostics diagnostics;
    model::Catalog catalog;
    locale::ChannelForms channels;
    text::FontLibrary fonts;
    pdf::WriterCache cache;

    Press()
        : catalog(passed(content::load(fixed_project(), {}, sources, diagnostics), diagnostics, sources)),
          channels(passed(locale::print_channels(catalog, diagnostics), diagnostics, sources)),
          fonts(catalog.fonts, golden::font_folders()) {}

    /// What each stage hands on for one language, by stage.
    std::map<std::string, std::string> dumps(const std::string& tag) {
        std::map<std::string, std::string> texts;
        const auto piece = catalog.pieces.at("sampler");
        const auto localized = std::make_shared<const model::LocalizedDocument>(passed(
            locale::localize(catalog, piece, catalog.languages.at(tag), channels, diagnostics), diagnostics, sources));
        texts["localized"] = golden::dump(*localized);
        const auto shaped = passed(text::shape(localized, fonts, diagnostics), diagnostics, sources);
        texts["shaped"] = text::dump(shaped, fonts);
        const auto pages =
            passed(layout::paginate(shaped, catalog.sheets.at("a5"), fonts, diagnostics), diagnostics, sources);
        const std::string laid = layout::dump(pages, fonts);
        const std::size_t border = laid.find("\nstructure\n");
        REQUIRE(border != std::string::npos);
        texts["display"] = laid.substr(0, border + 1);
        texts["structure"] = laid.substr(border + 1);
        texts["pdf"] =
            golden::dump_pdf(passed(pdf::write(pages, fonts, cache, diagnostics), diagnostics, sources).bytes);
        return texts;
    }
};

}  // namespace

TEST_CASE("each stage hands on what its golden shows") {
    Press press;
    std::map<std::string, std::size_t> languages_of;
    for (const auto& [tag, language] : press.catalog.languages) {
        for (const auto& [stage, text] : press.dumps(tag)) {
            golden::compare(text, kStages / stage / (tag + ".txt"));
            ++languages_of[stage];
        }
    }
    CHECK(press.diagnostics.entries().empty());
    CHECK(languages_of.size() == 5);
    for (const auto& [stage, count] : languages_of) {
        CAPTURE(stage);
        const auto goldens = std::distance(fs::directory_iterator(kStages / stage), fs::directory_iterator());
        CHECK_MESSAGE(static_cast<std::size_t>(goldens) == count, "a golden that no case makes is left over");
    }
}

TEST_CASE("no golden names a folder of the machine it was made on") {
    for (const auto& entry : fs::recursive_directory_iterator(kStages)) {
        if (!entry.is_regular_file() || entry.path().extension() != ".txt") continue;
        CAPTURE(entry.path().filename().string());
        const std::string text = golden::slurp(entry.path());
        CHECK(text.find(HANDBILL_SOURCE_DIR) == std::string::npos);
        CHECK(text.find("/usr/") == std::string::npos);
    }
}
