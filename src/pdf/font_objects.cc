#include "pdf/font_objects.h"

#include "base/sha256.h"

#include <algorithm>
#include <map>

namespace handbill::pdf {
namespace {

constexpr int kSymbolic = 4;  // no simple encoding is meant (9.8.2)
constexpr int kWidthDecimals = 3;
constexpr std::size_t kBlockLimit = 100;  // entries of one bfchar block (9.10.3 by way of Technical Note 5014)

ObjectId write_program(HaruDocument& document, FontFormat format, const FontProgram& program) {
    Entries entries;
    if (format == FontFormat::true_type) {
        entries.integer("Length1", static_cast<std::int64_t>(program.raw_size));
    } else {
        entries.name("Subtype", "CIDFontType0C");
    }
    return document.add(std::move(entries), {program.flate});
}

ObjectId write_descriptor(HaruDocument& document, const FaceFacts& facts, const std::string& font_name,
                          ObjectId program) {
    std::string box = "[";
    for (const int side : {facts.x_min, facts.y_min, facts.x_max, facts.y_max}) {
        if (box.size() > 1) box += ' ';
        append_integer(box, side);
    }
    Entries entries;
    entries.name("Type", "FontDescriptor")
        .name("FontName", font_name)
        .integer("Flags", kSymbolic)
        .raw("FontBBox", box + ']')
        .integer("ItalicAngle", facts.italic_angle)
        .integer("Ascent", facts.ascent)
        .integer("Descent", facts.descent)
        .integer("CapHeight", facts.cap_height)
        .integer("StemV", facts.stem)
        .reference(facts.format == FontFormat::true_type ? "FontFile2" : "FontFile3", program);
    return document.add(std::move(entries));
}

/// Two bytes a code, from code 0 on (9.7.4.3, CIDToGIDMap).
std::string glyph_map(const std::vector<CodeUse>& codes) {
    std::string map;
    for (const CodeUse& use : codes) {
        map.resize(std::size_t{use.code} * 2, '\0');
        map += static_cast<char>(use.glyph >> 8);
        map += static_cast<char>(use.glyph & 0xFF);
    }
    return map;
}

ObjectId write_descendant(HaruDocument& document, WriterCache::State& cache, const FaceFacts& facts,
                          const std::string& font_name, ObjectId descriptor, const std::vector<CodeUse>& codes) {
    const bool true_type = facts.format == FontFormat::true_type;
    Entries system;
    system.bytes("Registry", "Adobe").bytes("Ordering", "Identity").integer("Supplement", 0);
    const std::int64_t width = default_width(codes);
    std::string width_text;
    append_decimal(width_text, width, kWidthDecimals);
    Entries entries;
    entries.name("Type", "Font")
        .name("Subtype", true_type ? "CIDFontType2" : "CIDFontType0")
        .name("BaseFont", font_name)
        .dictionary("CIDSystemInfo", system)
        .reference("FontDescriptor", descriptor)
        .raw("DW", width_text)
        .raw("W", widths_array(codes, width));
    if (true_type) entries.reference("CIDToGIDMap", document.add({}, {cache.packed(glyph_map(codes))}));
    return document.add(std::move(entries));
}

void append_bfchar_block(std::string& map, const std::vector<CodeUse>& codes, std::size_t begin, std::size_t end) {
    append_integer(map, static_cast<std::int64_t>(end - begin));
    map += " beginbfchar\n";
    for (std::size_t i = begin; i < end; ++i) {
        map += '<';
        append_hex16(map, codes[i].code);
        map += "><";
        for (const char16_t unit : codes[i].text) append_hex16(map, unit);
        map += ">\n";
    }
    map += "endbfchar\n";
}

}  // namespace

std::int64_t default_width(const std::vector<CodeUse>& codes) {
    std::map<std::int64_t, std::size_t> counts;
    for (const CodeUse& use : codes) ++counts[use.width];
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? 1'000'000 : most->first;
}

std::string widths_array(const std::vector<CodeUse>& codes, std::int64_t default_width) {
    std::string array = "[";
    bool open = false;
    int next = -1;
    for (const CodeUse& use : codes) {
        if (use.width == default_width) continue;
        if (open && use.code == next) {
            array += ' ';
        } else {
            if (open) array += ']';
            append_integer(array, use.code);
            array += '[';
            open = true;
        }
        append_decimal(array, use.width, kWidthDecimals);
        next = use.code + 1;
    }
    if (open) array += ']';
    return array + ']';
}

std::string to_unicode_map(const std::vector<CodeUse>& codes) {
    std::string map =
        "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
        "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
    for (std::size_t begin = 0; begin < codes.size(); begin += kBlockLimit)
        append_bfchar_block(map, codes, begin, std::min(begin + kBlockLimit, codes.size()));
    return map + "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
}

std::string subset_tag(const std::string& name, const std::vector<CodeUse>& codes) {
    std::string identity = name;
    for (const CodeUse& use : codes) {
        append_hex16(identity, use.code);
        append_hex16(identity, use.glyph);
    }
    const base::Sha256Digest digest = base::sha256(identity);
    std::string tag;
    for (int i = 0; i < 6; ++i) tag += static_cast<char>('A' + digest[static_cast<std::size_t>(i)] % 26);
    return tag;
}

void write_font_objects(HaruDocument& document, WriterCache::State& cache, ObjectId id, const FaceFacts& facts,
                        const FontProgram& program, const std::vector<CodeUse>& codes) {
    const std::string font_name = subset_tag(facts.name, codes) + '+' + facts.name;
    const ObjectId file = write_program(document, facts.format, program);
    const ObjectId descriptor = write_descriptor(document, facts, font_name, file);
    const ObjectId descendant = write_descendant(document, cache, facts, font_name, descriptor, codes);
    const ObjectId to_unicode = document.add({}, {cache.packed(to_unicode_map(codes))});
    // With a Type 0 CIDFont the font's name carries that of its encoding (9.7.6.1, table 121).
    const bool true_type = facts.format == FontFormat::true_type;
    Entries entries;
    entries.name("Type", "Font")
        .name("Subtype", "Type0")
        .name("BaseFont", true_type ? font_name : font_name + "-Identity-H")
        .name("Encoding", "Identity-H")
        .references("DescendantFonts", std::initializer_list<ObjectId>{descendant})
        .reference("ToUnicode", to_unicode);
    document.set(id, std::move(entries));
}

}  // namespace handbill::pdf
