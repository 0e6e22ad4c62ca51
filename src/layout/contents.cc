#include "layout/contents.h"

#include <algorithm>

#include "layout/folio.h"

namespace handbill::layout {

SetContents set_contents(Forme& forme, const Area& area, base::Length width) {
    const auto& block = *area.as<model::ContentsBlock>();
    const base::Length gap = forme.scaled(block.gap);
    SetContents set;
    base::Length y;
    for (const model::ContentsEntry& entry : block.entries) {
        if (forme.localized.texts[entry.text.value].inlines.empty()) continue;  // its heading is not shown
        if (!set.lines.empty()) y += gap;
        ContentsLine line;
        line.entry = &entry;
        line.band.top = y;
        if (block.rule) {
            const base::Length weight = forme.scaled(block.rule->weight);
            set.rules.push_back({{{}, y, width, weight}, &*block.rule});
            y += weight + gap;
        }
        const TypeSize type = type_size(*forme.texts.find(entry.text), forme.theme, forme.scale, forme.rung_of(area));
        const base::Length indent = forme.scaled(block.indent) * static_cast<std::int64_t>(entry.depth);
        // An em keeps text and number apart.
        const base::Length aside = room_for_number(forme, entry.digits, type.size) + type.size;
        const base::Length room = std::max(width - indent - aside, base::Length{});
        line.set = set_text(forme.texts, entry.text, type, model::TextEdges::leading, room);
        line.text = {indent, y, room, line.set.height};
        set.over = std::max(set.over, line.set.width - room);
        y += line.set.height;
        line.band.bottom = y;
        set.lines.push_back(line);
    }
    set.height = y;
    return set;
}

}  // namespace handbill::layout
