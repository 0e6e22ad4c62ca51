#include "text/shape_run.h"

#include <hb.h>

#include <array>

namespace handbill::text {
namespace {

constexpr hb_feature_t feature(hb_tag_t tag, std::uint32_t value) {
    return {tag, value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
}

constexpr std::array kLockupFeatures = {feature(HB_TAG('t', 'n', 'u', 'm'), 1), feature(HB_TAG('l', 'n', 'u', 'm'), 1),
                                        feature(HB_TAG('k', 'e', 'r', 'n'), 0)};

void set_properties(hb_buffer_t* buffer, const model::GlyphRun& run, bool at_start, bool at_end) {
    unsigned flags = HB_BUFFER_FLAG_DEFAULT;
    if (at_start) flags |= HB_BUFFER_FLAG_BOT;
    if (at_end) flags |= HB_BUFFER_FLAG_EOT;
    hb_buffer_set_flags(buffer, static_cast<hb_buffer_flags_t>(flags));
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
    hb_buffer_set_direction(buffer, run.right_to_left() ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, static_cast<hb_script_t>(run.script));
    hb_buffer_set_language(buffer,
                           hb_language_from_string(run.language.c_str(), static_cast<int>(run.language.size())));
}

std::vector<model::Glyph> read_glyphs(hb_buffer_t* buffer, std::uint32_t text_begin) {
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, nullptr);
    std::vector<model::Glyph> glyphs(count);
    for (unsigned i = 0; i < count; ++i) {
        const bool unsafe = (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
        glyphs[i] = {infos[i].codepoint,    positions[i].x_advance,        positions[i].x_offset,
                     positions[i].y_offset, infos[i].cluster + text_begin, unsafe};
    }
    return glyphs;
}

}  // namespace

std::vector<model::Glyph> shape_piece(const model::GlyphRun& run, std::uint32_t begin, std::uint32_t end,
                                      Context context, const FontFace& face, Workbench& bench, Figures figures) {
    hb_buffer_t* buffer = bench.buffer();
    const std::uint32_t offset = begin - context.begin;
    hb_buffer_add_utf16(buffer, reinterpret_cast<const std::uint16_t*>(context.text.data()),
                        static_cast<int>(context.text.size()), offset, static_cast<int>(end - begin));
    set_properties(buffer, run, offset == 0, end - context.begin == context.text.size());
    const bool lockup = figures == Figures::lockup;
    hb_shape(face.hb_font(), buffer, lockup ? kLockupFeatures.data() : nullptr,
             lockup ? static_cast<unsigned>(kLockupFeatures.size()) : 0);
    return read_glyphs(buffer, context.begin);
}

}  // namespace handbill::text
