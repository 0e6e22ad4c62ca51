#include "layout/pages.h"

#include <algorithm>
#include <set>

#include "layout/areas_of.h"
#include "layout/fit.h"
#include "layout/paginate.h"
#include "layout/painter.h"

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
    for (const Area& area : forme.areas) {
        if (const auto* number = area.as<model::NumberBlock>()) add_fact(number->fact);
        if (const auto* code = area.as<model::QrBlock>()) add_fact(code->fact);
        if (area.block == nullptr) continue;
        const auto text = text_of(*area.block);
        if (!text) continue;
        for (const model::Inline& part : forme.localized.texts[text->value].inlines) {
            if (part.channel) channels.insert(*part.channel);
        }
    }
}

bool lay_page(Forme& forme, const model::Page& page, StructureBuilder& structure, model::LaidPage& laid,
              model::Expectations& expectations, diag::Diagnostics& diagnostics) {
    const std::size_t errors = diagnostics.error_count();
    if (!make_areas(forme, page, laid.trim, diagnostics)) return false;
    if (!fit(forme, diagnostics)) return false;
    Painter(forme, structure, laid, expectations, diagnostics).paint_page();
    return diagnostics.error_count() == errors;
}

}  // namespace

std::optional<model::PageSet> lay_pages(const model::ShapedDocument& shaped, const model::Sheet& sheet,
                                        base::Length bleed, const text::FontLibrary& fonts,
                                        diag::Diagnostics& diagnostics) {
    const model::LocalizedDocument& localized = *shaped.localized;
    const model::Theme& theme = *localized.piece->theme;
    Forme forme{shaped,
                fonts,
                theme,
                *localized.piece,
                localized,
                scale_of(sheet, *localized.piece),
                TextStock(shaped, fonts),
                {},
                {},
                {},
                {},
                {}};
    if (!prepare_numbers(forme, diagnostics)) return std::nullopt;

    model::PageSet set;
    set.localized = shaped.localized;
    set.document = localized.piece->id;
    set.sheet = sheet.id;
    set.title = localized.texts[localized.piece->title.value].plain();
    StructureBuilder structure(localized.language->tag);
    std::set<std::size_t> channels;
    bool complete = true;
    for (const model::Page& page : localized.piece->pages) {
        model::LaidPage laid{sheet.trim, bleed, {}, {}};
        complete = lay_page(forme, page, structure, laid, set.expectations, diagnostics) && complete;
        expect_channels(forme, channels);
        set.pages.push_back(std::move(laid));
    }
    if (!complete) return std::nullopt;
    set.structure = structure.take();
    for (const std::size_t channel : channels) set.expectations.channels.push_back(localized.channels[channel]);
    return set;
}

std::optional<model::PageSet> paginate(const model::ShapedDocument& shaped, const model::Sheet& sheet,
                                       const text::FontLibrary& fonts, diag::Diagnostics& diagnostics) {
    return lay_pages(shaped, sheet, base::Length{}, fonts, diagnostics);
}

}  // namespace handbill::layout
