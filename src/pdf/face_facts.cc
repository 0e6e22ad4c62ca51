#include "pdf/face_facts.h"

#include <hb.h>

#include "base/length.h"

#include <memory>

namespace handbill::pdf {
namespace {

constexpr std::size_t kHeadBox = 36;       // xMin, yMin, xMax, yMax (OpenType 'head')
constexpr std::size_t kPostAngle = 4;      // italicAngle, 16.16 (OpenType 'post')
constexpr std::size_t kLongestName = 100;  // leaves room for the subset tag below 127 bytes (ISO 32000-1, annex C)

struct DestroyBlob {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};
using Blob = std::unique_ptr<hb_blob_t, DestroyBlob>;

Blob table(const text::FontFace& face, hb_tag_t tag) { return Blob(hb_face_reference_table(face.hb_face(), tag)); }

std::string_view bytes_of(const Blob& blob) {
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob.get(), &length);
    return {data, length};
}

int signed16(std::string_view bytes, std::size_t at) {
    if (at + 2 > bytes.size()) return 0;
    const auto high = static_cast<unsigned char>(bytes[at]);
    const auto low = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<std::int16_t>(high << 8 | low);
}

/// PostScript names are printable ASCII without delimiters; anything else would only confuse other programs.
std::string tidy_name(std::string_view name) {
    std::string tidy;
    for (const char c : name.substr(0, kLongestName)) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
        if (plain) tidy += c;
    }
    return tidy.empty() ? "Unnamed" : tidy;
}

/// Required, but nothing renders from it when the program is embedded: 50 units at Thin to 220 at Black.
int stem_of_weight(int weight) { return 30 + weight / 5; }

bool read_format(const text::FontFace& face, FaceFacts& facts) {
    if (!face.is_cff()) return true;
    const Blob cff = table(face, HB_TAG('C', 'F', 'F', ' '));
    auto keys = read_cff_keys(bytes_of(cff), hb_face_get_glyph_count(face.hb_face()));
    if (!keys) return false;
    facts.format = keys->cid_keyed ? FontFormat::cff_cid_keyed : FontFormat::cff_name_keyed;
    facts.cff = std::move(*keys);
    return true;
}

}  // namespace

std::optional<FaceFacts> read_face_facts(const text::FontFace& face) {
    FaceFacts facts;
    if (!read_format(face, facts)) return std::nullopt;
    const text::FontMetrics& metrics = face.metrics();
    if (metrics.units_per_em <= 0) return std::nullopt;
    facts.units_per_em = metrics.units_per_em;
    const auto scaled = [&](int units) {
        return static_cast<int>(base::divide_rounded(std::int64_t{units} * 1000, metrics.units_per_em));
    };
    const Blob head = table(face, HB_TAG('h', 'e', 'a', 'd'));
    const std::string_view head_bytes = bytes_of(head);
    facts.x_min = scaled(signed16(head_bytes, kHeadBox));
    facts.y_min = scaled(signed16(head_bytes, kHeadBox + 2));
    facts.x_max = scaled(signed16(head_bytes, kHeadBox + 4));
    facts.y_max = scaled(signed16(head_bytes, kHeadBox + 6));
    facts.ascent = scaled(metrics.ascent);
    facts.descent = scaled(metrics.descent);
    facts.cap_height = scaled(metrics.cap_height > 0 ? metrics.cap_height : metrics.ascent);
    const Blob post = table(face, HB_TAG('p', 'o', 's', 't'));
    facts.italic_angle = signed16(bytes_of(post), kPostAngle);
    facts.stem = stem_of_weight(face.entry().weight);
    facts.name = tidy_name(face.postscript_name());
    return facts;
}

}  // namespace handbill::pdf
