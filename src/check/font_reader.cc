#include "check/font_reader.h"

#include <algorithm>
#include <array>

namespace handbill::check {

namespace {

constexpr std::string_view kFaultKind = "font";

/// No CIDSet, which would have to list every glyph (ISO 19005-2, 6.2.11.4.2), and no FontFile of the older kinds.
constexpr std::array<std::string_view, 11> kDescriptorKeys{"Type",        "FontName",  "Flags",    "FontBBox",
                                                           "ItalicAngle", "Ascent",    "Descent",  "CapHeight",
                                                           "StemV",       "FontFile2", "FontFile3"};

/// ISO 32000-1, 9.6.4: six capital letters and a plus sign.
bool has_subset_tag(std::string_view name) {
    return name.size() > 7 && name[6] == '+' &&
           std::all_of(name.begin(), name.begin() + 6, [](char c) { return c >= 'A' && c <= 'Z'; });
}

FontCode* find_code(ReadFont& font, int code) {
    const auto at = std::lower_bound(font.codes.begin(), font.codes.end(), code,
                                     [](const FontCode& entry, int wanted) { return entry.code < wanted; });
    return at != font.codes.end() && at->code == code ? &*at : nullptr;
}

/// W (ISO 32000-1, 9.7.4.3): "c [w1 w2 …]" and "first last w".
void read_widths(const Object& descendant, ReadFont& font) {
    const double usual = descendant.has("DW") ? descendant["DW"].real() : 1000;
    for (auto& entry : font.codes) entry.width = usual;
    const auto rows = descendant["W"];
    for (std::size_t i = 0; i + 1 < rows.size();) {
        const int first = rows.at(i).integer(0);
        const auto second = rows.at(i + 1);
        if (second.is_array()) {
            for (std::size_t k = 0; k < second.size(); ++k) {
                auto* entry = find_code(font, first + static_cast<int>(k));
                if (entry != nullptr) entry->width = second.at(k).real();
            }
            i += 2;
            continue;
        }
        const int last = second.integer(-1);
        for (auto& entry : font.codes) {
            if (entry.code >= first && entry.code <= last) entry.width = rows.at(i + 2).real();
        }
        i += 3;
    }
}

class FontReader {
public:
    FontReader(const Object& font, VerifierCache::State& known, Faults& faults)
        : font_(font), known_(known), faults_(faults) {
        read_.name = font_["BaseFont"].name();
    }

    ReadFont read() {
        if (font_["Subtype"].name() != "Type0" || font_["Encoding"].name() != "Identity-H") {
            fault("is not a Type0 font with Identity-H");
            return std::move(read_);
        }
        if (!has_subset_tag(read_.name)) fault("has no subset tag");
        if (const auto codes = known_.to_unicode(font_["ToUnicode"], read_.name, faults_)) {
            read_.codes = *codes;
        } else {
            fault("has no ToUnicode");
        }
        const auto descendants = font_["DescendantFonts"];
        if (!descendants.is_array() || descendants.size() != 1) {
            fault("has no single descendant font");
            return std::move(read_);
        }
        read_descendant(descendants.at(0));
        return std::move(read_);
    }

private:
    void fault(const std::string& what) { faults_.add(kFaultKind, "font " + read_.name + " " + what); }

    void read_descendant(const Object& descendant) {
        const auto descriptor = descendant["FontDescriptor"];
        const auto name = descendant["BaseFont"].name();
        if (!has_subset_tag(name) || descriptor["FontName"].name() != name) {
            fault("has a descriptor with another name");
        }
        const auto extra = unexpected_key(descriptor, kDescriptorKeys);
        if (!extra.empty()) fault("has a descriptor with an entry that is not expected: " + extra);
        read_widths(descendant, read_);
        const auto subtype = descendant["Subtype"].name();
        if (subtype == "CIDFontType2") {
            read_true_type_font(descendant, descriptor["FontFile2"]);
        } else if (subtype == "CIDFontType0") {
            read_cff_font(descendant, descriptor["FontFile3"]);
        } else {
            fault("has a descendant of no known kind");
        }
    }

    void read_true_type_font(const Object& descendant, const Object& file) {
        const auto program = known_.true_type(file);
        if (!program) return fault("is not embedded as a readable FontFile2");
        if (file["Length1"].integer(-1) != static_cast<int>(program->size)) {
            fault("is embedded with a wrong Length1");
        }
        const auto map = descendant["CIDToGIDMap"];
        const auto decoded = known_.decoded(map);
        const auto& rows = *decoded;
        const bool identity = map.name() == "Identity";
        if (!identity && rows.empty()) return fault("has no CIDToGIDMap");
        const auto byte = [&rows](std::size_t at) { return std::uint32_t{static_cast<unsigned char>(rows[at])}; };
        for (auto& entry : read_.codes) {
            const auto at = std::size_t{entry.code} * 2;
            entry.glyph = entry.code;
            if (!identity) entry.glyph = at + 1 < rows.size() ? byte(at) * 256 + byte(at + 1) : 0;
            if (entry.glyph >= program->font.glyph_count) entry.glyph = 0;  // beyond the program: shown as .notdef
        }
    }

    void read_cff_font(const Object& descendant, const Object& file) {
        if (descendant.has("CIDToGIDMap")) fault("is CFF and has a CIDToGIDMap");
        if (!file.is_stream() || file["Subtype"].name() != "CIDFontType0C") {
            return fault("is not embedded as CIDFontType0C");
        }
        const auto program = known_.cff(file);
        if (!program) return fault("is embedded, but its CFF program cannot be read");
        for (auto& entry : read_.codes) {
            // ISO 32000-1, 9.7.4.2: a CID is looked up in the charset, or is the glyph number of a name-keyed program.
            if (program->font.cids.empty()) {
                entry.glyph = entry.code < program->font.glyph_count ? entry.code : 0;
                continue;
            }
            const auto at = std::lower_bound(program->by_cid.begin(), program->by_cid.end(),
                                             std::pair(entry.code, std::uint32_t{0}));
            entry.glyph = at != program->by_cid.end() && at->first == entry.code ? at->second : 0;
        }
    }

    Object font_;
    VerifierCache::State& known_;
    Faults& faults_;
    ReadFont read_;
};

}  // namespace

ReadFont read_font(const Object& font, VerifierCache::State& known, Faults& faults) {
    return FontReader(font, known, faults).read();
}

}  // namespace handbill::check
