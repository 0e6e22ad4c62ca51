#include "impose/impose.h"

#include "impose/placement.h"

namespace handbill::impose {
namespace {

Axis axis_of(Flip flip, base::Size sheet) {
    const bool tall = sheet.height >= sheet.width;
    return (flip == Flip::long_edge) == tall ? Axis::upright : Axis::level;
}

class SheetMaker {
public:
    SheetMaker(const model::PageSet& pages, const model::Stock& stock, const Wishes& wishes)
        : pages_(pages), stock_(stock), wishes_(wishes), axis_(axis_of(wishes.flip, stock.sheet)) {}

    /// Every page fills its own side; with backs, odd sides lie behind the even ones.
    [[nodiscard]] std::vector<model::PressSheet> make() const {
        std::vector<model::PressSheet> sheets;
        for (std::size_t page = 0; page < pages_.pages.size(); ++page)
            sheets.push_back(side(page, wishes_.flip != Flip::none && page % 2 == 1));
        return sheets;
    }

private:
    [[nodiscard]] model::PressSheet side(std::size_t page, bool back) const {
        const model::LaidPage& laid = pages_.pages[page];
        const base::Rect whole{{}, {}, stock_.sheet.width, stock_.sheet.height};
        model::PressSheet sheet{stock_.sheet, whole, whole, {}, {}};
        const int front = front_turns(stock_, laid.trim);
        const int turns = back ? back_turns(front, axis_) : front;
        const base::Size bleed = room(stock_, laid.bleed);
        std::vector<base::Rect> places;
        for (const base::Rect& cell : cells(stock_)) {
            base::Rect place = back ? behind(cell, stock_.sheet, axis_) : cell;
            place.x += wishes_.nudge.x;
            place.y += wishes_.nudge.y;
            places.push_back(place);
            sheet.impressions.push_back(
                {page, corner_of(place, turns), turns, clip_of(laid.trim, bleed, turns), sheet.impressions.empty()});
        }
        if (stock_.cut) sheet.marks = cut_marks(places, stock_.sheet, laid.bleed);
        return sheet;
    }

    const model::PageSet& pages_;
    const model::Stock& stock_;
    const Wishes& wishes_;
    Axis axis_;
};

}  // namespace

bool fits(const model::Stock& stock, base::Size trim) {
    return trim == stock.piece || base::Size{trim.height, trim.width} == stock.piece;
}

std::optional<model::PressSheets> impose(std::shared_ptr<const model::PageSet> pages, const model::Stock* stock,
                                         const Wishes& wishes, diag::Diagnostics& diagnostics) {
    if (stock == nullptr) return model::as_laid(std::move(pages));
    for (const model::LaidPage& page : pages->pages) {
        if (fits(*stock, page.trim)) continue;
        diagnostics.error(diag::codes::broken_promise, std::nullopt,
                          "a page does not have the size of the pieces of the stock '" + stock->id + "'");
        return std::nullopt;
    }
    auto sheets = SheetMaker(*pages, *stock, wishes).make();
    return model::PressSheets{std::move(pages), stock->id, std::move(sheets)};
}

}  // namespace handbill::impose
