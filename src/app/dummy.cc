#include "app/dummy.h"

#include "text/plain_line.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

namespace handbill::app {

namespace {

constexpr model::Colour kBlack{0, 0, 0, 0, 0, 0, 100};
constexpr base::Length kLine = base::Length::millipoints(750);
constexpr base::Length kInset = base::Length::points(12);
constexpr base::Length kCaption = base::Length::points(8);
constexpr base::Length kEndless = base::Length::points(100000);
constexpr base::Length kFold = base::Length::points(24);  // as much of each fold as is drawn at either end

std::u16string widened(const std::string& ascii) { return {ascii.begin(), ascii.end()}; }

/// Pages for people who fold paper. Numerals are told to screen readers too, each a paragraph of its own.
class DummyMaker {
public:
    DummyMaker(model::PageSet& into, model::FontId font, const text::FontLibrary& fonts, diag::Diagnostics& diagnostics)
        : into_(into), font_(font), fonts_(fonts), diagnostics_(diagnostics) {}

    [[nodiscard]] bool whole() const { return whole_; }

    void begin_page(base::Size trim) {
        into_.pages.emplace_back();
        into_.pages.back().trim = trim;
    }

    /// A frame of four rules.
    void outline(const base::Rect& rect) {
        rule({rect.x, rect.y, rect.width, kLine});
        rule({rect.x, rect.bottom() - kLine, rect.width, kLine});
        rule({rect.x, rect.y, kLine, rect.height});
        rule({rect.right() - kLine, rect.y, kLine, rect.height});
    }

    void rule(const base::Rect& rect) {
        model::FillItem fill;
        fill.mark = model::Artifact::layout;
        fill.rect = rect;
        fill.colour = kBlack;
        into_.pages.back().items.emplace_back(fill);
    }

    void dashed(base::Point from, base::Point to) {
        model::StrokeItem stroke;
        stroke.from = from;
        stroke.to = to;
        stroke.weight = kLine;
        stroke.dash = base::Length::points(3);
        stroke.colour = kBlack;
        into_.pages.back().items.emplace_back(stroke);
    }

    enum class Align { left, middle };

    /// A paragraph of one line.
    void say(const std::string& words, base::Length size, base::Point at, base::Length width,
             Align align = Align::left) {
        auto run = text::plain_line(widened(words), font_, size, at, align == Align::left ? width : kEndless, kBlack,
                                    fonts_, diagnostics_);
        if (!run) {
            whole_ = false;
            return;
        }
        if (align == Align::middle) {
            base::Length wide;
            for (const auto& glyph : run->glyphs) wide += glyph.advance;
            for (auto& glyph : run->glyphs) glyph.x += (width - wide) / 2;
        }
        into_.legibility.smallest_type = std::min(into_.legibility.smallest_type, run->size);
        model::TextItem item;
        item.node = paragraph(words);
        item.language = "en";
        item.runs.push_back(std::move(*run));
        into_.pages.back().items.emplace_back(std::move(item));
    }

private:
    model::NodeId paragraph(const std::string& words) {
        auto& nodes = into_.structure.nodes;
        const model::NodeId id{static_cast<std::uint32_t>(nodes.size())};
        model::StructureNode node;
        node.role = model::Role::paragraph;
        node.parent = model::NodeId{0};
        node.language = "en";
        node.text = words;
        nodes.push_back(std::move(node));
        nodes[0].children.push_back(id);
        return id;
    }

    model::PageSet& into_;
    model::FontId font_;
    const text::FontLibrary& fonts_;
    diag::Diagnostics& diagnostics_;
    bool whole_ = true;
};

std::string page_name(const std::optional<std::size_t>& page) {
    return page ? std::to_string(*page + 1) : std::string("blank");
}

/// One sheet of the booklet: its fronts and backs beside each other, small.
class MapMaker {
public:
    MapMaker(const model::PressSheets& press, DummyMaker& maker) : press_(press), maker_(maker) {}

    static constexpr base::Length kMargin = base::Length::points(36), kHead = base::Length::points(40);
    static constexpr base::Length kRow = base::Length::points(92), kPicture = base::Length::points(64);

    static std::size_t rows_on(base::Size sheet) {
        const auto room = (sheet.height - kMargin * 2 - kHead).millipoints() / kRow.millipoints();
        return static_cast<std::size_t>(std::max<std::int64_t>(1, room));
    }

