#include "impose/impose.h"

#include <algorithm>

#include "impose/placement.h"

namespace handbill::impose {
namespace {

/// Whether a straight mark meets what is printed of a piece.
bool touches(const base::Rect& place, const model::StrokeItem& mark) {
    return std::max(mark.from.x, mark.to.x) > place.x && std::min(mark.from.x, mark.to.x) < place.right() &&
           std::max(mark.from.y, mark.to.y) > place.y && std::min(mark.from.y, mark.to.y) < place.bottom();
}

class SheetMaker {
public:
    SheetMaker(const model::PageSet& pages, const model::Stock& stock, const Wishes& wishes)
        : pages_(pages), stock_(stock), wishes_(wishes), axis_(axis_of(wishes.flip, stock.sheet)) {}

    /// Every page fills its own side; with backs, odd sides lie behind the even ones.
    [[nodiscard]] std::vector<model::PressSheet> make() const {
        std::vector<model::PressSheet> sheets;
        for (std::size_t page = 0; page < count(); ++page)
            sheets.push_back(side(page, wishes_.flip != Flip::none && page % 2 == 1));
        return sheets;
    }

private:
    /// Pages of one language.
    [[nodiscard]] std::size_t count() const { return pages_.pages.size() / wishes_.languages; }

    /// Which language a piece of the front is in; what is behind it is in the same.
    [[nodiscard]] std::size_t language_of(std::size_t cell) const {
        const auto columns = static_cast<std::size_t>(stock_.columns);
        return (wishes_.mixing == Mixing::rows ? cell / columns : cell) % wishes_.languages;
    }

    /// A piece of the front, seen from the side in hand and moved as the printer needs it.
    [[nodiscard]] base::Rect place_of(const base::Rect& cell, bool back) const {
        base::Rect place = back ? behind(cell, stock_.sheet, axis_) : cell;
        place.x += wishes_.nudge.x;
        place.y += wishes_.nudge.y;
        return place;
    }

    [[nodiscard]] model::PressSheet side(std::size_t page, bool back) const {
        const model::LaidPage& laid = pages_.pages[page];
        const base::Rect whole{{}, {}, stock_.sheet.width, stock_.sheet.height};
        model::PressSheet sheet{stock_.sheet, whole, whole, {}, {}};
        const int front = front_turns(stock_, laid.trim);
        const int turns = back ? back_turns(front, axis_) : front;
        const auto all = cells(stock_), all_printable = printable(stock_, laid.bleed);
        std::vector<base::Rect> places, printed;
        std::vector<bool> told(wishes_.languages, false);
        for (std::size_t i = 0; i < all.size(); ++i) {
            places.push_back(place_of(all[i], back));
            printed.push_back(place_of(all_printable[i], back));
            const std::size_t language = language_of(i);
            model::Impression impression{language * count() + page, corner_of(places.back(), turns), turns};
            impression.clip = model::on_page(impression, printed.back());
            impression.tagged = !told[language];
            told[language] = true;
            sheet.impressions.push_back(impression);
        }
        if (stock_.cut) {
            sheet.marks = cut_marks(places, stock_.sheet, around(printed));
            add_fold_marks(sheet, printed, laid);
        }
        return sheet;
    }

    static base::Rect around(const std::vector<base::Rect>& areas) {
        base::Rect all = areas.front();
        for (const base::Rect& area : areas) {
            const base::Length right = std::max(all.right(), area.right()),
                               bottom = std::max(all.bottom(), area.bottom());
            all.x = std::min(all.x, area.x);
            all.y = std::min(all.y, area.y);
            all.width = right - all.x;
            all.height = bottom - all.y;
        }
        return all;
    }

    /// Where a piece lies beside another one the fold goes on in its neighbour, and nothing may be printed there.
    void add_fold_marks(model::PressSheet& sheet, const std::vector<base::Rect>& printed,
                        const model::LaidPage& page) const {
        base::Length bleed;
        for (const base::Length margin : {stock_.first.x, stock_.first.y})
            bleed = std::max(bleed, outer_room(margin, page.bleed));
        for (const model::Impression& impression : sheet.impressions) {
            for (const model::StrokeItem& mark : model::fold_marks(impression, page, bleed + kMarkGap, sheet.media)) {
                const bool hits = std::any_of(printed.begin(), printed.end(),
                                              [&](const base::Rect& place) { return touches(place, mark); });
                if (!hits) sheet.marks.push_back(mark);
            }
        }
    }

    const model::PageSet& pages_;
    const model::Stock& stock_;
    const Wishes& wishes_;
    Axis axis_;
};

}  // namespace

std::optional<model::Stock> whole_sheet(const model::Sheet& sheet, base::Size trim) {
    constexpr base::Length kLeastMargin =
        base::Length::points(24);  // a fold mark, its gap, and what printers leave white
    const auto margin = [&](base::Size size) {
        return std::min(size.width - trim.width, size.height - trim.height) / 2;
    };
    const base::Size turned{sheet.trim.height, sheet.trim.width};
    model::Stock stock;
    stock.id = sheet.id;
    stock.name = sheet.name;
    stock.sheet = margin(turned) > margin(sheet.trim) ? turned : sheet.trim;
    if (margin(stock.sheet) < kLeastMargin) return std::nullopt;
    stock.piece = trim;
    stock.pitch = {trim.width, trim.height};
    stock.first = {(stock.sheet.width - trim.width) / 2, (stock.sheet.height - trim.height) / 2};
    stock.cut = true;
    return stock;
}

std::size_t most_languages(const model::Stock& stock, Mixing mixing) {
    return static_cast<std::size_t>(mixing == Mixing::rows ? stock.rows : stock.rows * stock.columns);
}

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
    return model::PressSheets{std::move(pages), stock->id, {}, false, std::move(sheets)};
}

}  // namespace handbill::impose
