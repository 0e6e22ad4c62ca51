#include "app/imposing.h"

#include "app/dummy.h"
#include "app/make_ready.h"
#include "impose/booklet.h"
#include "impose/impose.h"
#include "impose/tiles.h"
#include "model/press_profile.h"
#include "text/plain_line.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

namespace handbill::app {

namespace {

using Sheets = std::optional<model::PressSheets>;

/// 1/8 in, which is 3.175 mm: what printing houses ask for on either side of the ocean.
constexpr base::Length kBleed = base::Length::points(9);

constexpr base::Length kLabelSize = base::Length::points(7);
constexpr int kAlphabet = 26;

std::u16string widened(const std::string& ascii) { return {ascii.begin(), ascii.end()}; }

/// "A1", "C2", "AA1": the row's letter and the column's number, both from the upper left.
std::string tile_name(const model::Tile& tile) {
    std::string letters;
    for (int row = tile.row; row >= 0; row = row / kAlphabet - 1)
        letters.insert(letters.begin(), static_cast<char>('A' + row % kAlphabet));
    return letters + std::to_string(tile.column + 1);
}

/// Lines of a tile, in the language of whoever prints, as the slug of a press file is.
class TileLabels {
public:
    TileLabels(const Job& job, const model::Sheet& sheet, model::FontId font, const Press& press,
               diag::Diagnostics& diagnostics)
        : job_(job), edition_(edition_name(job, sheet)), font_(font), press_(press), diagnostics_(diagnostics) {}

    bool add(model::PressSheets& sheets) {
        for (model::PressSheet& sheet : sheets.sheets) {
            const auto [rows, columns] = size_of(sheets, sheet.tile->page);
            if (!add_line(sheet, label(*sheet.tile, rows, columns), impose::label_place(sheet, job_.overlap)))
                return false;
            if (!add_line(sheet, measure(), impose::measure_place(sheet, *job_.tile_sheet, job_.overlap))) return false;
        }
        return true;
    }

private:
    static std::pair<int, int> size_of(const model::PressSheets& sheets, std::size_t page) {
        int rows = 0, columns = 0;
        for (const model::PressSheet& sheet : sheets.sheets) {
            if (sheet.tile->page != page) continue;
            rows = std::max(rows, sheet.tile->row + 1);
            columns = std::max(columns, sheet.tile->column + 1);
        }
        return {rows, columns};
    }

    [[nodiscard]] std::u16string label(const model::Tile& tile, int rows, int columns) const {
        const std::u16string dot = u" \u00B7 ";
        return widened(tile_name(tile)) + dot +
               widened("row " + std::to_string(tile.row + 1) + " of " + std::to_string(rows) + ", column " +
                       std::to_string(tile.column + 1) + " of " + std::to_string(columns)) +
               dot + widened(edition_ + ", page " + std::to_string(tile.page + 1));
    }

    [[nodiscard]] std::u16string measure() const {
        return widened(job_.tile_sheet->metric ? "50 mm" : "2 in") +
               u" at 100 % \u00B7 cut at full marks, join at dashed ones";
    }

    bool add_line(model::PressSheet& sheet, const std::u16string& text, const impose::LabelPlace& place) {
        auto run = text::plain_line(text, font_, kLabelSize, place.at, place.width, model::kRegistration, press_.fonts,
                                    diagnostics_);
        if (!run) return false;
        model::TextItem line;
        line.artifact = model::Artifact::page;
        line.runs.push_back(std::move(*run));
        sheet.slug.push_back(std::move(line));
        return true;
    }

    const Job& job_;
    std::string edition_;
    model::FontId font_;
    const Press& press_;
    diag::Diagnostics& diagnostics_;
};

Sheets put_in_tiles(model::PageSet pages, const Job& job, const model::Sheet& sheet, const Press& press,
                    diag::Diagnostics& diagnostics) {
    const auto font = plain_font(job, press, diagnostics);
    if (!font) return std::nullopt;
    auto sheets = impose::tile(std::make_shared<const model::PageSet>(std::move(pages)), *job.tile_sheet, job.overlap,
                               job.imposing, diagnostics);
    if (!sheets || !TileLabels(job, sheet, *font, press, diagnostics).add(*sheets)) return std::nullopt;
    return sheets;
}

Sheets bind(model::PageSet pages, const Job& job, const model::Sheet& sheet, const Press& press,
            diag::Diagnostics& diagnostics) {
    auto shared = std::make_shared<const model::PageSet>(std::move(pages));
    if (!job.dummy) return impose::bind(std::move(shared), *job.booklet, job.on_sheet, job.imposing, diagnostics);
    const auto font = plain_font(job, press, diagnostics);
    if (!font) return std::nullopt;
    const std::string edition = edition_name(job, sheet);
    auto dummy = dummy_of(*shared, edition, *font, press.fonts, diagnostics);
    if (!dummy) return std::nullopt;
    auto sheets = impose::bind(std::make_shared<const model::PageSet>(std::move(*dummy)), *job.booklet, job.on_sheet,
                               job.imposing, diagnostics);
    if (!sheets || !add_folds_and_map(*sheets, job.imposing.nudge, edition, *font, press.fonts, diagnostics))
        return std::nullopt;
    return sheets;
}

}  // namespace

base::Length bleed_of(const Job& job) {
    const bool may_bleed = job.profile || job.stock != nullptr || job.on_sheet != nullptr || job.booklet;
    return may_bleed ? kBleed : base::Length{};
}

Sheets put_on_sheets(model::PageSet pages, const Job& job, const model::Sheet& sheet, const Press& press,
                     diag::Diagnostics& diagnostics) {
    if (job.booklet) return bind(std::move(pages), job, sheet, press, diagnostics);
    if (job.tile_sheet != nullptr) return put_in_tiles(std::move(pages), job, sheet, press, diagnostics);
    const auto whole = job.on_sheet != nullptr && !pages.pages.empty()
                           ? impose::whole_sheet(*job.on_sheet, pages.pages.front().trim)
                           : std::nullopt;
    return impose::impose(std::make_shared<const model::PageSet>(std::move(pages)), whole ? &*whole : job.stock,
                          job.imposing, diagnostics);
}

}  // namespace handbill::app
