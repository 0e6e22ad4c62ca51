#include <algorithm>

#include "layout/faults.h"
#include "layout/measure.h"
#include "layout/painter.h"
#include "layout/plan.h"
#include "layout/qr.h"

namespace handbill::layout {
namespace {

using base::Length;
using base::Rect;

constexpr std::int64_t kCoarseDpi = 150;
constexpr std::int64_t kMillipointsPerInch = 72'000;

/// A reader needs the modules darker than their ground by far; ISO/IEC 15415 asks for 40 % at least, we for half.
constexpr int kLeastDifference = 128;

int luminance(const model::Colour& colour) {
    return (2126 * colour.red + 7152 * colour.green + 722 * colour.blue) / 10000;
}

std::map<std::string, model::Colour> inks_of(const model::ArtBlock& block, const model::Theme& theme) {
    std::map<std::string, model::Colour> inks;
    for (const auto& [ink, name] : block.inks) inks.emplace(ink, colour_named(theme, name));
    return inks;
}

}  // namespace

InkInset ink_inset(const model::VectorArt& art, Length width, bool mirrored) {
    const base::Ratio left{art.ink_min.x, art.width}, right{art.width - art.ink_max.x, art.width};
    return mirrored ? InkInset{width * right, width * left} : InkInset{width * left, width * right};
}

Rect centred_by_ink(const model::Art& art, Length side, const Rect& key, bool right_to_left) {
    const base::Ratio shape = aspect(art);
    Rect box{{}, {}, side, side};
    if (shape > base::Ratio{1, 1}) box.height = side * base::Ratio{shape.den, shape.num};
    if (shape < base::Ratio{1, 1}) box.width = side * shape;
    box.x = key.x + (key.width - box.width) / 2;
    box.y = key.y + (key.height - box.height) / 2;
    const auto* vector = std::get_if<model::VectorArt>(&art.content);
    if (vector == nullptr) return box;
    const InkInset inset = ink_inset(*vector, box.width, right_to_left && art.mirrors);
    box.x += (inset.right - inset.left) / 2;
    const std::int64_t off = vector->height - vector->ink_min.y - vector->ink_max.y;  // twice the ink's way up
    box.y += box.height * base::Ratio{off, 2 * vector->height};
    return box;
}

model::ArtItem art_item(std::shared_ptr<const model::Art> art, const Rect& rect,
                        const std::map<std::string, model::Colour>& inks, bool right_to_left) {
    model::ArtItem item;
    item.rect = rect;
    item.mirrored = right_to_left && art->mirrors;
    const auto& vector = std::get<model::VectorArt>(art->content);
    for (const model::ArtPath& path : vector.paths) {
        auto found = inks.find(path.ink);
        if (found == inks.end()) found = inks.find("");
        item.colours.push_back(found == inks.end() ? model::Colour{0, 0, 0, 0, 0, 0, 100} : found->second);
    }
    item.art = std::move(art);
    return item;
}

void Painter::paint_art(const Area& area, const Rect& inner, const Around& around) {
    const auto& block = *area.as<model::ArtBlock>();
    const std::shared_ptr<const model::Art>& art = forme_.piece.art.at(block.art);
    const bool rtl = is_rtl(area);
    const base::Size size = art_size(forme_, area, inner.width, true);
    const Rect place{lead_in(inner.width - size.width, area.stands), {}, size.width, size.height};
    Rect box = mirrored(inner, place, rtl);
    model::Mark mark = model::Artifact::layout;
    if (block.alt && !around.artifact) {
        const model::LocalizedText& alt = forme_.localized.texts[block.alt->value];
        const model::NodeId figure = structure_.add(around.node, model::Role::figure, alt.language);
        structure_.node(figure).alt = alt.plain();
        mark = figure;
    }
    if (std::holds_alternative<model::RasterArt>(art->content)) {
        const auto& raster = std::get<model::RasterArt>(art->content);
        const std::int64_t dpi = static_cast<std::int64_t>(raster.width) * kMillipointsPerInch /
                                 std::max<std::int64_t>(box.width.millipoints(), 1);
        if (dpi < block.needed_dpi) {
            diagnostics_
                .error(diag::codes::image_too_coarse, area.block->span,
                       "image '" + block.art + "' has " + std::to_string(dpi) +
                           " dots an inch at this size and needs " + std::to_string(block.needed_dpi))
                .notes.push_back({"take a picture with more dots, or a drawing", std::nullopt});
        } else if (dpi < kCoarseDpi) {
            diagnostics_
                .warning(diag::codes::image_too_coarse, area.block->span,
                         "image '" + block.art + "' has " + std::to_string(dpi) +
                             " dots an inch at this size; print wants 300, and 150 at least")
                .notes.push_back({"set it smaller, or take a picture with more dots", std::nullopt});
        }
        canvas_.put(model::ImageItem{mark, box, art}, box);
        return;
    }
    const auto& vector = std::get<model::VectorArt>(art->content);
    const InkInset inset = ink_inset(vector, box.width, rtl && art->mirrors);
    if (block.optical) {
        const Length outward = rtl ? inset.right : -inset.left, inward = rtl ? -inset.left : inset.right;
        if (area.stands == model::Align::end)
            box.x += inward;
        else if (area.stands == model::Align::centre)
            box.x += (inset.right - inset.left) / 2;
        else
            box.x += outward;
    }
    model::ArtItem item = art_item(art, box, inks_of(block, forme_.theme), rtl);
    item.mark = mark;
    const Rect ink{box.x + inset.left, box.y, box.width - inset.left - inset.right, box.height};
    canvas_.put(std::move(item), ink);
}

void Painter::paint_qr(const Area& area, const Rect& inner, const Around& around) {
    const auto& block = *area.as<model::QrBlock>();
    const model::PrintedChannel& channel = *forme_.channel(block.fact);
    const auto symbol = make_qr(channel.uri);
    const diag::Span span = area.block->span;
    if (!symbol) {
        diagnostics_.error(diag::codes::qr_too_fine, span, "'" + channel.uri + "' is too long for a QR code")
            .notes.push_back({"a number fits; give the code another channel", std::nullopt});
        return;
    }
    const Length side = std::min(inner.width, inner.height);
    const Length module = Length::millipoints(side.millipoints() / (symbol->modules + 2 * kQuietZone));
    if (module < block.module_minimum) {
        const Length needed = block.module_minimum * (symbol->modules + 2 * kQuietZone);
        diagnostics_
            .error(diag::codes::qr_too_fine, span,
                   "the modules of this QR code would be " + base::to_points_text(module) +
                       " pt wide, under the least " + base::to_points_text(block.module_minimum) + " pt")
            .notes.push_back({"it needs a box of " + base::to_points_text(needed) + " pt on this sheet", std::nullopt});
    }
    const model::Colour& dark = colour(block.colour);
    if (luminance(around.ground) - luminance(dark) < kLeastDifference) {
        diagnostics_
            .error(diag::codes::bad_value, span,
                   "a QR code must be dark on a light ground; '" + block.colour + "' is not dark enough here")
            .notes.push_back({"give it a darker 'colour', or a lighter 'fill' behind it", std::nullopt});
    }
    const Length drawn = module * symbol->modules;
    const Rect square = mirrored(inner, {{}, {}, side, side}, is_rtl(area));
    const Rect rect{square.x + (side - drawn) / 2, square.y + (side - drawn) / 2, drawn, drawn};
    model::ModulesItem item{model::Artifact::layout, rect, symbol->modules, symbol->dark, dark, channel.uri};
    if (!around.artifact) {
        const model::NodeId paragraph = structure_.add(around.node, model::Role::paragraph);
        const model::NodeId link = structure_.add(paragraph, model::Role::link);
        const model::LocalizedText& alt = forme_.localized.texts[block.alt.value];
        const model::NodeId figure = structure_.add(link, model::Role::figure, alt.language);
        structure_.node(link).alt = channel.display;
        structure_.node(figure).alt = alt.plain();
        canvas_.link(link, square, channel.uri, channel.display);
        item.mark = figure;
    }
    expectations_.qr_payloads.push_back(channel.uri);
    canvas_.put(std::move(item), square);
}

}  // namespace handbill::layout
