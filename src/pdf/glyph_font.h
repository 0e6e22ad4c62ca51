#pragma once

// One font of one document while pages are painted: allots the codes that stand in content streams, remembers what
// each code shows and says, and writes the font's objects at the end (ISO 32000-1, 9.7).
//
// A TrueType code belongs to one glyph with one text, so that every code says exactly what it draws. CFF codes are
// fixed by the font program: the first text of a glyph wins, and `Code::exact` tells the caller to say the others
// with ActualText.

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/shaped.h"
#include "pdf/face_facts.h"
#include "pdf/haru_document.h"
#include "pdf/writer_cache.h"

namespace handbill::pdf {

class GlyphFont {
public:
    struct Code {
        std::uint16_t value = 0;  ///< 0 if the font has no code left
        bool exact = true;        ///< ToUnicode says the text that was asked for
        std::int64_t width = 0;   ///< 1/1000000 em, as the file says it
    };

    /// `id` is the reserved object of the Type 0 font; `resource` its name in page resources.
    GlyphFont(const text::FontFace& face, std::shared_ptr<const FaceFacts> facts, ObjectId id, std::string resource);

    /// `text` must not be empty.
    [[nodiscard]] Code code(std::uint32_t glyph, std::u16string_view text);

    [[nodiscard]] ObjectId id() const { return id_; }
    [[nodiscard]] const std::string& resource() const { return resource_; }
    [[nodiscard]] const FaceFacts& facts() const { return *facts_; }

    /// False if the font program could not be cut.
    [[nodiscard]] bool write(HaruDocument& document, WriterCache::State& cache) const;

private:
    struct Use {
        std::uint16_t code;
        std::uint32_t glyph;
        std::u16string text;
        std::int64_t width;
    };

    [[nodiscard]] const Use* find(std::uint32_t glyph, std::u16string_view text) const;
    const Use& allot(std::uint32_t glyph, std::u16string_view text);
    [[nodiscard]] std::vector<Use> uses_by_code() const;
    [[nodiscard]] std::vector<std::uint32_t> glyphs() const;

    const text::FontFace& face_;
    std::shared_ptr<const FaceFacts> facts_;
    ObjectId id_;
    std::string resource_;
    std::vector<Use> uses_;
    std::unordered_map<std::uint64_t, std::size_t> by_glyph_;  ///< looked up, never walked; texts of up to two units
    std::map<std::pair<std::uint32_t, std::u16string>, std::size_t, std::less<>> by_long_text_;
};

}  // namespace handbill::pdf
