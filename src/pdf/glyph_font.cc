#include "pdf/glyph_font.h"

#include "pdf/font_objects.h"

#include <algorithm>

namespace handbill::pdf {
namespace {

constexpr std::size_t kCodes = 0xFFFF;  // two bytes, and code 0 is .notdef
constexpr std::size_t kShortText = 2;

std::uint64_t short_key(std::uint32_t glyph, std::u16string_view text) {
    const std::uint64_t second = text.size() > 1 ? text[1] : 0;
    return std::uint64_t{glyph} << 32 | std::uint64_t{text.front()} << 16 | second;
}

}  // namespace

GlyphFont::GlyphFont(const text::FontFace& face, std::shared_ptr<const FaceFacts> facts, ObjectId id,
                     std::string resource)
    : face_(face), facts_(std::move(facts)), id_(id), resource_(std::move(resource)) {}

const GlyphFont::Use* GlyphFont::find(std::uint32_t glyph, std::u16string_view text) const {
    if (facts_->format != FontFormat::true_type) {
        const auto found = by_glyph_.find(glyph);
        return found == by_glyph_.end() ? nullptr : &uses_[found->second];
    }
    if (text.size() <= kShortText) {
        const auto found = by_glyph_.find(short_key(glyph, text));
        return found == by_glyph_.end() ? nullptr : &uses_[found->second];
    }
    const auto found = by_long_text_.find(std::pair{glyph, std::u16string(text)});
    return found == by_long_text_.end() ? nullptr : &uses_[found->second];
}

const GlyphFont::Use& GlyphFont::allot(std::uint32_t glyph, std::u16string_view text) {
    const std::int64_t width =
        base::divide_rounded(std::int64_t{face_.advance(glyph)} * 1'000'000, facts_->units_per_em);
    const std::size_t index = uses_.size();
    if (facts_->format == FontFormat::true_type) {
        uses_.push_back({static_cast<std::uint16_t>(index + 1), glyph, std::u16string(text), width});
        if (text.size() <= kShortText) {
            by_glyph_.emplace(short_key(glyph, text), index);
        } else {
            by_long_text_.emplace(std::pair{glyph, std::u16string(text)}, index);
        }
    } else {
        uses_.push_back({static_cast<std::uint16_t>(facts_->cff.cid(glyph)), glyph, std::u16string(text), width});
        by_glyph_.emplace(glyph, index);
    }
    return uses_.back();
}

GlyphFont::Code GlyphFont::code(std::uint32_t glyph, std::u16string_view text) {
    const Use* use = find(glyph, text);
    if (!use) {
        if (uses_.size() >= kCodes) return {};
        use = &allot(glyph, text);
    }
    return {use->code, use->text == text, use->width};
}

std::vector<GlyphFont::Use> GlyphFont::uses_by_code() const {
    std::vector<Use> sorted = uses_;
    std::sort(sorted.begin(), sorted.end(), [](const Use& a, const Use& b) { return a.code < b.code; });
    return sorted;
}

std::vector<std::uint32_t> GlyphFont::glyphs() const {
    std::vector<std::uint32_t> glyphs;
    glyphs.reserve(uses_.size());
    for (const Use& use : uses_) glyphs.push_back(use.glyph);
    std::sort(glyphs.begin(), glyphs.end());
    glyphs.erase(std::unique(glyphs.begin(), glyphs.end()), glyphs.end());
    return glyphs;
}

bool GlyphFont::write(HaruDocument& document, WriterCache::State& cache) const {
    const auto program = cache.program(face_, facts_->format, glyphs());
    if (!program) return false;
    std::vector<CodeUse> codes;
    codes.reserve(uses_.size());
    for (Use& use : uses_by_code())
        codes.push_back({use.code, program->glyph(use.glyph), use.width, std::move(use.text)});
    write_font_objects(document, cache, id_, *facts_, *program, codes);
    return true;
}

}  // namespace handbill::pdf
