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

std::vector<StrokeItem> fold_marks(const Impression& impression, const LaidPage& page, base::Length gap,
                                   const base::Rect& room) {
    constexpr base::Length kWeight = base::Length::millipoints(250);
    constexpr base::Length kDash = base::Length::points(3);
    constexpr base::Length kLength = base::Length::points(15);  // three dashes and the gaps between them
    std::vector<StrokeItem> marks;
    const auto add = [&](base::Point from, base::Point to) {
        from = on_sheet(impression, from);
        to = on_sheet(impression, to);
        const auto is_inside = [&](base::Point point) {
            return point.x >= room.x && point.x <= room.right() && point.y >= room.y && point.y <= room.bottom();
        };
        if (is_inside(from) && is_inside(to)) marks.push_back({Artifact::page, from, to, kWeight, kDash, {}});
    };
    for (const FoldLine& fold : page.folds) {
        const base::Length end = (fold.upright ? page.trim.height : page.trim.width) + gap;
        const auto along = [&](base::Length way) {
            return fold.upright ? base::Point{fold.at, way} : base::Point{way, fold.at};
        };
        add(along(-gap - kLength), along(-gap));
        add(along(end), along(end + kLength));
    }
    return marks;
}

std::vector<Telling> tellings(const PressSheets& press) {
    std::vector<Telling> told(press.pages->pages.size());
    for (std::size_t i = 0; i < press.sheets.size(); ++i)
        for (const Impression& impression : press.sheets[i].impressions)
            if (impression.tagged) told[impression.page] = {i, impression};
    return told;
}

}  // namespace handbill::model
