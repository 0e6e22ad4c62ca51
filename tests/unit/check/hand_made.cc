#include "hand_made.h"

#include <doctest/doctest.h>

#include <array>

namespace handbill::check_test {

namespace {

/// Codes of the hand-made font: a code is the place of its letter here plus one. All letters are half an em wide.
constexpr std::string_view kLetters = "Helpca1 9.C";

std::string hexadecimal(unsigned value, int digits) {
    std::string out;
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) out += "0123456789ABCDEF"[(value >> shift) & 0xFU];
    return out;
}

unsigned code_of(char letter) { return static_cast<unsigned>(kLetters.find(letter)) + 1; }

std::string shown(std::string_view text) {
    std::string out = "<";
    for (const char c : text) out += hexadecimal(code_of(c), 4);
    return out + "> Tj\n";
}

std::string to_unicode() {
    std::string rows;
    for (const char c : kLetters) {
        rows += "<" + hexadecimal(code_of(c), 4) + "> <" + hexadecimal(static_cast<unsigned char>(c), 4) + ">\n";
    }
    return "begincmap\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n" + std::to_string(kLetters.size()) +
           " beginbfchar\n" + rows + "endbfchar\nendcmap\n";
}

/// A TrueType directory with tables that hold nothing but maxp's count of glyphs.
std::string true_type() {
    static constexpr std::array<std::string_view, 6> kTables{"glyf", "head", "hhea", "hmtx", "loca", "maxp"};
    const std::size_t data = 12 + kTables.size() * 16;
    const auto number = [](std::size_t value, int bytes) {
        std::string out;
        for (int i = bytes - 1; i >= 0; --i) out += static_cast<char>((value >> (8 * i)) & 0xFFU);
        return out;
    };
    std::string font = number(0x00010000, 4) + number(kTables.size(), 2) + std::string(6, '\0');
    for (const auto tag : kTables) font += std::string(tag) + number(0, 4) + number(data, 4) + number(6, 4);
    return font + number(0x00010000, 4) + number(kLetters.size() + 1, 2);
}

std::string icc_profile() {
    std::string profile(128, '\0');
    profile.replace(36, 4, "acsp");
    return profile;
}

std::string xmp() {
    return "<?xpacket begin=\"\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF>"
           "<rdf:Description rdf:about=\"\"><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Help &amp; hope</rdf:li>"
           "</rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>" +
           std::string(2048, ' ') + "<?xpacket end=\"w\"?>";
}

std::string content() {
    return "/Artifact<</Type/Background>>BDC\n1 1 1 rg 0 0 200 100 re f\nEMC\n"
           "BT /F1 20 Tf 0 0 0 rg\n/H1<</MCID 0>>BDC\n1 0 0 1 10 70 Tm\n" +
           shown("Help") + "EMC\n/F1 10 Tf\n/P<</MCID 1>>BDC\n1 0 0 1 10 40 Tm\n" + shown("Call ") +
           "EMC\n/Link<</MCID 2>>BDC\n" + shown("911") + "EMC\n/P<</MCID 3>>BDC\n" + shown(".") +
           "EMC\nET\n/Figure<</MCID 4>>BDC\n100 10 20 20 re f\nEMC\n";
}

}  // namespace

HandMadeFile::HandMadeFile() {
    objects_ = {
        {"/Type/Catalog/Pages 2 0 R/Lang(en)/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>"
         "/StructTreeRoot 6 0 R/Metadata 12 0 R/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1"
         "/OutputConditionIdentifier(sRGB)/DestOutputProfile 13 0 R>>]",
         {}},
        {"/Type/Pages/Kids[3 0 R]/Count 1", {}},
        {"/Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/TrimBox[0 0 200 100]/BleedBox[0 0 200 100]"
         "/Resources<</Font<</F1 14 0 R>>>>/Contents 4 0 R/StructParents 0/Tabs/S/Annots[5 0 R]",
         {}},
        {"", content()},
        {"/Type/Annot/Subtype/Link/Rect[35 38 50 50]/F 4/Border[0 0 0]/Contents(Call 911)/StructParent 1"
         "/A<</S/URI/URI(tel:911)>>",
         {}},
        {"/Type/StructTreeRoot/K 7 0 R/ParentTreeNextKey 2"
         "/ParentTree<</Nums[0[8 0 R 9 0 R 10 0 R 9 0 R 11 0 R]1 10 0 R]>>",
         {}},
        {"/Type/StructElem/S/Document/P 6 0 R/K[8 0 R 9 0 R 11 0 R]", {}},
        {"/Type/StructElem/S/H1/P 7 0 R/Pg 3 0 R/K 0", {}},
        {"/Type/StructElem/S/P/P 7 0 R/Pg 3 0 R/K[1 10 0 R 3]", {}},
        {"/Type/StructElem/S/Link/P 9 0 R/Pg 3 0 R/K[2<</Type/OBJR/Obj 5 0 R>>]", {}},
        {"/Type/StructElem/S/Figure/P 7 0 R/Pg 3 0 R/Alt(QR code)/A<</O/Layout/BBox[100 10 120 30]>>/K 4", {}},
        {"/Type/Metadata/Subtype/XML", xmp()},
        {"/N 3", icc_profile()},
        {"/Type/Font/Subtype/Type0/BaseFont/ABCDEF+Test/Encoding/Identity-H/DescendantFonts[15 0 R]/ToUnicode 18 0 R",
         {}},
        {"/Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Test/CIDToGIDMap/Identity/FontDescriptor 16 0 R/DW 500"
         "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>",
         {}},
        {"/Type/FontDescriptor/FontName/ABCDEF+Test/Flags 4/FontFile2 17 0 R", {}},
        {"/Length1 " + std::to_string(true_type().size()), true_type()},
        {"", to_unicode()},
        {"/Title(Help & hope)", {}},
    };
}

