// Fonts: programs, codes, widths and what they say.

#include "mutations.h"

namespace handbill::conformance {
namespace {

/// Says that it runs horizontally, while its dictionary says vertically.
constexpr const char* kOwnMap =
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> def\n"
    "/CMapName /Own def /CMapType 1 def /WMode 0 def\n"
    "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
    "1 begincidrange <0000> <FFFF> 0 endcidrange\nendcmap end end\n";

Break in_fonts(std::function<void(Object)> change) {
    return objects([change = std::move(change)](QPDF& file) {
        for (auto font : fonts(file)) change(font);
    });
}

/// In every ToUnicode of the first page that has `from`.
Break in_maps(const char* from, const char* to) {
    return objects([from, to](QPDF& file) {
        bool found = false;
        for (auto font : fonts(file)) {
            auto map = font.getKey("/ToUnicode");
            if (stream_text(map).find(from) == std::string::npos) continue;
            replace_in(map, from, to);
            found = true;
        }
        demand(found, from);
    });
}

/// Every place in every ToUnicode: two digits change their meaning.
void swap_digits(Object font) {
    auto map = font.getKey("/ToUnicode");
    auto text = stream_text(map);
    for (std::size_t at = 0; (at = text.find("<003", at)) != std::string::npos; at += 6) {
        char& digit = text[at + 4];
        if (digit == '7')
            digit = '8';
        else if (digit == '8')
            digit = '7';
    }
    replace_stream(map, text);
}

void swap_glyphs(Object font) {
    auto map = descendant(font).getKey("/CIDToGIDMap");
    demand(map.isStream(), "CIDToGIDMap");
    auto text = stream_text(map);
    demand(text.size() >= 6, "codes");
    replace_stream(map, text.replace(2, 2, text.substr(4, 2)));
}

void no_glyphs(Object font) {
    auto map = descendant(font).getKey("/CIDToGIDMap");
    demand(map.isStream(), "CIDToGIDMap");
    replace_stream(map, std::string(stream_text(map).size(), '\0'));
}

}  // namespace

std::vector<Mutation> font_mutations() {
    return {
        {"font-not-embedded", "is not embedded",
         in_fonts([](Object font) { descriptor(font).removeKey("/FontFile2"); })},
        {"font-program-damaged", "is not embedded as a readable FontFile2", in_fonts([](Object font) {
             auto program = descriptor(font).getKey("/FontFile2");
             replace_stream(program, stream_text(program).substr(0, 300));
         })},
        {"unicode-lost", "has no ToUnicode", in_fonts([](Object font) { font.removeKey("/ToUnicode"); })},
        {"unicode-entry-lost", "to nothing", in_maps("<0038>", "<>")},
        {"unicode-nothing", "means no character", in_maps("<0038>", "<0000>")},
        {"unicode-no-character", "means no character", in_maps("<0038>", "<FFFE>")},
        {"unicode-private-use", "shows the digits “183737”", in_maps("<0038>", "<E000>")},
        {"digits-swapped", "shows the digits “17773838777”", in_fonts(swap_digits)},
        {"glyphs-swapped", "shows another glyph than meant", in_fonts(swap_glyphs)},
        {"glyphs-missing", "shows .notdef", in_fonts(no_glyphs)},
        {"glyph-map-lost", "has no CIDToGIDMap",
         in_fonts([](Object font) { descendant(font).removeKey("/CIDToGIDMap"); })},
        {"widths-wrong", "meant the next glyph at", in_fonts([](Object font) {
             descendant(font).replaceKey("/W", Object::newArray());
             descendant(font).replaceKey("/DW", Object::newInteger(500));
         })},
        {"encoding-other", "is not a Type0 font with Identity-H",
         in_fonts([](Object font) { font.replaceKey("/Encoding", Object::newName("/UniJIS-UTF16-H")); })},
        {"encoding-vertical", "is not a Type0 font with Identity-H",
         in_fonts([](Object font) { font.replaceKey("/Encoding", Object::newName("/Identity-V")); })},
        {"encoding-own-map", "is not a Type0 font with Identity-H", in_fonts([](Object font) {
             auto map = Object::newStream(font.getOwningQPDF(), kOwnMap);
             map.replaceDict(
                 Object::parse("<</Type/CMap/CMapName/Own/WMode 1/CIDSystemInfo<<"
                               "/Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>"));
             font.replaceKey("/Encoding", font.getOwningQPDF()->makeIndirectObject(map));
         })},
        {"subset-name-lost", "has no subset tag",
         in_fonts([](Object font) { font.replaceKey("/BaseFont", Object::newName("/Noto")); })},
        {"font-names-differ", "has a descriptor with another name",
         in_fonts([](Object font) { descriptor(font).replaceKey("/FontName", Object::newName("/ABCDEF+Other")); })},
        {"font-kind-unknown", "is not a Type0 font",
         in_fonts([](Object font) { font.replaceKey("/Subtype", Object::newName("/Type3")); })},
        {"cid-set-wrong", "not expected: CIDSet", in_fonts([](Object font) {
             auto set = Object::newStream(font.getOwningQPDF(), std::string("\x80", 1));
             descriptor(font).replaceKey("/CIDSet", font.getOwningQPDF()->makeIndirectObject(set));
         })},
    };
}

}  // namespace handbill::conformance
