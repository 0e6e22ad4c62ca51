#include "specimen.h"

#include <filesystem>
#include <memory>
#include <optional>

#include <doctest/doctest.h>

#include "../golden/golden_files.h"
#include "check/verify.h"
#include "content/load.h"
#include "diag/render.h"
#include "impose/press_marks.h"
#include "io/workspace.h"
#include "layout/paginate.h"
#include "locale/localize.h"
#include "pdf/write.h"
#include "text/font_library.h"
#include "text/plain_line.h"
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
    for (const char* file : {"profiles.yaml", "coated-us.icc"}) {
        const std::string path = std::string("content/profiles/") + file;
        workspace.contents[path] = golden::slurp(source / path);
    }
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

/// The stages before writing.
struct Line {
    model::Catalog catalog;
    text::FontLibrary fonts;

    Line(const content::Selection& wanted, diag::SourceMap& sources, diag::Diagnostics& d)
        : catalog(passed(content::load(project(), wanted, sources, d), d, sources)),
          fonts(catalog.fonts, golden::font_folders()) {}

    [[nodiscard]] model::PageSet pages(base::Length bleed, const diag::SourceMap& sources, diag::Diagnostics& d) const {
        const auto channels = passed(locale::print_channels(catalog, d), d, sources);
        auto localized =
            passed(locale::localize(catalog, catalog.pieces.at("specimen"), catalog.languages.at("en"), channels, d), d,
                   sources);
        const auto shaped = passed(
            text::shape(std::make_shared<const model::LocalizedDocument>(std::move(localized)), fonts, d), d, sources);
        return passed(layout::paginate(shaped, catalog.sheets.at("a5"), fonts, d, bleed), d, sources);
    }
};

/// The specimen's picture is a few dots: as small as they are fine enough for a press.
void print_pictures_finely(model::LaidPage& page) {
    constexpr base::Length kFinest = base::Length::millipoints(200);  // a dot: 360 an inch
    for (auto& item : page.items) {
        auto* image = std::get_if<model::ImageItem>(&item);
        if (image == nullptr) continue;
        const auto& raster = std::get<model::RasterArt>(image->art->content);
        image->rect.width = kFinest * static_cast<int>(raster.width);
        image->rect.height = kFinest * static_cast<int>(raster.height);
    }
}

}  // namespace

Specimen make_specimen() {
    diag::SourceMap sources;
    diag::Diagnostics d;
    const Line line({}, sources, d);
    const pdf::WriterCache cache;
    Specimen specimen;
    specimen.pages = line.pages({}, sources, d);
    specimen.written = passed(pdf::write(specimen.pages, line.fonts, cache, d), d, sources).bytes;
    specimen.published = passed(check::verify({specimen.written}, specimen.pages, d), d, sources).bytes();
    return specimen;
}

PressSpecimen make_press_specimen(const std::function<void(model::PageSet&)>& change) {
    constexpr base::Length kBleed = base::Length::points(9);
    diag::SourceMap sources;
    diag::Diagnostics d;
    content::Selection wanted;
    wanted.press = "coated-us";
    const Line line(wanted, sources, d);
    auto pages = line.pages(kBleed, sources, d);
    const base::Size trim = pages.pages.front().trim;
    model::FillItem field;
    field.rect = {-kBleed, trim.height - kBleed * 4, trim.width + kBleed * 2, kBleed * 5};
    field.colour = {0, 80, 60, 75, 25, 55, 55};
    auto& items = pages.pages.front().items;
    items.insert(items.begin(), field);
    for (auto& page : pages.pages) print_pictures_finely(page);
    if (change) change(pages);
    PressSpecimen specimen;
    specimen.press = model::as_laid(std::make_shared<const model::PageSet>(std::move(pages)));
    specimen.press.condition = std::make_shared<const model::PressCondition>(
        model::PressCondition{line.catalog.profiles.at("coated-us"), {}, "specimen.press-coated-us", "2026-11-22"});
    impose::add_press_marks(specimen.press);
    const auto font = line.fonts.choose("noto-sans", 500);
    REQUIRE(font);
    for (auto& sheet : specimen.press.sheets) {
        const auto place = impose::slug_place(sheet);
        model::TextItem slug;
        slug.artifact = model::Artifact::page;
        slug.runs.push_back(passed(text::plain_line(u"specimen", *font, base::Length::points(6), place.at, place.width,
                                                    model::kRegistration, line.fonts, d),
                                   d, sources));
        sheet.slug.push_back(slug);
    }
    const pdf::WriterCache cache;
    specimen.written = passed(pdf::write(specimen.press, line.fonts, cache, d), d, sources).bytes;
    return specimen;
}

}  // namespace handbill::conformance
