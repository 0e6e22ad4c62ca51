#include "layout/legibility.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include "layout/contrast.h"
#include "layout/grounds.h"
#include "layout/unicode.h"
#include "text/utf16.h"

namespace handbill::layout {
namespace {

using base::Length;
using base::Rect;
using model::Colour;

constexpr Length kLargePrint = Length::points(18);

std::string hex(const Colour& colour) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string out = "#";
    for (const std::uint8_t channel : {colour.red, colour.green, colour.blue}) {
        out += kDigits[channel / 16U];
        out += kDigits[channel % 16U];
    }
    return out;
}

/// "4.5 : 1"
std::string ratio_text(std::int64_t hundredths) {
    std::string text = std::to_string(hundredths / 100);
    std::string rest = std::to_string(100 + hundredths % 100).substr(1);
    rest.erase(rest.find_last_not_of('0') + 1);
    return (rest.empty() ? text : text + '.' + rest) + " : 1";
}

/// The words of a line, cut to what names it.
std::string words_of(const model::TextItem& item) {
    constexpr std::size_t kMost = 32;
    std::u16string text;
    for (const model::PlacedRun& run : item.runs) text += run.text;
    while (!text.empty() && is_white(text.back())) text.pop_back();
    if (text.size() <= kMost) return '"' + to_utf8(text) + '"';
    std::size_t end = kMost;
    if (text::is_lead(text[end - 1])) --end;
    return '"' + to_utf8(text.substr(0, end)) + "…\"";
}

class Judge {
public:
    Judge(const model::PageSet& pages, const text::FontLibrary& fonts, diag::Diagnostics& diagnostics)
        : theme_(*pages.localized->piece->theme), fonts_(fonts), diagnostics_(diagnostics) {
        found_.smallest_type = Length::points(10'000);
    }

    void take(const model::LaidPage& page) {
        grounds_ = Grounds();
        for (const model::PageItem& item : page.items) take(item, Turned());
    }

    [[nodiscard]] model::Legibility found() const {
        model::Legibility legibility = found_;
        if (!written_) legibility.smallest_type = Length{};
        return legibility;
    }

private:
    void take(const model::PageItem& item, const Turned& turned);
    void text(const model::TextItem& item, const Turned& turned);
    void run(const model::PlacedRun& run, const model::TextItem& item, const Turned& turned);
    void art(const model::ArtItem& item, const Turned& turned);
    void modules(const model::ModulesItem& item, const Turned& turned);
    [[nodiscard]] Rect ink_of(const model::PlacedRun& run) const;
    void compare(const std::string& what, const Colour& colour, const Grounds::Under& under, std::int64_t needed,
                 diag::Span span);
    [[nodiscard]] bool first_time(diag::Span span, const Colour& colour, const Colour& ground);

    const model::Theme& theme_;
    const text::FontLibrary& fonts_;
    diag::Diagnostics& diagnostics_;
    Grounds grounds_;
    model::Legibility found_;
    bool written_ = false;
    std::set<std::tuple<std::uint32_t, std::uint32_t, std::string>> told_;  ///< by place, one fault for each pair
};

void Judge::take(const model::PageItem& item, const Turned& turned) {
    if (const auto* fill = std::get_if<model::FillItem>(&item)) {
        grounds_.add_fill(turned.on_page(fill->rect), fill->colour);
    } else if (const auto* line = std::get_if<model::TextItem>(&item)) {
        text(*line, turned);
    } else if (const auto* drawn = std::get_if<model::ArtItem>(&item)) {
        art(*drawn, turned);
        grounds_.add_art(*drawn, turned);
    } else if (const auto* image = std::get_if<model::ImageItem>(&item)) {
        grounds_.add_picture(turned.on_page(image->rect));
    } else if (const auto* code = std::get_if<model::ModulesItem>(&item)) {
        modules(*code, turned);
    } else if (const auto* group = std::get_if<model::GroupItem>(&item)) {
        const Turned inner = turned.inside(*group);
        for (const model::PageItem& each : group->items) take(each, inner);
    }
}

void Judge::text(const model::TextItem& item, const Turned& turned) {
    for (const model::PlacedRun& each : item.runs) run(each, item, turned);
}

/// The box of what the run's glyphs paint, at least as large as a speck.
Rect Judge::ink_of(const model::PlacedRun& run) const {
    constexpr Length kSpeck = Length::points(1);
    const text::FontFace& face = fonts_.face(run.font);
    const std::int64_t em = face.metrics().units_per_em;
    std::optional<Rect> all;
    for (const model::PlacedGlyph& glyph : run.glyphs) {
        const text::GlyphInk ink = face.ink(glyph.id);
        if (ink.width <= 0 || ink.height <= 0) continue;
        const auto scaled = [&](int units) { return base::from_font_units(units, run.size, em); };
        const Rect box{glyph.x + scaled(ink.x), glyph.y - scaled(ink.y), scaled(ink.width), scaled(ink.height)};
        if (!all) {
            all = box;
            continue;
        }
        const Length right = std::max(all->right(), box.right()), bottom = std::max(all->bottom(), box.bottom());
        all->x = std::min(all->x, box.x);
        all->y = std::min(all->y, box.y);
        all->width = right - all->x;
        all->height = bottom - all->y;
    }
    if (!all) return {};
    all->width = std::max(all->width, kSpeck);
    all->height = std::max(all->height, kSpeck);
    return *all;
}

void Judge::run(const model::PlacedRun& run, const model::TextItem& item, const Turned& turned) {
    const Rect ink = ink_of(run);
    if (ink.width <= Length{}) return;  // blanks
    written_ = true;
    found_.smallest_type = std::min(found_.smallest_type, run.size);
    // A line thinner than a quarter of the letters is a rule that they stand beside, not a ground.
    const Grounds::Under under = grounds_.under(turned.on_page(ink), run.size / 4);
    const int weight = fonts_.face(run.font).entry().weight;
    const std::int64_t needed = needed_contrast(theme_.variant, run.size, weight);
    compare("the text " + words_of(item), run.colour, under, needed, item.span);
    for (const Colour& ground : under.colours) {
        found_.lowest_contrast = std::min(found_.lowest_contrast, contrast(run.colour, ground));
    }
    if (theme_.variant != model::Variant::large_print || run.size >= kLargePrint) return;
    if (!first_time(item.span, {}, {})) return;
    diagnostics_
        .error(diag::codes::type_too_small, item.span,
               "the text " + words_of(item) + " is " + base::to_points_text(run.size) + " pt in large print")
        .notes.push_back({"no text of that edition is under 18 pt; raise the size and the floor of its style", {}});
}

/// A picture is told by its strongest colour against all that it stands on.
void Judge::art(const model::ArtItem& item, const Turned& turned) {
    if (!std::holds_alternative<model::NodeId>(item.mark) || item.colours.empty()) return;
    const Grounds::Under under = grounds_.under(turned.on_page(item.rect), {});
    const auto weakest = [&](const Colour& colour) {
        std::int64_t least = 2100;
        for (const Colour& ground : under.colours) least = std::min(least, contrast(colour, ground));
        return least;
    };
    const auto strongest = std::max_element(item.colours.begin(), item.colours.end(),
                                            [&](const Colour& a, const Colour& b) { return weakest(a) < weakest(b); });
    compare("the picture '" + item.art->id + "'", *strongest, under, kNeededByGraphics, item.span);
}

void Judge::modules(const model::ModulesItem& item, const Turned& turned) {
    const Grounds::Under under = grounds_.under(turned.on_page(item.rect), {});
    compare("the QR code", item.colour, under, needed_contrast(theme_.variant, {}, 0), item.span);
}

bool Judge::first_time(diag::Span span, const Colour& colour, const Colour& ground) {
    return told_.insert({span.source.value, span.begin, hex(colour) + hex(ground)}).second;
}

void Judge::compare(const std::string& what, const Colour& colour, const Grounds::Under& under, std::int64_t needed,
                    diag::Span span) {
    for (const Colour& ground : under.colours) {
        const std::int64_t found = contrast(colour, ground);
        if (found >= needed || !first_time(span, colour, ground)) continue;
        diagnostics_
            .error(diag::codes::low_contrast, span,
                   what + " in " + hex(colour) + " on " + hex(ground) + " has a contrast of " + ratio_text(found) +
                       " and needs " + ratio_text(needed))
            .notes.push_back({"give it another colour or what is under it another fill, in theme '" + theme_.id +
                                  "', " + std::string(model::name_of(theme_.variant)),
                              {}});
    }
    if (!under.picture || !first_time(span, colour, {1, 1, 1, 0, 0, 0, 0})) return;
    diagnostics_
        .error(diag::codes::low_contrast, span, what + " stands on a photograph, where its contrast cannot be told")
        .notes.push_back({"put a box with a fill under it", {}});
}

}  // namespace

model::Legibility judge_legibility(const model::PageSet& pages, const text::FontLibrary& fonts,
                                   diag::Diagnostics& diagnostics) {
    Judge judge(pages, fonts, diagnostics);
    for (const model::LaidPage& page : pages.pages) judge.take(page);
    return judge.found();
}

}  // namespace handbill::layout
