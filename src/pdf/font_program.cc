#include "pdf/font_program.h"

#include <hb-subset.h>

#include <algorithm>
#include <string_view>

namespace handbill::pdf {
namespace {

template <class T, void (*destroy)(T*)>
struct Destroy {
    void operator()(T* handle) const { destroy(handle); }
};
using SubsetInput = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_t, hb_subset_input_destroy>>;
using SubsetPlan = std::unique_ptr<hb_subset_plan_t, Destroy<hb_subset_plan_t, hb_subset_plan_destroy>>;
using Face = std::unique_ptr<hb_face_t, Destroy<hb_face_t, hb_face_destroy>>;
using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_t, hb_blob_destroy>>;

/// Renumbering keeps CJK programs small. A name-keyed CFF is shown by glyph index, so there the indices must stay;
/// such fonts are small.
unsigned flags_for(FontFormat format) {
    unsigned flags = HB_SUBSET_FLAGS_NO_HINTING;
    if (format != FontFormat::true_type) flags |= HB_SUBSET_FLAGS_DESUBROUTINIZE;
    if (format == FontFormat::cff_name_keyed) flags |= HB_SUBSET_FLAGS_RETAIN_GIDS;
    return flags;
}

SubsetPlan plan_subset(const text::FontFace& face, FontFormat format, const std::vector<std::uint32_t>& glyphs) {
    const SubsetInput input(hb_subset_input_create_or_fail());
    if (!input) return nullptr;
    hb_subset_input_set_flags(input.get(), flags_for(format));
    hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
    for (const std::uint32_t glyph : glyphs) hb_set_add(wanted, glyph);
    return SubsetPlan(hb_subset_plan_create_or_fail(face.outline_face(), input.get()));
}

}  // namespace

std::uint32_t FontProgram::glyph(std::uint32_t old) const {
    const auto found = std::lower_bound(renumbered.begin(), renumbered.end(), std::pair{old, std::uint32_t{0}});
    return found != renumbered.end() && found->first == old ? found->second : 0;
}

std::shared_ptr<const FontProgram> cut_font_program(const text::FontFace& face, FontFormat format,
                                                    const std::vector<std::uint32_t>& glyphs) {
    const SubsetPlan plan = plan_subset(face, format, glyphs);
    if (!plan) return nullptr;
    const Face subset(hb_subset_plan_execute_or_fail(plan.get()));
    if (!subset) return nullptr;
    // PDF takes a CFF program bare: wrapped in OpenType some viewers take CIDs for glyph indices.
    const Blob bytes(format == FontFormat::true_type
                         ? hb_face_reference_blob(subset.get())
                         : hb_face_reference_table(subset.get(), HB_TAG('C', 'F', 'F', ' ')));
    unsigned length = 0;
    const char* data = hb_blob_get_data(bytes.get(), &length);
    if (length == 0) return nullptr;
    auto program = std::make_shared<FontProgram>();
    const hb_map_t* map = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    for (const std::uint32_t glyph : glyphs) {
        const hb_codepoint_t renumbered = hb_map_get(map, glyph);
        if (renumbered == HB_MAP_VALUE_INVALID) return nullptr;
        program->renumbered.emplace_back(glyph, renumbered);
    }
    program->raw_size = length;
    program->flate = compress(std::string_view(data, length));
    return program;
}

}  // namespace handbill::pdf
