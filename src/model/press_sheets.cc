#include "model/press_sheets.h"

namespace handbill::model {

PressSheets as_laid(std::shared_ptr<const PageSet> pages) {
    PressSheets press;
    for (std::size_t i = 0; i < pages->pages.size(); ++i) {
        const LaidPage& page = pages->pages[i];
        const base::Rect media{-page.bleed, -page.bleed, page.trim.width + page.bleed * 2,
                               page.trim.height + page.bleed * 2};
        press.sheets.push_back({page.trim, media, media, {Impression{i, {}}}, {}});
    }
    press.pages = std::move(pages);
    return press;
}

PressSheets as_laid(const PageSet& pages) {
    return as_laid(std::shared_ptr<const PageSet>(std::shared_ptr<void>(), &pages));
}

bool stands_as_laid(const Impression& impression) {
    return impression.at == base::Point{} && impression.quarter_turns == 0 && !impression.clip;
}

base::Point on_sheet(const Impression& impression, base::Point place) {
    for (int i = 0; i < impression.quarter_turns; ++i) place = {-place.y, place.x};
    return {impression.at.x + place.x, impression.at.y + place.y};
}

std::vector<Telling> tellings(const PressSheets& press) {
    std::vector<Telling> told(press.pages->pages.size());
    for (std::size_t i = 0; i < press.sheets.size(); ++i)
        for (const Impression& impression : press.sheets[i].impressions)
            if (impression.tagged) told[impression.page] = {i, impression};
    return told;
}

}  // namespace handbill::model
