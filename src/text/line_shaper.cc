#include "text/line_shaper.h"

#include "text/paragraph_text.h"
#include "text/shape_run.h"
#include "text/utf16.h"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace handbill::text {
namespace {

constexpr std::int64_t kEm = 65536;

/// What hangs invisibly at the end of a line: breaking spaces, controls, U+200B, an unused soft hyphen.
bool hangs(char16_t unit) {
    if (owns_no_glyph(unit) || unit == 0x200B || unit == 0x00AD) return true;
    const bool binding = unit == 0x00A0 || unit == 0x2007 || unit == 0x202F;
    return u_isUWhiteSpace(unit) != 0 && !binding;
}

/// Letters that join over `at` would be drawn joined to nothing if the line ended there.
bool joins_across(std::u16string_view text, std::uint32_t at) {
    if (at == 0 || at >= text.size()) return false;
    const auto joins = [](char32_t character) {
        return u_getIntPropertyValue(static_cast<UChar32>(character), UCHAR_JOINING_TYPE) != U_JT_NON_JOINING;
    };
    return joins(character_before(text, at)) && joins(character_at(text, at));
}

/// True if HarfBuzz promises that both sides of `at` look the same apart as together.
bool is_safe_cut(const model::GlyphRun& run, std::uint32_t at) {
    if (at == run.begin || at == run.end) return true;
    const auto glyph = std::find_if(run.glyphs.begin(), run.glyphs.end(),
                                    [&](const model::Glyph& candidate) { return candidate.cluster == at; });
    return glyph != run.glyphs.end() && !glyph->unsafe_to_break;
}

class LineCutter {
public:
    LineCutter(const model::ShapedText& text, std::uint32_t begin, std::uint32_t end, const FontLibrary& fonts)
        : text_(text), fonts_(fonts), begin_(begin), end_(end) {
        while (end_ > begin_ && hangs(text.text[end_ - 1])) --end_;
    }

    [[nodiscard]] std::vector<LineRun> run() {
        std::vector<LineRun> runs;
        auto source = std::partition_point(text_.runs.begin(), text_.runs.end(),
                                           [&](const model::GlyphRun& candidate) { return candidate.end <= begin_; });
        for (; begin_ < end_ && source != text_.runs.end() && source->begin < end_; ++source) {
            LineRun piece{&*source, std::max(begin_, source->begin), std::min(end_, source->end), {}, 0};
            piece.glyphs = glyphs(*source, piece.begin, piece.end);
            for (const model::Glyph& glyph : piece.glyphs) piece.advance += glyph.advance;
            runs.push_back(std::move(piece));
        }
        return runs;
    }

private:
    [[nodiscard]] std::vector<model::Glyph> glyphs(const model::GlyphRun& run, std::uint32_t begin,
                                                   std::uint32_t end) const {
        const bool cut_before = begin == begin_ && joins_across(text_.text, begin);
        const bool cut_after = end == end_ && joins_across(text_.text, end);
        if (cut_before || cut_after || !is_safe_cut(run, begin) || !is_safe_cut(run, end)) {
            const std::u16string_view line = std::u16string_view(text_.text).substr(begin_, end_ - begin_);
            return shape_piece(run, begin, end, {line, begin_}, fonts_.face(run.font), Workbench::of_this_thread());
        }
        if (begin == run.begin && end == run.end) return run.glyphs;
        std::vector<model::Glyph> slice;
        std::copy_if(run.glyphs.begin(), run.glyphs.end(), std::back_inserter(slice),
                     [&](const model::Glyph& glyph) { return glyph.cluster >= begin && glyph.cluster < end; });
        return slice;
    }

    const model::ShapedText& text_;
    const FontLibrary& fonts_;
    std::uint32_t begin_, end_;
};

std::vector<std::uint32_t> visual_order(const std::vector<LineRun>& runs) {
    std::vector<UBiDiLevel> levels;
    std::transform(runs.begin(), runs.end(), std::back_inserter(levels),
                   [](const LineRun& run) { return run.source->level; });
    std::vector<int32_t> map(runs.size());
    ubidi_reorderVisual(levels.data(), static_cast<int32_t>(levels.size()), map.data());
    return {map.begin(), map.end()};
}

}  // namespace

Line cut_line(const model::ShapedText& text, std::uint32_t begin, std::uint32_t end, bool hyphen,
              const FontLibrary& fonts) {
    Line line;
    line.begin = begin;
    line.end = end;
    line.hyphenated = hyphen;
    line.runs = LineCutter(text, begin, end, fonts).run();
    line.visual = visual_order(line.runs);
    return line;
}

std::vector<std::int64_t> prefix_advances(const model::ShapedText& text, const FontLibrary& fonts) {
    std::vector<std::int64_t> sums(text.text.size() + 1, 0);
    for (const model::GlyphRun& run : text.runs) {
        const std::int64_t em = fonts.face(run.font).metrics().units_per_em;
        for (const model::Glyph& glyph : run.glyphs) {
            sums[glyph.cluster + 1] += base::divide_rounded(glyph.advance * kEm, em);
        }
    }
    std::partial_sum(sums.begin(), sums.end(), sums.begin());
    return sums;
}

}  // namespace handbill::text
