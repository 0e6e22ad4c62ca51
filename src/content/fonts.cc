#include "content/fonts.h"

#include <algorithm>

#include "content/decoder.h"

namespace handbill::content {
namespace {

std::optional<std::string> as_sha256(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics) {
    auto text = as_text(node, name, diagnostics);
    if (!text) return std::nullopt;
    const bool good = text->size() == 64 && text->find_first_not_of("0123456789abcdef") == std::string::npos;
    if (good) return text;
    diagnostics.error(diag::codes::bad_value, node.span, "'sha256' must be 64 hexadecimal digits in lower case")
        .notes.push_back({"run sha256sum on the font file", {}});
    return std::nullopt;
}

/// A plain file name, so that a list cannot reach outside the font folders.
std::optional<std::string> as_file_name(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics) {
    auto text = as_text(node, name, diagnostics);
    if (!text || text->find('/') == std::string::npos) return text;
    diagnostics.error(diag::codes::bad_value, node.span, "'file' must be a file name without folders")
        .notes.push_back({"the font folders are known; see fonts/README.md", {}});
    return std::nullopt;
}

/// What a family says for all its faces.
struct FamilyDefaults {
    std::string package, licence;
};

std::optional<model::FontFaceEntry> decode_face(const SourceNode& node, const FamilyDefaults& defaults,
                                                diag::Diagnostics& diagnostics) {
    Mapping map(node, "a face", diagnostics);
    model::FontFaceEntry face;
    face.span = node.span;
    face.package = defaults.package;
    face.licence = defaults.licence;
    int index = 0;
    const bool weighed = map.need("weight", face.weight, WholeNumber{1, 1000});
    map.need("file", face.file, as_file_name);
    map.take("index", index, WholeNumber{0, 255});
    face.index = static_cast<unsigned>(index);
    map.take("package", face.package, as_text);
    map.take("licence", face.licence, as_text);
    map.need("sha256", face.sha256, as_sha256);
    if (face.licence.empty() && !map.has("licence")) {
        diagnostics.error(diag::codes::missing_key, node.span, "a face lacks 'licence', and so does its family")
            .notes.push_back({"write its SPDX name, such as OFL-1.1", {}});
    }
    return weighed ? std::optional(face) : std::nullopt;
}

model::FontFamily decode_family(const model::SourceEntry& entry, diag::Diagnostics& diagnostics) {
    Mapping map(entry.value, "family '" + entry.key + "'", diagnostics);
    model::FontFamily family;
    family.id = entry.key;
    family.span = entry.key_span;
    FamilyDefaults defaults;
    map.need("scripts", family.scripts, list_of(as_script));
    map.take("package", defaults.package, as_text);
    map.take("licence", defaults.licence, as_text);
    const SourceNode* faces = map.need("faces");
    if (!faces) return family;
    each_item(*faces, "faces", diagnostics, [&](const SourceNode& item) {
        const auto face = decode_face(item, defaults, diagnostics);
        if (!face) return;
        if (!family.faces.empty() && face->weight <= family.faces.back().weight) {
            diagnostics.error(diag::codes::bad_value, item.span, "faces must go from light to heavy, each weight once")
                .notes.push_back({"sort them by 'weight'", {}});
        }
        family.faces.push_back(*face);
    });
    if (faces->kind == SourceNode::Kind::sequence && faces->items.empty()) {
        diagnostics.error(diag::codes::bad_value, faces->span, "a family needs at least one face")
            .notes.push_back({"see fonts/README.md", {}});
    }
    return family;
}

}  // namespace

model::FontList decode_fonts(const model::SourceNode& tree, diag::Diagnostics& diagnostics) {
    model::FontList list;
    Mapping map(tree, "the font list", diagnostics);
    if (const SourceNode* families = map.need("families")) {
        each_entry(*families, "families", diagnostics, [&](const model::SourceEntry& entry) {
            list.families.emplace(entry.key, decode_family(entry, diagnostics));
        });
    }
    if (const SourceNode* fallback = map.need("fallback")) {
        each_item(*fallback, "fallback", diagnostics, [&](const SourceNode& item) {
            const auto family = as_text(item, "fallback", diagnostics);
            if (!family) return;
            if (list.families.contains(*family))
                list.fallback.push_back(*family);
            else
                report_unknown_name(item.span, "font family", *family, keys_of(list.families), diagnostics);
        });
    }
    return list;
}

}  // namespace handbill::content
