#include "impose/booklet.h"

#include <algorithm>
#include <string>
#include <utility>

#include "impose/placement.h"

namespace handbill::impose {
namespace {

constexpr std::size_t kPagesOfSheet = 4;

/// A sheet that wraps others is longer by its thickness if it is creased sharply, by pi/2 of it if it is bent round;
/// printers reckon with 1.2 to 1.4.
constexpr base::Ratio kWrap{13, 10};

using model::Spread;
using Slots = std::vector<std::optional<std::size_t>>;

Slots with_blanks(std::size_t pages, bool back_cover) {
    Slots slots(pages);
    for (std::size_t i = 0; i < pages; ++i) slots[i] = i;
    while (slots.size() % kPagesOfSheet != 0) slots.emplace_back();
    if (back_cover) std::swap(slots[pages - 1], slots.back());
    return slots;
}

/// The sheet as it lies, and where the two pages are on it.
struct Room {
    base::Size sheet;
    base::Rect spread;
};

std::optional<Room> room_on(base::Size sheet, base::Size trim) {
    const base::Size spread{trim.width * 2, trim.height};
    const auto least = [&](base::Size size) {
        return std::min(size.width - spread.width, size.height - spread.height);
    };
    const base::Size turned{sheet.height, sheet.width};
    if (least(turned) > least(sheet)) sheet = turned;
    if (least(sheet) < base::Length{}) return std::nullopt;
    return Room{sheet,
                {(sheet.width - spread.width) / 2, (sheet.height - spread.height) / 2, spread.width, spread.height}};
}

class Binder {
public:
    Binder(const model::PageSet& pages, const Room& room, const Wishes& wishes)
        : page_(pages.pages.front()),
          room_(room),
          nudge_(wishes.nudge),
          heads_down_(axis_of(wishes.flip, room.sheet) == Axis::level) {}

    [[nodiscard]] model::PressSheet side(const Spread& spread) const {
        const base::Rect whole{{}, {}, room_.sheet.width, room_.sheet.height};
        model::PressSheet sheet{room_.sheet, whole, whole, {}, {}};
        if (spread.left) sheet.impressions.push_back(half(*spread.left, true, spread));
        if (spread.right) sheet.impressions.push_back(half(*spread.right, false, spread));
        // As they are read: the structure meets the pages of a sheet in this order.
        std::sort(sheet.impressions.begin(), sheet.impressions.end(),
                  [](const auto& one, const auto& other) { return one.page < other.page; });
        add_marks(sheet);
        sheet.spread = spread;
        return sheet;
    }

private:
    /// A place of the side, seen upright, in the file.
    [[nodiscard]] base::Rect in_file(base::Rect area, bool turned) const {
        if (turned) {
            area.x = room_.sheet.width - area.right();
            area.y = room_.sheet.height - area.bottom();
        }
        area.x += nudge_.x;
        area.y += nudge_.y;
        return area;
    }

    /// Both halves with what the margins give of their bleed.
    [[nodiscard]] base::Rect printed() const {
        const base::Length across = outer_room(room_.spread.x, page_.bleed),
                           down = outer_room(room_.spread.y, page_.bleed);
        const base::Rect& spread = room_.spread;
        return {spread.x - across, spread.y - down, spread.width + across * 2, spread.height + down * 2};
    }

    [[nodiscard]] model::Impression half(std::size_t page, bool left, const Spread& spread) const {
        const base::Length width = page_.trim.width;
        const base::Length fold = room_.spread.x + width;
        const base::Rect trim{left ? room_.spread.x + spread.creep : fold - spread.creep, room_.spread.y, width,
                              page_.trim.height};
        // What creeps over the fold would lie on the page beside it.
        base::Rect clip = printed();
        clip.width = clip.width / 2;
        if (!left) clip.x = fold;
        const bool turned = spread.back && heads_down_;
        model::Impression impression{page, corner_of(in_file(trim, turned), turned ? 2 : 0), turned ? 2 : 0};
        // Beyond the trim the page has no more than its bleed.
        const base::Length bleed = page_.bleed;
        impression.clip = model::shared(model::on_page(impression, in_file(clip, turned)),
                                        {-bleed, -bleed, width + bleed * 2, page_.trim.height + bleed * 2});
        return impression;
    }

    /// The same on both sides: the two pages lie in the middle of the sheet.
    void add_marks(model::PressSheet& sheet) const {
        const base::Rect spread = in_file(room_.spread, false), edge = in_file(printed(), false);
        sheet.marks = cut_marks({spread}, room_.sheet, edge);
        model::LaidPage open;
        open.trim = {spread.width, spread.height};
        open.folds = {{true, page_.trim.width}};
        const base::Length gap = spread.y - edge.y + kMarkGap;
        for (const model::StrokeItem& mark : model::fold_marks({0, {spread.x, spread.y}}, open, gap, sheet.media))
            sheet.marks.push_back(mark);
    }

