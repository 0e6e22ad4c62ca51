#include "layout/measure.h"

#include <algorithm>

#include "layout/areas_of.h"
#include "layout/contents.h"
#include "layout/folio.h"
#include "layout/plan.h"
#include "layout/scale.h"

namespace handbill::layout {
namespace {

using base::Length;
using Kind = model::Extent::Kind;

FirstLines lines_of(const SetText& set) {
    FirstLines lines;
    lines.cap_top = set.first_baseline - set.cap_height;
    lines.count = std::min(set.lines(), lines.baselines.size());
    for (std::size_t i = 0; i < lines.count; ++i) lines.baselines[i] = set.baseline(i);
    return lines;
}

Measured from(const SetText& set) { return {set.width, set.height, set.height, lines_of(set)}; }

Measured measure_form(Forme& forme, const Area& area, const model::FormLineBlock& form, Length width) {
    const SetText label = set_in(forme, area, form.label, model::TextEdges::leading, width);
    Measured measured = from(label);
    const Length writing = forme.scaled(form.line_pitch) * form.lines;
    measured.needed = measured.height += writing;
    // To write on lines: they come first, the label under them. To write in a box: the label is at its top.
    if (form.weight > Length{}) measured.lines = moved(measured.lines, writing);
    return measured;
}

Measured measure_folio(Forme& forme, const Area& area, const model::FolioBlock& folio) {
    const SetText set = set_in(forme, area, folio.digits, model::TextEdges::leading, kUnbounded);
    Measured measured = from(set);
    measured.width = room_for_number(forme, folio.digits, set.type.size);
    return measured;
}

Measured measure_rule(const Forme& forme, const model::RuleBlock& rule, Length width, bool exact) {
    const Length weight = forme.scaled(rule.weight);
    if (rule.vertical) return {weight, {}, {}, {}};
    return {exact ? width : Length{}, weight, weight, {}};
}

/// What is inside the padding, in `width`.
Measured measure_content(Forme& forme, const Area& area, Length width, bool exact) {
    if (is_container(area)) {
        const Plan planned = plan(forme, area, {width, exact, std::nullopt});
        return {planned.width, planned.height, planned.height, planned.lines};
    }
    if (const auto* text = area.as<model::TextBlock>()) {
        return from(set_in(forme, area, text->text, text->edges, width));
    }
    if (area.as<model::NumberBlock>() != nullptr) {
        const Lockup lockup = lockup_in(forme, area, width);
        FirstLines lines{lockup.cap_top, {lockup.first_baseline}, 1};
        return {lockup.width, lockup.height, lockup.height, lines};
    }
    if (area.as<model::ArtBlock>() != nullptr) {
        const base::Size size = art_size(forme, area, width, exact);
        return {size.width, size.height, size.height, {}};
    }
    if (area.as<model::QrBlock>() != nullptr) {
        const Length side = width < kUnbounded ? width : Length{};
        return {side, side, side, {}};
    }
    if (const auto* scale = area.as<model::ScaleBlock>()) {
        const base::Size size = scale_size(forme, area, *scale);
        return {size.width, size.height, size.height, {}};
    }
    if (const auto* rule = area.as<model::RuleBlock>()) return measure_rule(forme, *rule, width, exact);
    if (const auto* form = area.as<model::FormLineBlock>()) return measure_form(forme, area, *form, width);
    if (const auto* folio = area.as<model::FolioBlock>()) return measure_folio(forme, area, *folio);
    if (area.as<model::ContentsBlock>() != nullptr) {
        const SetContents set = set_contents(forme, area, width);
        return {width < kUnbounded ? width : Length{}, set.height, set.height, {}};
    }
    return {};
}

Measured measure_upright(Forme& forme, const Area& area, Length width, bool exact) {
    const base::Edges& pad = area.padding;
    Measured measured = measure_content(forme, area, inner_width(area, width), exact);
    measured.width += pad.start + pad.end;
    measured.height += pad.top + pad.bottom;
    measured.lines = moved(measured.lines, pad.top);
    return measured;
}

Length narrowest_upright(Forme& forme, AreaId id);

/// A turned box is measured lying down, in the frame of its own text. Where its parent will say how long it is, it
/// asks for no more than its longest word.
Measured measure_turned(Forme& forme, AreaId id) {
    const Area& area = forme.areas[id];
    const bool stretched =
        area.height.kind == Kind::share || align_of(area, model::Align::start) == model::Align::stretch;
    Measured lying;
    if (area.height.kind == Kind::fixed) {
        lying = measure_upright(forme, area, area.height.length, true);
    } else if (stretched) {
        lying = measure_upright(forme, area, narrowest_upright(forme, id), true);
        lying.width = narrowest_upright(forme, id);
    } else {
        lying = measure_upright(forme, area, kUnbounded, false);
    }
    return {lying.height, lying.width, lying.width, {}};
}

Length narrowest_upright(Forme& forme, AreaId id) {
    const Area& area = forme.areas[id];
    const Length pad = area.padding.start + area.padding.end;
    if (const auto text = area.block == nullptr ? std::nullopt : text_of(*area.block)) {
        const PreparedText& prepared = *forme.texts.find(*text);
        const TypeSize type = type_size(prepared, forme.theme, forme.scale, forme.rung_of(area));
        return pad + to_length(prepared.widest_piece, type.size);
    }
    if (!is_container(area)) return measure_upright(forme, area, Length{}, false).width;
    Length widest, sum;
    for (const AreaId child : area.children) {
        const Length width = narrowest(forme, child);
        widest = std::max(widest, width);
        sum += width + area.gap;
    }
    if (area.as<model::Row>() != nullptr && !area.children.empty()) return pad + sum - area.gap;
    if (const auto* list = area.as<model::ListBlock>(); list != nullptr && !list->marker_above) {
        widest += forme.scaled(list->marker_size) + forme.scaled(list->marker_gap);
    }
    return pad + widest;
}

}  // namespace

Length inner_width(const Area& area, Length width) {
    return std::max(width - area.padding.start - area.padding.end, Length{});
}

SetText set_in(Forme& forme, const Area& area, model::TextId text, model::TextEdges edges, Length width) {
    const TypeSize type = type_size(*forme.texts.find(text), forme.theme, forme.scale, forme.rung_of(area));
    return set_text(forme.texts, text, type, edges, width);
}

Lockup lockup_in(const Forme& forme, const Area& area, Length width) {
    const auto& block = *area.as<model::NumberBlock>();
    const NumberGlyphs& number = *forme.number(block.fact);
    const bool key_last = area.direction == model::Direction::right_to_left;
    const auto& ladder = block.ladder;
    const base::Ratio step =
        ladder.empty() ? base::Ratio{1, 1} : ladder[std::min(forme.rung_of(area), ladder.size() - 1)];
    Length size = std::max(block.size * (forme.scale * step), block.floor);
    if (block.fill_width && width < kUnbounded) {
        size = std::max(size_to_fill(number, block.form, width, forme.theme.lockup), block.floor);
    }
    return lock_up(number, block.form, size, forme.theme.lockup, key_last);
}

base::Ratio aspect(const model::Art& art) {
    if (const auto* vector = std::get_if<model::VectorArt>(&art.content)) return {vector->width, vector->height};
    const auto& raster = std::get<model::RasterArt>(art.content);
    return {raster.width, raster.height};
}

base::Size art_size(const Forme& forme, const Area& area, Length width, bool exact) {
    const auto& block = *area.as<model::ArtBlock>();
    const base::Ratio shape = aspect(*forme.piece.art.at(block.art));
    const Length pad = area.padding.top + area.padding.bottom;
    if (area.height.kind == Kind::fixed && area.width.kind != Kind::fixed) {
        const Length height = area.height.length - pad;
        return {height * shape, height};
    }
    // Without a width of its own a picture is as wide as it may be, or as one unit of its view box a point.
    Length wide = width;
    if (block.maximum_width) wide = std::min(wide, forme.scaled(*block.maximum_width));
    if (!exact && !block.maximum_width && area.width.kind != Kind::fixed) {
        const auto* vector = std::get_if<model::VectorArt>(&forme.piece.art.at(block.art)->content);
        const Length own = vector == nullptr ? kUnbounded : forme.scaled(Length::millipoints(vector->width));
        wide = std::min(wide, own);
    }
    const Length high = wide * base::Ratio{shape.den, shape.num};
    const bool bounded = area.height.kind == Kind::fixed && high > area.height.length - pad;
    if (bounded) return {(area.height.length - pad) * shape, area.height.length - pad};
    return {wide, high};
}

Measured measure(Forme& forme, AreaId id, Length width, bool exact) {
    Area& area = forme.areas[id];
    if (area.width.kind == Kind::fixed) width = area.width.length, exact = true;
    const std::size_t rung = forme.rung_of(area);
    for (const Memo& memo : area.memos) {
        if (memo.width == width && memo.exact == exact && memo.rung == rung) return memo.measured;
    }
    Measured measured = area.turned() ? measure_turned(forme, id) : measure_upright(forme, area, width, exact);
    measured.needed = measured.height;
    if (exact) measured.width = width;
    if (area.height.kind == Kind::fixed) measured.height = area.height.length;
    area.memos.push_back({width, exact, rung, measured});
    return measured;
}

Length narrowest(Forme& forme, AreaId id) {
    const Area& area = forme.areas[id];
    if (area.width.kind == Kind::fixed) return area.width.length;
    return area.turned() ? measure(forme, id, Length{}, false).width : narrowest_upright(forme, id);
}

/// On another sheet than the reference each length is scaled and rounded by itself to a thousandth of a point: a box and
/// what fills it can come out that much apart, and their sum a few times that.
constexpr Length kRounding = Length::millipoints(10);

Length overflow(Forme& forme, AreaId id, Length width, Length height) {
    const Area& area = forme.areas[id];
    const Length over = area.turned() ? measure_upright(forme, area, height, true).height - width
                                      : measure(forme, id, width, true).needed - height;
    return over > kRounding ? over : Length{};
}

}  // namespace handbill::layout
