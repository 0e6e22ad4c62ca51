#include "model/press_sheets.h"

#include <algorithm>

#include "model/press_profile.h"

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

namespace {

base::Rect between(base::Point one, base::Point other) {
    const base::Length left = std::min(one.x, other.x), top = std::min(one.y, other.y);
    return {left, top, std::max(one.x, other.x) - left, std::max(one.y, other.y) - top};
}

base::Point back_on_page(const Impression& impression, base::Point place) {
    place = {place.x - impression.at.x, place.y - impression.at.y};
    for (int i = 0; i < impression.quarter_turns; ++i) place = {place.y, -place.x};
    return place;
}

/// Half a perimeter orders areas that are parts of one rectangle, without overflow.
base::Length extent(const base::Rect& area) { return area.width + area.height; }

}  // namespace

base::Rect on_page(const Impression& impression, const base::Rect& area) {
    return between(back_on_page(impression, {area.x, area.y}), back_on_page(impression, {area.right(), area.bottom()}));
}

base::Rect shared(const base::Rect& one, const base::Rect& other) {
    const base::Length left = std::max(one.x, other.x), top = std::max(one.y, other.y);
    const base::Length right = std::min(one.right(), other.right()), bottom = std::min(one.bottom(), other.bottom());
    if (right <= left || bottom <= top) return {left, top, {}, {}};
    return {left, top, right - left, bottom - top};
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
        if (is_inside(from) && is_inside(to))
            marks.push_back({Artifact::page, from, to, kWeight, kDash, kRegistration});
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

Touch touch_of(const PressSheets& press, std::size_t page, const base::Rect& area) {
    Touch best;
    bool told = false;
    for (std::size_t s = 0; s < press.sheets.size(); ++s) {
        const auto& impressions = press.sheets[s].impressions;
        for (std::size_t i = 0; i < impressions.size(); ++i) {
            const Impression& impression = impressions[i];
            if (impression.page != page) continue;
            const base::Rect part = impression.clip ? shared(area, *impression.clip) : area;
            // Of equals the one that is told, which stands among its links' words.
            const bool better =
                extent(part) > extent(best.area) || (extent(part) == extent(best.area) && impression.tagged && !told);
            if (!better) continue;
            best = {s, i, part};
            told = impression.tagged;
        }
    }
    return best;
}

std::vector<Telling> tellings(const PressSheets& press) {
    std::vector<Telling> told(press.pages->pages.size());
    for (std::size_t i = 0; i < press.sheets.size(); ++i)
        for (const Impression& impression : press.sheets[i].impressions)
            if (impression.tagged) told[impression.page] = {i, impression};
    return told;
}

}  // namespace handbill::model
