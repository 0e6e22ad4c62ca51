#include "specimen.h"

#include <filesystem>
#include <memory>
#include <optional>

#include <doctest/doctest.h>

#include "../golden/golden_files.h"
#include "check/verify.h"
#include "content/load.h"
#include "diag/render.h"
#include "io/workspace.h"
#include "layout/paginate.h"
#include "locale/localize.h"
#include "pdf/write.h"
#include "text/font_library.h"
#include "text/shape.h"

namespace handbill::conformance {
namespace {

namespace fs = std::filesystem;

void lay_over(io::MemoryWorkspace& workspace, const fs::path& root) {
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        if (!entry.is_regular_file()) continue;
        workspace.contents[fs::relative(entry.path(), root).generic_string()] = golden::slurp(entry.path());
    }
}

io::MemoryWorkspace project() {
    const fs::path source = HANDBILL_SOURCE_DIR;
    io::MemoryWorkspace workspace;
    lay_over(workspace, source / "tests/golden/stages/project");
    lay_over(workspace, source / "tests/conformance/project");
    workspace.contents["fonts/fonts.yaml"] = golden::slurp(source / "fonts/fonts.yaml");
    return workspace;
}

/// The value of a stage, or the end of the test with everything that was said.
template <class Value>
Value passed(std::optional<Value> value, const diag::Diagnostics& diagnostics, const diag::SourceMap& sources) {
    for (const diag::Diagnostic& entry : diagnostics.entries()) MESSAGE(diag::render_text(entry, sources, false));
    REQUIRE(value.has_value());
    return *std::move(value);
}

}  // namespace

Specimen make_specimen() {
    diag::SourceMap sources;
    diag::Diagnostics d;
    const auto catalog = passed(content::load(project(), {}, sources, d), d, sources);
    const auto channels = passed(locale::print_channels(catalog, d), d, sources);
    const text::FontLibrary fonts(catalog.fonts, golden::font_folders());
    const pdf::WriterCache cache;
    auto localized = passed(
        locale::localize(catalog, catalog.pieces.at("specimen"), catalog.languages.at("en"), channels, d), d, sources);
    const auto shaped = passed(
        text::shape(std::make_shared<const model::LocalizedDocument>(std::move(localized)), fonts, d), d, sources);
    Specimen specimen;
    specimen.pages = passed(layout::paginate(shaped, catalog.sheets.at("a5"), fonts, d), d, sources);
    specimen.written = passed(pdf::write(specimen.pages, fonts, cache, d), d, sources).bytes;
    specimen.published = passed(check::verify({specimen.written}, specimen.pages, d), d, sources).bytes();
    return specimen;
}

}  // namespace handbill::conformance
