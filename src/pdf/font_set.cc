#include "pdf/font_set.h"

namespace handbill::pdf {

GlyphFont* FontSet::use(model::FontId id) {
    for (const Entry& entry : entries_)
        if (entry.id == id) return entry.font.get();
    const text::FontFace& face = library_.face(id);
    Entry& entry = entries_.emplace_back();
    entry.id = id;
    if (auto facts = cache_.facts(face)) {
        entry.font = std::make_unique<GlyphFont>(face, std::move(facts), document_.reserve(),
                                                 "F" + std::to_string(entries_.size()));
    } else {
        report(id, "its tables cannot be read");
    }
    return entry.font.get();
}

void FontSet::write() {
    for (const Entry& entry : entries_)
        if (entry.font && !entry.font->write(document_, cache_)) report(entry.id, "it cannot be cut to a subset");
}

void FontSet::report(model::FontId id, const std::string& reason) {
    diagnostics_.error(diag::codes::font_unusable, std::nullopt,
                       "cannot embed font " + library_.entry(id).file + ": " + reason);
}

}  // namespace handbill::pdf
