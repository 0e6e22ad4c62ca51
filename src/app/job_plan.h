#pragma once

// Which editions a run makes, in which order. A job is one document in one theme and language: its texts are localized
// and shaped once, then set on each of its sheets.

#include "app/invocation.h"
#include "impose/booklet.h"
#include "impose/impose.h"
#include "model/catalog.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace handbill::app {

struct Job {
    std::shared_ptr<const model::Piece> piece;
    std::shared_ptr<const model::Language> language;
    std::vector<const model::Sheet*> sheets;  ///< into the catalog, in the piece's order
    const model::Stock* stock = nullptr;      ///< into the catalog; none: each page is a sheet of its own
    const model::Sheet* on_sheet = nullptr;   ///< into the catalog: a larger one, with marks round each page
    impose::Wishes imposing{};
    bool ruler = false;                                    ///< asked for, whether or not the piece has one of its own
    std::shared_ptr<const model::PressProfile> profile{};  ///< of a commercial press; none: for screen and office
    std::optional<model::SpotInk> ink{};                   ///< to print all in, on a press
    std::vector<std::shared_ptr<const model::Language>> others{};  ///< that share its sheets, after `language`
    std::string nudge{};                                           ///< as it was typed; empty: none
    std::optional<impose::Booklet> booklet{};                      ///< on sheets of two pages, or on `on_sheet`
    bool dummy = false;                                            ///< of the booklet
    const model::Sheet* tile_sheet = nullptr;  ///< into the catalog: a smaller one to part each page over
    base::Length overlap{};                    ///< of those tiles
};

/// "es"; "en+es+ar" if they share their sheets
[[nodiscard]] std::string languages_of(const Job& job);
/// "poster-hotel.km": the part of the editions' names that a job's sheets share
[[nodiscard]] std::string job_name(const Job& job);
/// "poster-hotel.km.letter"; "poster-hotel.km.letter.one-ink" and "poster-hotel.km.letter.b-hearth.one-ink" for others;
/// on a stock "card-wallet.es.card-us.avery-5371", on a larger sheet "….card-us.letter", as a booklet
/// "….letter.tabloid.saddle", in tiles "….tabloid.tiles-letter", then what is not as usual: the flip, the nudge, paper,
/// signatures, spine and overlap; with a ruler that was asked for "….letter.ruler"; for a press "….press-coated-us",
/// and its ink if that is not black
[[nodiscard]] std::string edition_name(const Job& job, const model::Sheet& sheet);
/// Relative to the output folder: "poster-hotel/poster-hotel.km.letter.pdf"
[[nodiscard]] std::string edition_path(const Job& job, const model::Sheet& sheet);

/// Documents and languages as chosen (both known to the catalog), sheets as asked for. Sorted by document, then
/// theme and variant, then language; on a stock, only the sheets that are one of its pieces. What was asked for by name
/// and is designed for nowhere is told in `faults`.
[[nodiscard]] std::vector<Job> plan_jobs(const model::Catalog& catalog, const std::vector<std::string>& documents,
                                         const std::vector<std::string>& languages, const Invocation& asked,
                                         std::vector<std::string>& faults);

}  // namespace handbill::app
