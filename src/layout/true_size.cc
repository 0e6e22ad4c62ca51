#include "layout/true_size.h"

#include <algorithm>
#include <optional>
#include <variant>
#include <vector>

#include "layout/canvas.h"
#include "layout/contrast.h"
#include "layout/grounds.h"
#include "layout/paint_text.h"
#include "layout/plan.h"
#include "layout/scale.h"
#include "layout/set_text.h"

namespace handbill::layout {
namespace {

using base::Length;
using base::Rect;

constexpr Length kMargin = Length::points(13);   // what office printers leave white
constexpr Length kDeepest = Length::points(80);  // no further into the page than a margin goes
constexpr Length kStep = Length::points(2);
constexpr Length kClear = Length::points(4);  // round the line
constexpr Length kGap = Length::points(6);    // between the measure and its words
constexpr Length kWeight = Length::millipoints(400);
constexpr Length kInch = Length::points(72);
constexpr Length kMetric = Length::millipoints(56'693);  // 20 mm
constexpr Length kTall = Length::points(9);              // of the longest tick, and the line

/// The quietest colour that can be read wins.
constexpr const char* kColours[] = {"mute", "ink", "on-field", "paper"};

bool contains(const Rect& outer, const Rect& inner) {
    return outer.x <= inner.x && outer.y <= inner.y && outer.right() >= inner.right() &&
           outer.bottom() >= inner.bottom();
}

bool overlap(const Rect& a, const Rect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

/// A page as what is in the way, and the fills under all that.
class Taken {
public:
    explicit Taken(const model::LaidPage& page) : page_(page) {
        for (const model::PageItem& item : page.items) take(item, Turned());
    }

    /// The ground under a place that is free; none if something is in the way.
    [[nodiscard]] std::optional<model::Colour> ground(const Rect& place) const {
        const Rect clear{place.x - kClear, place.y - kClear, place.width + kClear * 2, place.height + kClear * 2};
        const auto crosses = [&](const model::FoldLine& fold) {
            return fold.upright ? fold.at > clear.x && fold.at < clear.right()
                                : fold.at > clear.y && fold.at < clear.bottom();
        };
        if (std::any_of(page_.folds.begin(), page_.folds.end(), crosses)) return std::nullopt;
        if (std::any_of(things_.begin(), things_.end(), [&](const Rect& thing) { return overlap(thing, clear); }))
            return std::nullopt;
        std::optional<model::Colour> found = model::Colour{255, 255, 255, 0, 0, 0, 0};
        for (const model::FillItem& fill : fills_) {
            if (contains(fill.rect, clear))
                found = fill.colour;
            else if (overlap(fill.rect, clear))
                found.reset();
        }
        return found;
    }

    /// Left and right of all words, for a line that keeps their edges.
    [[nodiscard]] std::optional<std::pair<Length, Length>> words() const { return words_; }

private:
    void take(const model::PageItem& item, const Turned& turned) {
        if (const auto* fill = std::get_if<model::FillItem>(&item)) {
            model::FillItem placed = *fill;
            placed.rect = turned.on_page(fill->rect);
            fills_.push_back(placed);
        } else if (const auto* stroke = std::get_if<model::StrokeItem>(&item)) {
            const Length left = std::min(stroke->from.x, stroke->to.x), top = std::min(stroke->from.y, stroke->to.y);
            things_.push_back(turned.on_page({left, top, std::max(stroke->from.x, stroke->to.x) - left + kWeight,
                                              std::max(stroke->from.y, stroke->to.y) - top + kWeight}));
        } else if (const auto* text = std::get_if<model::TextItem>(&item)) {
            for (const model::PlacedRun& run : text->runs) take(run, turned);
        } else if (const auto* art = std::get_if<model::ArtItem>(&item)) {
            things_.push_back(turned.on_page(art->rect));
        } else if (const auto* image = std::get_if<model::ImageItem>(&item)) {
            things_.push_back(turned.on_page(image->rect));
        } else if (const auto* code = std::get_if<model::ModulesItem>(&item)) {
            const Length quiet = code->rect.width * base::Ratio{4, std::max(code->modules, 1)};
            things_.push_back(turned.on_page({code->rect.x - quiet, code->rect.y - quiet, code->rect.width + quiet * 2,
                                              code->rect.height + quiet * 2}));
        } else if (const auto* group = std::get_if<model::GroupItem>(&item)) {
            for (const model::PageItem& each : group->items) take(each, turned.inside(*group));
        }
    }

    /// As high as letters can be, and as deep.
    void take(const model::PlacedRun& run, const Turned& turned) {
        if (run.glyphs.empty()) return;
        Length left = run.glyphs.front().x, right = left, y = run.glyphs.front().y;
        for (const model::PlacedGlyph& glyph : run.glyphs) {
            left = std::min(left, glyph.x);
            right = std::max(right, glyph.x + glyph.advance);
        }
        const Rect box = turned.on_page({left, y - run.size, right - left, run.size * base::Ratio{27, 20}});
        things_.push_back(box);
        if (!words_) words_ = {box.x, box.right()};
        words_ = {std::min(words_->first, box.x), std::max(words_->second, box.right())};
    }

    const model::LaidPage& page_;
    std::vector<Rect> things_;
    std::vector<model::FillItem> fills_;
    std::optional<std::pair<Length, Length>> words_;
};

class Setter {
public:
    Setter(Forme& forme, const model::Sheet& sheet)
        : forme_(forme),
          metric_(sheet.metric),
          text_(metric_ ? forme.piece.true_size->metric : forme.piece.true_size->inch),
          rtl_(forme.localized.language->direction == model::Direction::right_to_left) {
        const PreparedText& text = *forme.texts.find(text_);
        weight_ = text.style->weight;
        type_ = type_size(text, forme.theme, forme.scale, 0);
        set_ = set_text(forme.texts, text_, type_, model::TextEdges::leading, kUnbounded);
    }

    /// A line in which the measure and its words share their middle, or the words stand under it.
    struct Place {
        Rect all, measure, words;
        model::Colour colour;
        std::string name;
    };

    [[nodiscard]] std::optional<Place> find(const model::LaidPage& page) const {
        const Taken taken(page);
        for (const bool stacked : {false, true}) {
            const base::Size size = size_of(stacked);
            for (const bool foot : {true, false}) {
                for (Length in = kMargin; in + size.height <= kDeepest; in += kStep) {
                    const Length y = foot ? page.trim.height - in - size.height : in;
                    for (const Length x : starts(page, taken, size.width)) {
                        if (auto place = try_place({x, y, size.width, size.height}, stacked, page, taken)) return place;
                    }
                }
            }
        }
        return std::nullopt;
    }

    void paint(const Place& place, StructureBuilder& structure, model::LaidPage& page,
               diag::Diagnostics& diagnostics) const {
        Canvas canvas(forme_, page, diagnostics);
        const Rect& box = place.measure;
        const auto line = [&](const Rect& rect) { canvas.fill(rect, place.colour, model::Artifact::layout); };
        line({box.x, box.bottom() - kWeight, box.width, kWeight});
        const Unit unit = metric_ ? Unit::millimetre : Unit::inch_32;
        for (const Tick& tick : ticks(unit, {}, box.width)) {
            if (!metric_ && tick.rank == 0) continue;  // 32nds are too fine to be quiet
            const Length length = tick_length(unit, tick.rank);
            const Length x = std::clamp(tick.at - kWeight / 2, Length{}, box.width - kWeight);
            line({box.x + x, box.bottom() - length, kWeight, length});
        }
        TextPlace words;
        words.box = place.words;
        words.direction = rtl_ ? model::Direction::right_to_left : model::Direction::left_to_right;
        words.colour = place.name;
        words.node = structure.add(kDocumentNode, model::Role::paragraph, forme_.texts.find(text_)->words->language);
        TextPainter(forme_, structure, canvas).paint(text_, set_, words);
    }

private:
    [[nodiscard]] Length measure() const { return metric_ ? kMetric : kInch; }

    [[nodiscard]] base::Size size_of(bool stacked) const {
        if (stacked) return {std::max(measure(), set_.width), kTall + kGap / 2 + set_.height};
        return {measure() + kGap + set_.width, std::max(kTall, set_.height)};
    }

    /// At the start edge of the words, at their end edge, in the middle: the first that is free.
    [[nodiscard]] std::vector<Length> starts(const model::LaidPage& page, const Taken& taken, Length width) const {
        const Length last = page.trim.width - kMargin - width;
        const auto words = taken.words().value_or(std::pair{kMargin, page.trim.width - kMargin});
        const Length left = std::max(words.first, kMargin), right = std::min(words.second - width, last);
        std::vector<Length> all{rtl_ ? right : left, rtl_ ? left : right, (page.trim.width - width) / 2};
        std::erase_if(all, [&](Length x) { return x < kMargin || x > last; });
        return all;
    }

    [[nodiscard]] std::optional<Place> try_place(const Rect& all, bool stacked, const model::LaidPage& page,
                                                 const Taken& taken) const {
        if (all.x < kMargin || all.y < kMargin || all.right() > page.trim.width - kMargin ||
            all.bottom() > page.trim.height - kMargin)
            return std::nullopt;
        const auto ground = taken.ground(all);
        if (!ground) return std::nullopt;
        Place place{all, {}, {}, {}, {}};
        const auto from_start = [&](Length at, Length width) { return rtl_ ? all.right() - at - width : all.x + at; };
        if (stacked) {
            place.measure = {from_start({}, measure()), all.y, measure(), kTall};
            place.words = {all.x, all.bottom() - set_.height, all.width, set_.height};
        } else {
            const Length middle = all.y + all.height / 2;
            place.measure = {from_start({}, measure()), middle - kTall / 2, measure(), kTall};
            place.words = {from_start(measure() + kGap, set_.width), middle - set_.height / 2, set_.width, set_.height};
        }
        for (const char* name : kColours) {
            const auto found = forme_.theme.colours.find(name);
            if (found == forme_.theme.colours.end()) continue;
            if (contrast(found->second, *ground) < needed_contrast(forme_.theme.variant, type_.size, weight_)) continue;
            place.colour = found->second;
            place.name = name;
            return place;
        }
        return std::nullopt;
    }

    Forme& forme_;
    bool metric_;
    model::TextId text_;
    bool rtl_;
    int weight_ = 400;
    TypeSize type_;
    SetText set_;
};

}  // namespace

bool put_true_size(Forme& forme, const model::Sheet& sheet, StructureBuilder& structure, model::LaidPage& page,
                   diag::Diagnostics& diagnostics) {
    const Setter setter(forme, sheet);
    const auto place = setter.find(page);
    if (place) setter.paint(*place, structure, page, diagnostics);
    return place.has_value();
}

void report_no_room(const Forme& forme, diag::Diagnostics& diagnostics) {
    diagnostics
        .error(diag::codes::no_room, forme.piece.true_size->span,
               "no margin has room for the line that says to print at 100 %, and its measure")
        .notes.push_back({"leave a strip of one colour at the head or foot of a page, or do without 'ruler'", {}});
}

}  // namespace handbill::layout