HandMadeFile& HandMadeFile::replace(std::string_view from, std::string_view to) {
    bool found = false;
    for (auto& object : objects_) {
        for (auto* text : {&object.dictionary, object.stream ? &*object.stream : nullptr}) {
            if (text == nullptr) continue;
            const auto at = text->find(from);
            if (at == std::string::npos || found) continue;
            text->replace(at, from.size(), to);
            found = true;
        }
    }
    REQUIRE_MESSAGE(found, "the hand-made file has no ", std::string(from));
    return *this;
}

HandMadeFile& HandMadeFile::cut(std::string_view from, std::string_view until) {
    for (auto& object : objects_) {
        for (auto* text : {&object.dictionary, object.stream ? &*object.stream : nullptr}) {
            if (text == nullptr) continue;
            const auto begin = text->find(from);
            const auto end = begin == std::string::npos ? begin : text->find(until, begin);
            if (end == std::string::npos) continue;
            text->erase(begin, end - begin);
            return *this;
        }
    }
    FAIL("the hand-made file has nothing from ", std::string(from), " to ", std::string(until));
    return *this;
}

std::string HandMadeFile::bytes() const {
    std::string out = header;
    std::string table = "0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects_.size(); ++i) {
        auto offset = std::to_string(out.size());
        table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
        const auto& object = objects_[i];
        out += std::to_string(i + 1) + " 0 obj\n<<" + object.dictionary;
        if (object.stream) out += "/Length " + std::to_string(object.stream->size());
        out += ">>\n";
        if (object.stream) out += "stream\n" + *object.stream + "\nendstream\n";
        out += "endobj\n";
    }
    const auto start = out.size();
    const auto count = std::to_string(objects_.size() + 1);
    return out + "xref\n0 " + count + "\n" + table + "trailer\n<</Size " + count + "/Root 1 0 R/Info " +
           std::to_string(objects_.size()) + " 0 R" + trailer_entries + ">>\nstartxref\n" + std::to_string(start) +
           "\n%%EOF\n";
}

namespace {

using base::Length;

model::TextItem text_item(std::uint32_t node, std::string_view text, Length x, Length y, Length size) {
    model::PlacedRun run;
    run.size = size;
    for (const char c : text) {
        const auto index = static_cast<std::uint32_t>(run.text.size());
        run.text.push_back(static_cast<char16_t>(c));
        run.glyphs.push_back({100 + code_of(c), x, y, size / 2});
        run.clusters.push_back({index, 1, index, 1});
        x += size / 2;
    }
    model::TextItem item;
    item.node = {node};
    item.language = "en";
    item.runs.push_back(std::move(run));
    return item;
}

model::StructureNode node(model::Role role, std::optional<std::uint32_t> parent, std::vector<std::uint32_t> children,
                          std::string text) {
    model::StructureNode made;
    made.role = role;
    if (parent) made.parent = model::NodeId{*parent};
    for (const auto child : children) made.children.push_back({child});
    made.text = std::move(text);
    return made;
}

}  // namespace

model::PageSet meant_pages() {
    model::PageSet pages;
    auto language = std::make_shared<model::Language>();
    language->tag = "en";
    auto localized = std::make_shared<model::LocalizedDocument>();
    localized->language = language;
    pages.localized = localized;
    pages.title = "Help & hope";

    using model::Role;
    pages.structure.nodes = {node(Role::document, {}, {1, 2, 4}, ""), node(Role::heading1, 0, {}, "Help"),
                             node(Role::paragraph, 0, {3}, "Call 911."), node(Role::link, 2, {}, "911"),
                             node(Role::figure, 0, {}, "")};
    pages.structure.nodes[3].alt = "Call 911";
    pages.structure.nodes[4].alt = "QR code";

    const auto pt = [](std::int64_t points) { return Length::points(points); };
    model::LaidPage page;
    page.trim = {pt(200), pt(100)};
    page.items.push_back(model::FillItem{model::Artifact::background, {pt(0), pt(0), pt(200), pt(100)}, {}, {}});
    page.items.push_back(text_item(1, "Help", pt(10), pt(30), pt(20)));
    page.items.push_back(text_item(2, "Call ", pt(10), pt(60), pt(10)));
    page.items.push_back(text_item(3, "911", pt(35), pt(60), pt(10)));
    page.items.push_back(text_item(2, ".", pt(50), pt(60), pt(10)));
    model::ModulesItem code;
    code.mark = model::NodeId{4};
    code.rect = {pt(100), pt(70), pt(20), pt(20)};
    code.payload = "tel:911";
    page.items.push_back(code);
    page.links.push_back({{3}, {pt(35), pt(50), pt(15), pt(12)}, "tel:911", "Call 911"});
    pages.pages.push_back(std::move(page));

    model::PrintedChannel channel;
    channel.hotline = "us-emergency";
    channel.channel = "voice";
    channel.display = "911";
    channel.uri = "tel:911";
    pages.expectations.channels = {channel};
    pages.expectations.qr_payloads = {"tel:911"};
    return pages;
}

}  // namespace handbill::check_test
