#include "check/font_reader.h"

#include <algorithm>

#include "check/font_program.h"
#include "check/to_unicode.h"

namespace handbill::check {

namespace {

constexpr std::string_view kFaultKind = "font";

/// ISO 32000-1, 9.6.4: six capital letters and a plus sign.
bool has_subset_tag(std::string_view name) {
    return name.size() > 7 && name[6] == '+' &&
           std::all_of(name.begin(), name.begin() + 6, [](char c) { return c >= 'A' && c <= 'Z'; });
}

FontCode* find_code(ReadFont& font, long long code) {
    const auto at = std::lower_bound(font.codes.begin(), font.codes.end(), code,
                                     [](const FontCode& entry, long long wanted) { return entry.code < wanted; });
    return at != font.codes.end() && at->code == code ? &*at : nullptr;
}

/// W (ISO 32000-1, 9.7.4.3): "c [w1 w2 …]" and "first last w".
void read_widths(QPDFObjectHandle descendant, ReadFont& font) {
    const double usual = descendant.hasKey("/DW") ? descendant.getKey("/DW").getNumericValue() : 1000;
    for (auto& entry : font.codes) entry.width = usual;
    auto widths = descendant.getKey("/W");
    if (!widths.isArray()) return;
    const auto rows = widths.getArrayAsVector();
    for (std::size_t i = 0; i + 1 < rows.size();) {
        const auto first = QPDFObjectHandle(rows[i]).getIntValue();
        QPDFObjectHandle second = rows[i + 1];
        if (second.isArray()) {
            const auto values = second.getArrayAsVector();
            for (std::size_t k = 0; k < values.size(); ++k) {
                auto* entry = find_code(font, first + static_cast<long long>(k));
                if (entry != nullptr) entry->width = QPDFObjectHandle(values[k]).getNumericValue();
            }
            i += 2;
        } else {
            if (i + 2 >= rows.size()) break;
            const double width = QPDFObjectHandle(rows[i + 2]).getNumericValue();
            for (auto& entry : font.codes) {
                if (entry.code >= first && entry.code <= second.getIntValue()) entry.width = width;
            }
            i += 3;
        }
    }
}

class FontReader {
public:
    FontReader(QPDFObjectHandle font, Faults& faults) : font_(font), faults_(faults) {
        read_.name = name_in(font_, "/BaseFont");
    }

    ReadFont read() {
        if (name_in(font_, "/Subtype") != "Type0" || name_in(font_, "/Encoding") != "Identity-H") {
            fault("is not a Type0 font with Identity-H");
            return std::move(read_);
        }
        if (!has_subset_tag(read_.name)) fault("has no subset tag");
        const StreamData cmap(font_.getKey("/ToUnicode"));
        if (cmap.bytes().empty()) {
            fault("has no ToUnicode");
        } else {
            read_.codes = read_to_unicode(cmap.bytes(), read_.name, faults_);
        }
        auto descendants = font_.getKey("/DescendantFonts");
        if (!descendants.isArray() || descendants.getArrayNItems() != 1) {
            fault("has no single descendant font");
            return std::move(read_);
        }
        read_descendant(descendants.getArrayItem(0));
        return std::move(read_);
    }

private:
    void fault(const std::string& what) { faults_.add(kFaultKind, "font " + read_.name + " " + what); }

    void read_descendant(QPDFObjectHandle descendant) {
        auto descriptor = descendant.getKey("/FontDescriptor");
        const auto name = name_in(descendant, "/BaseFont");
        if (!has_subset_tag(name) || name_in(descriptor, "/FontName") != name) {
            fault("has a descriptor with another name");
        }
        read_widths(descendant, read_);
        const auto subtype = name_in(descendant, "/Subtype");
        if (subtype == "CIDFontType2") {
            read_true_type_font(descendant, descriptor.getKeyIfDict("/FontFile2"));
        } else if (subtype == "CIDFontType0") {
            read_cff_font(descendant, descriptor.getKeyIfDict("/FontFile3"));
        } else {
            fault("has a descendant of no known kind");
        }
    }

    void read_true_type_font(QPDFObjectHandle descendant, QPDFObjectHandle file) {
        const StreamData data(file);
        const auto program = read_true_type(data.bytes());
        if (!program) return fault("is not embedded as a readable FontFile2");
        if (integer_in(file.getDict(), "/Length1", -1) != static_cast<int>(data.bytes().size())) {
            fault("is embedded with a wrong Length1");
        }
        auto map = descendant.getKey("/CIDToGIDMap");
        const StreamData rows(map);
        const bool identity = name_of(map) == "Identity";
        if (!identity && rows.bytes().empty()) return fault("has no CIDToGIDMap");
        for (auto& entry : read_.codes) {
            const auto at = std::size_t{entry.code} * 2;
            entry.glyph = entry.code;
            if (!identity) {
                entry.glyph = at + 1 < rows.bytes().size()
                                  ? static_cast<std::uint32_t>(static_cast<unsigned char>(rows.bytes()[at]) * 256 +
                                                               static_cast<unsigned char>(rows.bytes()[at + 1]))
                                  : 0;
            }
            if (entry.glyph >= program->glyph_count) entry.glyph = 0;  // beyond the program: shown as .notdef
        }
    }

    void read_cff_font(QPDFObjectHandle descendant, QPDFObjectHandle file) {
        if (descendant.hasKey("/CIDToGIDMap")) fault("is CFF and has a CIDToGIDMap");
        if (!file.isStream() || name_in(file.getDict(), "/Subtype") != "CIDFontType0C") {
            return fault("is not embedded as CIDFontType0C");
        }
        const StreamData data(file);
        const auto program = read_cff(data.bytes());
        if (!program) return fault("is embedded, but its CFF program cannot be read");
        std::vector<std::pair<std::uint16_t, std::uint32_t>> by_cid;
        for (std::uint32_t glyph = 0; glyph < program->cids.size(); ++glyph) {
            by_cid.emplace_back(program->cids[glyph], glyph);
        }
        std::sort(by_cid.begin(), by_cid.end());
        for (auto& entry : read_.codes) {
            // ISO 32000-1, 9.7.4.2: a CID is looked up in the charset, or is the glyph number of a name-keyed program.
            if (program->cids.empty()) {
                entry.glyph = entry.code < program->glyph_count ? entry.code : 0;
                continue;
            }
            const auto at = std::lower_bound(by_cid.begin(), by_cid.end(), std::pair(entry.code, std::uint32_t{0}));
            entry.glyph = at != by_cid.end() && at->first == entry.code ? at->second : 0;
        }
    }

    QPDFObjectHandle font_;
    Faults& faults_;
    ReadFont read_;
};

}  // namespace

ReadFont read_font(QPDFObjectHandle font, Faults& faults) { return FontReader(font, faults).read(); }

}  // namespace handbill::check
