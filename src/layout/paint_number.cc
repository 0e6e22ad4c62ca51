#include <algorithm>

#include "layout/measure.h"
#include "layout/painter.h"
#include "layout/unicode.h"

namespace handbill::layout {
namespace {

using base::Length;
using base::Rect;

Rect moved(Rect rect, base::Point at) {
    rect.x += at.x;
    rect.y += at.y;
    return rect;
}

}  // namespace

void Painter::paint_number(const Area& area, const Rect& inner, const Around& around) {
    const auto& block = *area.as<model::NumberBlock>();
    const NumberGlyphs& number = *forme_.number(block.fact);
    const Lockup lockup = lockup_in(forme_, area, inner.width);
    const base::Point at{is_rtl(area) ? inner.right() - lockup.width : inner.x, inner.y};
    // The digits come last and in one go: their rows are one piece of marked content.
    for (const Rect& hyphen : lockup.hyphens) {
        canvas_.fill(moved(hyphen, at), colour(block.colour), model::Artifact::layout);
    }
    paint_key(lockup, block, at);
    paint_digits(lockup, number, block, at, *forme_.channel(block.fact), around);
}

void Painter::paint_key(const Lockup& lockup, const model::NumberBlock& block, base::Point at) {
    if (!lockup.key) return;
    const model::LockupMeasures& measures = forme_.theme.lockup;
    const Rect key = moved(*lockup.key, at);
    canvas_.fill(key, colour(measures.key_fill), model::Artifact::layout);
    if (block.key_art.empty()) return;
    const auto& art = forme_.piece.art.at(block.key_art);
    const Rect box = centred_by_ink(*art, lockup.key_art, key, false);
    canvas_.put(art_item(art, box, {{"", colour(measures.key_ink)}}, false), key);
}

void Painter::paint_digits(const Lockup& lockup, const NumberGlyphs& number, const model::NumberBlock& block,
                           base::Point at, const model::PrintedChannel& channel, const Around& around) {
    const bool rows = lockup.rows.size() > 1;
    model::NodeId node = around.node;
    const Rect extent{at.x, at.y, lockup.width, lockup.height};
    if (!around.artifact) {
        const model::NodeId paragraph = structure_.add(around.node, model::Role::paragraph, around.language);
        const model::NodeId link = structure_.add(paragraph, model::Role::link);
        structure_.node(link).alt = channel.display;
        canvas_.link(link, extent, channel.uri, channel.display);
        node = rows ? structure_.add(link, model::Role::span) : link;
        structure_.node(paragraph).text = structure_.node(link).text = structure_.node(node).text = channel.display;
        if (rows) structure_.node(node).actual_text = channel.display;
    }
    for (const LockupRow& row : lockup.rows) {
        model::PlacedRun run;
        run.font = number.font;
        run.size = lockup.font_size;
        run.colour = colour(block.colour);
        run.text = row.text;
        run.clusters = row.clusters;
        run.glyphs = row.glyphs;
        for (model::PlacedGlyph& glyph : run.glyphs) glyph.x += at.x, glyph.y += at.y;
        model::TextItem item;
        item.node = node;
        item.language = structure_.language(node);
        item.artifact = around.artifact;
        item.runs.push_back(std::move(run));
        item.continues = &row != &lockup.rows.front();
        if (rows && !item.continues) item.actual_text = widen(channel.display);
        canvas_.put(std::move(item), extent);
    }
}

}  // namespace handbill::layout