    void row(std::size_t sheet, base::Length top, base::Length width) {
        const auto& front = *press_.sheets[sheet * 2].spread;
        const auto& back = *press_.sheets[sheet * 2 + 1].spread;
        const base::Length third = (width - kMargin * 2) / 3;
        const std::string creep = base::to_points_text(front.creep) + " pt to the fold";
        maker_.say("Sheet " + std::to_string(sheet + 1), kCaption * 2, {kMargin, top + kPicture / 2}, third);
        maker_.say(front.creep == base::Length{} ? "not moved" : "moved " + creep, kCaption,
                   {kMargin, top + kPicture / 2 + kCaption * 2}, third);
        picture("front", front, {kMargin + third, top}, third);
        picture("back", back, {kMargin + third * 2, top}, third);
    }

private:
    void picture(const std::string& side, const model::Spread& spread, base::Point at, base::Length room) {
        const base::Length wide = std::min(room - kMargin, kPicture * 2), half = wide / 2;
        maker_.outline({at.x, at.y, wide, kPicture});
        maker_.dashed({at.x + half, at.y}, {at.x + half, at.y + kPicture});
        const base::Length middle = at.y + kPicture / 2 + kCaption;
        const auto numeral = [](const auto& page) { return page ? kCaption * 3 : kCaption; };
        maker_.say(page_name(spread.left), numeral(spread.left), {at.x, middle}, half, DummyMaker::Align::middle);
        maker_.say(page_name(spread.right), numeral(spread.right), {at.x + half, middle}, half,
                   DummyMaker::Align::middle);
        maker_.say(side, kCaption, {at.x, at.y + kPicture + kCaption * 3 / 2}, wide);
    }

    const model::PressSheets& press_;
    DummyMaker& maker_;
};

/// Where the fold of a sheet is, as it came out of bind(): between its halves.
void draw_fold(model::PressSheet& sheet, base::Point nudge) {
    const base::Length middle = sheet.trim.width / 2 + nudge.x, none;
    for (const auto& [from, to] : {std::pair(none, kFold), std::pair(sheet.trim.height - kFold, sheet.trim.height)}) {
        model::StrokeItem mark;
        mark.mark = model::Artifact::page;
        mark.from = {middle, from + nudge.y};
        mark.to = {middle, to + nudge.y};
        mark.weight = kLine;
        mark.dash = base::Length::points(3);
        mark.colour = kBlack;
        sheet.marks.push_back(mark);
    }
}

std::string headline(const model::PressSheets& press, const std::string& edition, std::size_t pages) {
    return edition + ": " + std::to_string(pages) + " pages on " + std::to_string(press.sheets.size() / 2) +
           " sheets, " +
           (press.manner == "saddle" ? "laid into each other and stapled" : "in signatures, laid on each other") +
           ", bound on the " + (press.spine_on_right ? "right" : "left");
}

}  // namespace

std::optional<model::PageSet> dummy_of(const model::PageSet& pages, const std::string& edition, model::FontId font,
                                       const text::FontLibrary& fonts, diag::Diagnostics& diagnostics) {
    model::PageSet dummy;
    dummy.localized = pages.localized;
    dummy.document = pages.document;
    dummy.sheet = pages.sheet;
    dummy.title = pages.title;
    dummy.legibility.smallest_type = kEndless;
    dummy.structure.nodes.resize(1);
    dummy.structure.nodes.front().role = model::Role::document;
    DummyMaker maker(dummy, font, fonts, diagnostics);
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        const base::Size trim = pages.pages[i].trim;
        maker.begin_page(trim);
        maker.outline({kInset, kInset, trim.width - kInset * 2, trim.height - kInset * 2});
        const base::Length size = std::min(trim.width, trim.height) / 3;
        maker.say(std::to_string(i + 1), size, {{}, trim.height / 2 + size / 3}, trim.width, DummyMaker::Align::middle);
        // Else nobody tells a 6 from a 9 on a sheet that stands on its head.
        maker.rule({trim.width / 2 - size / 2, trim.height / 2 + size / 2, size, kLine * 3});
        maker.say(edition + ", page " + std::to_string(i + 1) + " of " + std::to_string(pages.pages.size()), kCaption,
                  {kInset * 2, trim.height - kInset * 2}, trim.width - kInset * 4);
    }
    if (!maker.whole()) return std::nullopt;
    return dummy;
}

bool add_folds_and_map(model::PressSheets& press, base::Point nudge, const std::string& edition, model::FontId font,
                       const text::FontLibrary& fonts, diag::Diagnostics& diagnostics) {
    for (model::PressSheet& sheet : press.sheets) draw_fold(sheet, nudge);
    model::PageSet with_map = *press.pages;
    DummyMaker maker(with_map, font, fonts, diagnostics);
    MapMaker map(press, maker);
    const base::Size size = press.sheets.front().trim;
    const std::size_t sheets = press.sheets.size() / 2, rows = MapMaker::rows_on(size);
    std::vector<model::PressSheet> added;
    for (std::size_t sheet = 0; sheet < sheets; ++sheet) {
        if (sheet % rows == 0) {
            const std::size_t page = with_map.pages.size();
            maker.begin_page(size);
            maker.say(headline(press, edition, press.pages->pages.size()), kCaption * 3 / 2,
                      {MapMaker::kMargin, MapMaker::kMargin + kCaption}, size.width - MapMaker::kMargin * 2);
            const base::Rect whole{{}, {}, size.width, size.height};
            added.push_back({size, whole, whole, {model::Impression{page, {}}}, {}});
        }
        map.row(sheet, MapMaker::kMargin + MapMaker::kHead + MapMaker::kRow * static_cast<std::int64_t>(sheet % rows),
                size.width);
    }
    if (!maker.whole()) return false;
    press.pages = std::make_shared<const model::PageSet>(std::move(with_map));
    std::move(added.begin(), added.end(), std::back_inserter(press.sheets));
    return true;
}

}  // namespace handbill::app
