#include "impose/press_marks.h"

#include <array>

namespace handbill::impose {
namespace {

constexpr base::Length kWeight = base::Length::millipoints(250);
constexpr base::Length kGap = base::Length::points(3);      // white between the bleed and a mark
constexpr base::Length kLength = base::Length::points(17);  // 6 mm
constexpr base::Length kEdge = base::Length::points(4);     // from a mark to the edge of the media
constexpr base::Length kRadius = base::Length::points(4);   // of a registration mark's ring; its cross is twice as wide
constexpr base::Length kSlug = base::Length::points(9);     // room below the marks
constexpr base::Length kSlugRise = base::Length::points(4);

/// A quarter of a ring of radius 1000 in chords.
constexpr std::array<base::Point, 5> kQuarter{{{base::Length::millipoints(1000), base::Length{}},
                                               {base::Length::millipoints(924), base::Length::millipoints(383)},
                                               {base::Length::millipoints(707), base::Length::millipoints(707)},
                                               {base::Length::millipoints(383), base::Length::millipoints(924)},
                                               {base::Length{}, base::Length::millipoints(1000)}}};

class MarkMaker {
public:
    MarkMaker(model::PressSheet& sheet, const model::PageSet& pages) : sheet_(sheet), pages_(pages) {}

    void add() {
        const base::Length width = sheet_.trim.width, height = sheet_.trim.height, none;
        const base::Rect& bleed = sheet_.bleed;
        const base::Length top = bleed.y - kGap, bottom = bleed.bottom() + kGap;
        const base::Length left = bleed.x - kGap, right = bleed.right() + kGap;
        for (const base::Length x : {none, width}) {
            line({x, top - kLength}, {x, top});
            line({x, bottom}, {x, bottom + kLength});
        }
        for (const base::Length y : {none, height}) {
            line({left - kLength, y}, {left, y});
            line({right, y}, {right + kLength, y});
        }
        const base::Length across = kRadius * 2;
        for (const base::Length y : {top - across, bottom + across}) target({width / 2, y});
        for (const base::Length x : {left - across, right + across}) target({x, height / 2});
        const base::Length margin = kGap + kLength + kEdge;
        sheet_.media = {bleed.x - margin, bleed.y - margin, bleed.width + margin * 2,
                        bleed.height + margin * 2 + kSlug};
        for (const model::Impression& impression : sheet_.impressions) add_folds(impression);
    }

private:
    void add_folds(const model::Impression& impression) {
        const model::LaidPage& page = pages_.pages[impression.page];
        for (const model::StrokeItem& mark : model::fold_marks(impression, page, page.bleed + kGap, sheet_.media))
            sheet_.marks.push_back(mark);
    }

    void line(base::Point from, base::Point to) {
        model::StrokeItem stroke;
        stroke.mark = model::Artifact::page;
        stroke.from = from;
        stroke.to = to;
        stroke.weight = kWeight;
        stroke.colour = model::kRegistration;
        sheet_.marks.push_back(stroke);
    }

    /// A cross in a ring.
    void target(base::Point centre) {
        const base::Length arm = kRadius * 2, none;
        line({centre.x - arm, centre.y}, {centre.x + arm, centre.y});
        line({centre.x, centre.y - arm}, {centre.x, centre.y + arm});
        const auto on_ring = [&](base::Point unit) -> base::Point {
            const base::Ratio by{kRadius.millipoints(), 1000};
            return {centre.x + unit.x * by, centre.y + unit.y * by};
        };
        for (std::size_t i = 0; i + 1 < kQuarter.size(); ++i) {
            base::Point from = kQuarter[i], to = kQuarter[i + 1];
            for (int turn = 0; turn < 4; ++turn) {
                line(on_ring(from), on_ring(to));
                from = {none - from.y, from.x};
                to = {none - to.y, to.x};
            }
        }
    }

    model::PressSheet& sheet_;
    const model::PageSet& pages_;
};

}  // namespace

void add_press_marks(model::PressSheets& press) {
    for (model::PressSheet& sheet : press.sheets) MarkMaker(sheet, *press.pages).add();
}

SlugPlace slug_place(const model::PressSheet& sheet) {
    const base::Length left = sheet.media.x + kEdge;
    return {{left, sheet.media.bottom() - kSlugRise}, sheet.media.width - kEdge * 2};
}

}  // namespace handbill::impose
