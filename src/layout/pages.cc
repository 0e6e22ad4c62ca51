#include "layout/pages.h"

#include <algorithm>
#include <set>

#include "layout/areas_of.h"
#include "layout/fit.h"
#include "layout/flow.h"
#include "layout/legibility.h"
#include "layout/paginate.h"
#include "layout/painter.h"
#include "layout/true_size.h"

namespace handbill::layout {
namespace {

/// What a design point of the piece is on this sheet: the tighter of its two sides decides.
base::Ratio scale_of(const model::Sheet& sheet, const model::Piece& piece) {
    const base::Size reference = piece.reference.value_or(piece.theme->reference);
    const auto ratio = [](base::Length a, base::Length b) { return base::Ratio{a.millipoints(), b.millipoints()}; };
    const base::Ratio scale =
        std::min(ratio(sheet.trim.width, reference.width), ratio(sheet.trim.height, reference.height));
    return scale * base::Ratio{1, 1};  // reduced
}

bool prepare_numbers(Forme& forme, diag::Diagnostics& diagnostics) {
    forme.numbers.resize(forme.localized.channels.size());
    for (const model::ShapedNumber& number : forme.shaped.numbers) {
        const model::PrintedChannel& channel = forme.localized.channels[number.channel];
        auto glyphs = number_glyphs(number, channel, forme.fonts.face(number.font));
        if (!glyphs) {
            diagnostics.error(diag::codes::broken_promise, std::nullopt,
                              "the digits of '" + channel.display + "' do not match its groups");
            return false;
        }
        forme.numbers[number.channel] = std::move(*glyphs);
    }
    return true;
}

/// The channels that the page's areas show: each must stand in the finished file.
void expect_channels(const Forme& forme, std::set<std::size_t>& channels) {
    const auto add_fact = [&](const std::string& fact) {
        const auto found = forme.localized.fact_channels.find(fact);
        if (found != forme.localized.fact_channels.end()) channels.insert(found->second);
    };
    // What only furniture shows is told to nobody.
    const std::size_t told = std::min<std::size_t>(std::min(forme.head, forme.foot), forme.areas.size());
    for (std::size_t i = 0; i < told; ++i) {
        const Area& area = forme.areas[i];
        if (const auto* number = area.as<model::NumberBlock>()) add_fact(number->fact);
        if (const auto* code = area.as<model::QrBlock>()) add_fact(code->fact);
        if (area.block == nullptr) continue;
        for (const auto text : {text_of(*area.block), entry_of(*area.block)}) {
            if (!text) continue;
            for (const model::Inline& part : forme.localized.texts[text->value].inlines) {
                if (part.channel) channels.insert(*part.channel);
            }
        }
    }
}

/// A page of the piece on its sheets: one, or those that its flow takes.
struct Laid {
    std::vector<Area> areas;
    std::vector<Scope> scopes;
    AreaId head = kNoArea, foot = kNoArea;
    std::optional<FlowPlan> flow;
    std::vector<model::FoldLine> folds;
    std::size_t first = 0, count = 1;  ///< sheets
};

/// The heights of headings on the page, or in the galley, are added up from the areas that hold them.
void note_headings(Forme& forme, const Laid& laid) {
    for (AreaId id = 0; id < forme.areas.size(); ++id) {
        const auto* text = forme.areas[id].as<model::TextBlock>();
        if (text == nullptr || text->level == 0) continue;
        base::Length y;
        for (AreaId at = id; at != kNoArea; at = forme.areas[at].parent) {
            if (forme.areas[at].in_own_frame()) y = {};
            y += forme.areas[at].frame.y;
        }
        HeadingPlace place{laid.first, y};
        if (laid.flow) {
            const Slice& slice = slice_at(*laid.flow, y);
            place = {laid.first + slice.page, y + shift_of(*laid.flow, slice)};
        }
        forme.headings.emplace(text->text, place);
    }
}

/// The panels of the page with this index, outside and inside by turns.
bool take_panels(Forme& forme, std::size_t page, base::Size trim, diag::Diagnostics& diagnostics) {
    forme.panels.reset();
    if (!forme.piece.folds) return true;
    forme.panels =
        model::panels_of(*forme.piece.folds, trim, page % 2 == 0 ? model::Face::outside : model::Face::inside);
    if (forme.panels) return true;
    diagnostics.error(diag::codes::broken_promise, forme.piece.span,
                      "the folds of a piece reached layout without the panels of its sheet");
    return false;
}

/// Where the finished page is folded: logical places become left and right here.
std::vector<model::FoldLine> fold_lines(const Forme& forme, base::Size trim) {
    std::vector<model::FoldLine> lines;
    if (!forme.panels) return lines;
    const bool rtl = forme.areas.front().direction == model::Direction::right_to_left;
    for (const base::Length at : forme.panels->across) lines.push_back({true, rtl ? trim.width - at : at});
    for (const base::Length at : forme.panels->down) lines.push_back({false, at});
    return lines;
}

/// Gives everything its place; no ink yet, because contents must know where later pages begin.
std::optional<Laid> lay(Forme& forme, const model::Page& page, base::Size trim, std::size_t first,
                        diag::Diagnostics& diagnostics) {
    Laid laid;
    laid.first = first;
    if (page.flow) {
        if (!make_flow_areas(forme, page, diagnostics)) return std::nullopt;
        laid.flow = plan_flow(forme, page, trim, diagnostics);
        if (!laid.flow) return std::nullopt;
        laid.count = laid.flow->broken.pages;
    } else if (!make_areas(forme, page, trim, diagnostics) || !fit(forme, diagnostics)) {
        return std::nullopt;
    }
    note_headings(forme, laid);
    laid.folds = fold_lines(forme, trim);
    laid.areas = std::move(forme.areas);
    laid.scopes = std::move(forme.scopes);
    laid.head = forme.head;
    laid.foot = forme.foot;
    return laid;
}

bool has_contents(const std::vector<Laid>& pages) {
    return std::any_of(pages.begin(), pages.end(), [](const Laid& laid) {
        return std::any_of(laid.areas.begin(), laid.areas.end(),
                           [](const Area& area) { return area.as<model::ContentsBlock>() != nullptr; });
    });
}

class Printer {
public:
    Printer(Forme& forme, const model::LaidPage& sheet, const model::Sheet& paper, model::PageSet& set,
            diag::Diagnostics& diagnostics)
        : forme_(forme),
          sheet_(sheet),
          set_(set),
          diagnostics_(diagnostics),
          structure_(forme.localized.language->tag),
          paper_(paper),
          wants_true_size_(forme.piece.true_size.has_value()) {}