    const model::LaidPage& page_;  ///< all are of its size
    const Room& room_;
    base::Point nudge_;
    bool heads_down_;  ///< backs, in the file
};

Spine spine_of(const model::PageSet& pages, const Booklet& booklet) {
    if (booklet.spine) return *booklet.spine;
    return pages.localized->language->direction == model::Direction::right_to_left ? Spine::right : Spine::left;
}

bool can_bind(const model::PageSet& pages, diag::Diagnostics& diagnostics) {
    const std::size_t count = pages.pages.size();
    if (count < kLeastBookletPages) {
        diagnostics
            .error(diag::codes::too_few_pages, pages.localized->piece->span,
                   "a booklet has three pages or more, and this has " + std::to_string(count))
            .notes.push_back({"two pages are the sides of one leaf: leave out --booklet", std::nullopt});
        return false;
    }
    for (const model::LaidPage& page : pages.pages) {
        if (page.trim == pages.pages.front().trim) continue;
        diagnostics.error(diag::codes::broken_promise, std::nullopt, "the pages of a booklet are not of one size");
        return false;
    }
    return true;
}

bool creeps_too_far(const std::vector<Spread>& sides, const model::PageSet& pages, diag::Diagnostics& diagnostics) {
    base::Length most;
    for (const Spread& side : sides) most = std::max(most, side.creep);
    if (most <= model::kMostCreep) return false;
    diagnostics
        .error(diag::codes::creep_too_large, pages.localized->piece->span,
               "the innermost pages would move " + base::to_points_text(most) +
                   " pt to the fold, more than their margins can give (" + base::to_points_text(model::kMostCreep) +
                   " pt)")
        .notes.push_back(
            {"bind it in smaller signatures with --booklet perfect, or print on thinner paper", std::nullopt});
    return true;
}

}  // namespace

base::Length creep_of(std::size_t outer, base::Length paper) {
    return paper * static_cast<std::int64_t>(outer) * kWrap;
}

std::vector<Spread> spreads(std::size_t pages, bool back_cover, const Booklet& booklet, Spine spine) {
    const Slots slots = with_blanks(pages, back_cover);
    const std::size_t most =
        booklet.binding == Booklet::Binding::saddle ? slots.size() : static_cast<std::size_t>(booklet.signature);
    std::vector<Spread> sides;
    const auto add = [&](std::size_t low, std::size_t high, std::size_t outer, bool back) {
        Spread side{slots[low], slots[high], creep_of(outer, booklet.paper), back};
        if ((spine == Spine::left) != back) std::swap(side.left, side.right);
        sides.push_back(side);
    };
    for (std::size_t first = 0; first < slots.size(); first += most) {
        const std::size_t last = std::min(first + most, slots.size()) - 1;
        for (std::size_t outer = 0; first + outer * 2 < last - outer * 2; ++outer) {
            const std::size_t low = first + outer * 2, high = last - outer * 2;
            add(low, high, outer, false);
            add(low + 1, high - 1, outer, true);
        }
    }
    return sides;
}

bool holds_spread(const model::Sheet& sheet, base::Size trim) { return room_on(sheet.trim, trim).has_value(); }

std::optional<model::PressSheets> bind(std::shared_ptr<const model::PageSet> pages, const Booklet& booklet,
                                       const model::Sheet* sheet, const Wishes& wishes,
                                       diag::Diagnostics& diagnostics) {
    if (!can_bind(*pages, diagnostics)) return std::nullopt;
    const base::Size trim = pages->pages.front().trim;
    const auto room = room_on(sheet != nullptr ? sheet->trim : base::Size{trim.width * 2, trim.height}, trim);
    if (!room) {
        diagnostics.error(diag::codes::broken_promise, std::nullopt,
                          "the sheet '" + sheet->id + "' does not hold two pages side by side");
        return std::nullopt;
    }
    const bool back_cover = !pages->localized->piece->pages.back().flow.has_value();
    const Spine spine = spine_of(*pages, booklet);
    const auto sides = spreads(pages->pages.size(), back_cover, booklet, spine);
    if (creeps_too_far(sides, *pages, diagnostics)) return std::nullopt;
    model::PressSheets press;
    press.stock = sheet != nullptr ? sheet->id : "";
    press.manner = booklet.binding == Booklet::Binding::saddle ? "saddle" : "perfect";
    press.spine_on_right = spine == Spine::right;
    const Binder binder(*pages, *room, wishes);
    for (const Spread& side : sides) press.sheets.push_back(binder.side(side));
    press.pages = std::move(pages);
    return press;
}

}  // namespace handbill::impose
