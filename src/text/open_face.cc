#include "text/open_face.h"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace handbill::text {
namespace {

constexpr hb_tag_t kCff = HB_TAG('C', 'F', 'F', ' ');
constexpr hb_tag_t kCff2 = HB_TAG('C', 'F', 'F', '2');
constexpr hb_tag_t kGlyf = HB_TAG('g', 'l', 'y', 'f');
constexpr hb_tag_t kHhea = HB_TAG('h', 'h', 'e', 'a');
constexpr hb_tag_t kOs2 = HB_TAG('O', 'S', '/', '2');

/// What hb-subset needs to cut outlines. With no cmap and no layout to walk, a CJK plan takes 0.3 ms instead of 4.5.
constexpr std::array kOutlineTables = {kCff,
                                       kGlyf,
                                       kHhea,
                                       HB_TAG('l', 'o', 'c', 'a'),
                                       HB_TAG('h', 'e', 'a', 'd'),
                                       HB_TAG('h', 'm', 't', 'x'),
                                       HB_TAG('m', 'a', 'x', 'p'),
                                       HB_TAG('c', 'v', 't', ' '),
                                       HB_TAG('f', 'p', 'g', 'm'),
                                       HB_TAG('p', 'r', 'e', 'p')};

/// Big-endian numbers of one table; zero outside it.
class Table {
public:
    Table(hb_face_t* face, hb_tag_t tag) : blob_(hb_face_reference_table(face, tag)) {
        unsigned length = 0;
        const char* data = hb_blob_get_data(blob_.get(), &length);
        bytes_ = std::string_view(data, data == nullptr ? 0 : length);
    }
    [[nodiscard]] bool exists() const { return !bytes_.empty(); }
    [[nodiscard]] int unsigned_at(std::size_t offset) const {
        if (offset + 2 > bytes_.size()) return 0;
        return static_cast<unsigned char>(bytes_[offset]) * 256 + static_cast<unsigned char>(bytes_[offset + 1]);
    }
    [[nodiscard]] int signed_at(std::size_t offset) const { return static_cast<std::int16_t>(unsigned_at(offset)); }

private:
    Owned<hb_blob_t> blob_;
    std::string_view bytes_;
};

hb_blob_t* outline_table(hb_face_t* /*view*/, hb_tag_t tag, void* source) {
    const bool wanted = std::find(kOutlineTables.begin(), kOutlineTables.end(), tag) != kOutlineTables.end();
    return wanted ? hb_face_reference_table(static_cast<hb_face_t*>(source), tag) : nullptr;
}

Owned<hb_face_t> view_of_outlines(hb_face_t* face) {
    Owned<hb_face_t> view(hb_face_create_for_tables(outline_table, hb_face_reference(face), [](void* source) {
        hb_face_destroy(static_cast<hb_face_t*>(source));
    }));
    hb_face_set_upem(view.get(), hb_face_get_upem(face));
    hb_face_set_glyph_count(view.get(), hb_face_get_glyph_count(face));
    hb_face_make_immutable(view.get());
    return view;
}

/// The OpenType name in the letters that a PDF name may hold unescaped; else the file's own name.
std::string read_postscript_name(hb_face_t* face, const std::string& file) {
    std::array<char, 128> buffer{};
    auto length = static_cast<unsigned>(buffer.size());
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length, buffer.data());
    std::string name(buffer.data(), length);
    if (name.empty()) name = file.substr(0, file.rfind('.'));
    std::erase_if(name,
                  [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '-' && c != '_'; });
    return name;
}

FontMetrics read_metrics(hb_face_t* face, hb_font_t* font, const FontFace& open) {
    FontMetrics metrics;
    metrics.units_per_em = static_cast<int>(hb_face_get_upem(face));
    const Table hhea(face, kHhea);
    metrics.ascent = hhea.signed_at(4);
    metrics.descent = hhea.signed_at(6);
    const Table os2(face, kOs2);
    if (os2.unsigned_at(0) >= 2) {  // sxHeight and sCapHeight came with version 2
        metrics.x_height = os2.signed_at(86);
        metrics.cap_height = os2.signed_at(88);
    }
    hb_codepoint_t capital = 0;
    if (metrics.cap_height == 0 && hb_font_get_nominal_glyph(font, U'H', &capital) != 0) {
        metrics.cap_height = open.ink(capital).y;
    }
    return metrics;
}

std::string fault_of(hb_face_t* face) {
    constexpr int kRestricted = 0x0002;  // OS/2 fsType: must not be embedded
    if (hb_face_get_glyph_count(face) == 0) return "is not a font that can be read";
    if (Table(face, kCff2).exists() || hb_ot_var_has_data(face) != 0)
        return "is a variable font; only static ones are set";
    if (!Table(face, kGlyf).exists() && !Table(face, kCff).exists()) return "has no outlines";
    if ((Table(face, kOs2).unsigned_at(8) & 0x000F) == kRestricted)
        return "may not be embedded, as its licence bits say";
    return {};
}

}  // namespace

std::variant<std::unique_ptr<OpenFace>, std::string> OpenFace::make(const model::FontFaceEntry& entry,
                                                                    hb_blob_t* file) {
    if (entry.index >= hb_face_count(file)) return "has no face " + std::to_string(entry.index);
    Owned<hb_face_t> face(hb_face_create(file, entry.index));
    std::string fault = fault_of(face.get());
    if (!fault.empty()) return fault;
    return std::unique_ptr<OpenFace>(new OpenFace(entry, std::move(face)));
}

OpenFace::OpenFace(const model::FontFaceEntry& entry, Owned<hb_face_t> face)
    : entry_(entry), face_(std::move(face)), font_(hb_font_create(face_.get())) {
    hb_face_make_immutable(face_.get());
    hb_font_make_immutable(font_.get());
    outlines_ = view_of_outlines(face_.get());
    is_cff_ = Table(face_.get(), kCff).exists();
    metrics_ = read_metrics(face_.get(), font_.get(), *this);
    postscript_name_ = read_postscript_name(face_.get(), entry.file);
}

std::uint32_t OpenFace::nominal_glyph(char32_t character) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font_.get(), character, &glyph) != 0 ? glyph : 0;
}

GlyphInk OpenFace::ink(std::uint32_t glyph) const {
    hb_glyph_extents_t extents{};
    if (hb_font_get_glyph_extents(font_.get(), glyph, &extents) == 0) return {};
    return {extents.x_bearing, extents.y_bearing, extents.width, -extents.height};
}

int OpenFace::advance(std::uint32_t glyph) const { return hb_font_get_glyph_h_advance(font_.get(), glyph); }

}  // namespace handbill::text
