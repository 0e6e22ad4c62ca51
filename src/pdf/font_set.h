#pragma once

// The fonts of one document, in the order of their first use.

#include <memory>
#include <vector>

#include "diag/diagnostics.h"
#include "pdf/glyph_font.h"

namespace handbill::pdf {

class FontSet {
public:
    FontSet(const text::FontLibrary& library, WriterCache::State& cache, HaruDocument& document,
            diag::Diagnostics& diagnostics)
        : library_(library), cache_(cache), document_(document), diagnostics_(diagnostics) {}

    /// Null after reporting environment/font-unusable (once a font).
    [[nodiscard]] GlyphFont* use(model::FontId id);

    /// Writes every font; reports those that cannot be embedded.
    void write();

private:
    struct Entry {
        model::FontId id;
        std::unique_ptr<GlyphFont> font;
    };

    void report(model::FontId id, const std::string& reason);

    const text::FontLibrary& library_;
    WriterCache::State& cache_;
    HaruDocument& document_;
    diag::Diagnostics& diagnostics_;
    std::vector<Entry> entries_;
};

}  // namespace handbill::pdf