    void paint(Laid laid) {
        forme_.areas = std::move(laid.areas);
        forme_.scopes = std::move(laid.scopes);
        forme_.head = laid.head;
        forme_.foot = laid.foot;
        Begun begun;
        for (std::size_t i = 0; i < laid.count; ++i) {
            set_.pages.push_back(sheet_);
            set_.pages.back().folds = laid.folds;
            forme_.page = laid.first + i;
            Painter painter(forme_, structure_, set_.pages.back(), set_.expectations, diagnostics_);
            if (laid.flow)
                painter.paint_flow(*laid.flow, i, begun);
            else
                painter.paint_page();
            if (wants_true_size_ && put_true_size(forme_, paper_, structure_, set_.pages.back(), diagnostics_))
                wants_true_size_ = false;
        }
        expect_channels(forme_, channels_);
    }

    void finish() {
        if (wants_true_size_) report_no_room(forme_, diagnostics_);
        set_.structure = structure_.take();
        for (const std::size_t channel : channels_) {
            set_.expectations.channels.push_back(forme_.localized.channels[channel]);
        }
    }

private:
    Forme& forme_;
    const model::LaidPage& sheet_;
    model::PageSet& set_;
    diag::Diagnostics& diagnostics_;
    StructureBuilder structure_;
    const model::Sheet& paper_;
    bool wants_true_size_;
    std::set<std::size_t> channels_;
};

}  // namespace

std::optional<model::PageSet> lay_pages(const model::ShapedDocument& shaped, const model::Sheet& sheet,
                                        base::Length bleed, const text::FontLibrary& fonts,
                                        diag::Diagnostics& diagnostics) {
    const std::size_t errors = diagnostics.error_count();
    const model::LocalizedDocument& localized = *shaped.localized;
    const model::Piece& piece = *localized.piece;
    Forme forme{shaped, fonts, *piece.theme, piece, localized, scale_of(sheet, piece), TextStock(shaped, fonts)};
    if (!prepare_numbers(forme, diagnostics)) return std::nullopt;

    std::vector<Laid> pages;
    std::size_t first = 0;
    for (const model::Page& page : piece.pages) {
        const auto index = static_cast<std::size_t>(&page - piece.pages.data());
        if (!take_panels(forme, index, sheet.trim, diagnostics)) return std::nullopt;
        auto laid = lay(forme, page, sheet.trim, first, diagnostics);
        first += laid ? laid->count : 1;
        if (laid) pages.push_back(std::move(*laid));
    }
    // Contents need every page; without them the others can still tell their faults.
    const bool whole = pages.size() == piece.pages.size();
    if (!whole && has_contents(pages)) return std::nullopt;
    model::PageSet set;
    set.localized = shaped.localized;
    set.document = piece.id;
    set.sheet = sheet.id;
    set.title = localized.texts[piece.title.value].plain();
    const model::LaidPage blank{sheet.trim, bleed, {}, {}, {}};
    Printer printer(forme, blank, sheet, set, diagnostics);
    for (Laid& laid : pages) printer.paint(std::move(laid));
    if (!whole || diagnostics.error_count() != errors) return std::nullopt;
    printer.finish();
    return diagnostics.error_count() == errors ? std::optional(std::move(set)) : std::nullopt;
}

std::optional<model::PageSet> paginate(const model::ShapedDocument& shaped, const model::Sheet& sheet,
                                       const text::FontLibrary& fonts, diag::Diagnostics& diagnostics,
                                       base::Length bleed) {
    const std::size_t errors = diagnostics.error_count();
    auto set = lay_pages(shaped, sheet, bleed, fonts, diagnostics);
    if (!set) return std::nullopt;
    set->legibility = judge_legibility(*set, fonts, diagnostics);
    return diagnostics.error_count() == errors ? std::move(set) : std::nullopt;
}

}  // namespace handbill::layout
