#include "fixture.h"
#include "reader.h"

#include "pdf/colour_profile.h"
#include "pdf/haru_document.h"
#include "pdf/links.h"

#include <doctest/doctest.h>

#include <thread>

namespace handbill::pdf::fixture {
namespace {

using model::Role;

std::string box(QPDFObjectHandle page, const std::string& key) { return page.getKey(key).unparse(); }

TEST_CASE("a page without bleed has a media box and a trim box at the origin") {
    Draft draft;
    draft.page().trim = {base::Length::millipoints(595276), base::Length::millipoints(841890)};
    draft.text(draft.add(Role::paragraph), "Help");
    Reader reader(written(draft.set));
    CHECK(box(reader.page(), "/MediaBox") == "[ 0 0 595.276 841.89 ]");
    CHECK(box(reader.page(), "/TrimBox") == "[ 0 0 595.276 841.89 ]");
    CHECK_FALSE(reader.page().hasKey("/BleedBox"));
}

TEST_CASE("a bleed widens the media box and keeps the trim inside it") {
    Draft draft;
    draft.page().bleed = pt(9);
    draft.text(draft.add(Role::paragraph), "Help");
    Reader reader(written(draft.set));
    CHECK(box(reader.page(), "/MediaBox") == "[ 0 0 630 810 ]");
    CHECK(box(reader.page(), "/BleedBox") == "[ 0 0 630 810 ]");
    CHECK(box(reader.page(), "/TrimBox") == "[ 9 9 621 801 ]");
    CHECK(reader.content().stream.find("81 729 Td") != std::string::npos);
}

TEST_CASE("the file is PDF 1.7 and says what it is") {
    Draft draft("ar", model::Direction::right_to_left);
    draft.set.title = "مساعدة & <help>";
    draft.text(draft.add(Role::paragraph), "سلام", 72, {Face::arabic, pt(12), true});
    const std::string file = written(draft.set);
    CHECK(file.substr(0, 9) == "%PDF-1.7\n");
    Reader reader(file);
    auto catalog = reader.catalog();
    CHECK(catalog.getKey("/Lang").getUTF8Value() == "ar");
    CHECK(catalog.getKey("/MarkInfo").getKey("/Marked").getBoolValue());
    CHECK(catalog.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
    CHECK(catalog.getKey("/ViewerPreferences").getKey("/Direction").getName() == "/R2L");
    CHECK_FALSE(catalog.hasKey("/Outlines"));
    auto info = reader.trailer().getKey("/Info");
    CHECK(info.getKey("/Title").getUTF8Value() == draft.set.title);
    CHECK(info.getKey("/Producer").getUTF8Value() == "Handbill");
    CHECK(info.getKeys().size() == 2);
    const std::string xmp = data_of(catalog.getKey("/Metadata"));
    CHECK(xmp.find("<rdf:li xml:lang=\"x-default\">مساعدة &amp; &lt;help&gt;</rdf:li>") != std::string::npos);
    CHECK(xmp.find("<rdf:li xml:lang=\"ar\">مساعدة &amp; &lt;help&gt;</rdf:li>") != std::string::npos);
    CHECK(xmp.ends_with(std::string(63, ' ') + "\n<?xpacket end=\"w\"?>"));
    CHECK_FALSE(catalog.getKey("/Metadata").getDict().hasKey("/Filter"));
}

TEST_CASE("a file that nobody has proven claims no conformance") {
    Draft draft;
    draft.text(draft.add(Role::paragraph), "Help");
    const std::string file = written(draft.set);
    for (const char* mark : {"pdfaid", "pdfuaid", "aiim.org"}) CHECK(file.find(mark) == std::string::npos);
}

TEST_CASE("the output intent holds a small sRGB profile of a version that PDF 1.7 knows") {
    Draft draft;
    draft.text(draft.add(Role::paragraph), "Help");
    Reader reader(written(draft.set));
    auto intent = reader.catalog().getKey("/OutputIntents").getArrayItem(0);
    CHECK(intent.getKey("/S").getName() == "/GTS_PDFA1");
    CHECK(intent.getKey("/OutputConditionIdentifier").getUTF8Value() == "sRGB IEC61966-2.1");
    auto profile = intent.getKey("/DestOutputProfile");
    CHECK(profile.getDict().getKey("/N").getIntValue() == 3);
    const std::string bytes = data_of(profile);
    CHECK(bytes.size() < 700);
    CHECK(bytes.substr(8, 2) == "\x04\x20");
    CHECK(bytes.substr(12, 8) == "mntrRGB ");
    CHECK(bytes == srgb_profile());
}

TEST_CASE("the same pages give the same bytes, cold, warm and from eight threads") {
    Draft draft("km");
    draft.text(draft.add(Role::paragraph), "ភាសាខ្មែរ ជំនួយ", 72, {Face::khmer});
    draft.text(draft.add(Role::paragraph), "你需要帮助吗", 100, {Face::chinese});
    const std::string cold = written(draft.set);
    const WriterCache cache;
    std::vector<std::string> files(8);
    std::vector<std::thread> threads;
    for (std::string& file : files) {
        threads.emplace_back([&] {
            diag::Diagnostics diagnostics;
            if (auto pdf = write(draft.set, fonts(), cache, diagnostics)) file = std::move(pdf->bytes);
        });
    }
    for (std::thread& thread : threads) thread.join();
    for (const std::string& file : files) CHECK(file == cold);
    CHECK(written(draft.set, cache) == cold);
}

TEST_CASE("the file identifier is two equal hashes of the content") {
    Draft draft;
    draft.text(draft.add(Role::paragraph), "Help");
    Reader reader(written(draft.set));
    auto identifier = reader.trailer().getKey("/ID");
    REQUIRE(identifier.getArrayNItems() == 2);
    const std::string first = identifier.getArrayItem(0).getStringValue();
    CHECK(first.size() == 16);
    CHECK(first == identifier.getArrayItem(1).getStringValue());
    draft.text(draft.add(Role::paragraph), "more");
    Reader other(written(draft.set));
    CHECK(first != other.trailer().getKey("/ID").getArrayItem(0).getStringValue());
}

TEST_CASE("a link is an annotation with a description, tied to its element") {
    Draft draft;
    const auto paragraph = draft.add(Role::paragraph);
    draft.text(paragraph, "Call ");
    const auto link = draft.add(Role::link, paragraph);
    draft.node(link).alt = "Call the hotline";
    draft.text(link, "1-888-373-7888");
    draft.page().links.push_back({link, {pt(72), pt(60), pt(100), pt(16)}, "tel:+18883737888", "Call the hotline"});
    Reader reader(written(draft.set));
    CHECK(reader.structure() == "Document(P([Call ]Link[1-888-373-7888]@))");
    auto annotation = reader.page().getKey("/Annots").getArrayItem(0);
    CHECK(annotation.getKey("/Subtype").getName() == "/Link");
    CHECK(annotation.getKey("/F").getIntValue() == 4);
    CHECK(box(annotation, "/Rect") == "[ 72 716 172 732 ]");
    CHECK(annotation.getKey("/Contents").getUTF8Value() == "Call the hotline");
    CHECK(annotation.getKey("/A").getKey("/URI").getUTF8Value() == "tel:+18883737888");
    CHECK(reader.page().getKey("/Tabs").getName() == "/S");
    CHECK_FALSE(reader.element("Link").hasKey("/Alt"));
    CHECK(reader.structure_faults().empty());
}

TEST_CASE("addresses are written in ASCII") {
    CHECK(ascii_uri("https://example.org/é?a=(b)") == "https://example.org/%C3%A9?a=(b)");
}

TEST_CASE("long documents have an outline of their headings, nested by rank") {
    Draft draft;
    for (std::size_t i = 0; i < 5; ++i) {
        if (i > 0) draft.add_page();
        const auto heading = draft.add(i % 2 == 0 ? Role::heading1 : Role::heading2);
        draft.node(heading).text = "Part " + std::to_string(i);
        model::TextItem item{heading, "en", {place("Part", pt(72), pt(72))}, {}, false, {}};
        draft.page(i).items.emplace_back(item);
    }
    Reader reader(written(draft.set));
    auto outline = reader.catalog().getKey("/Outlines");
    CHECK(outline.getKey("/Count").getIntValue() == 5);
    auto first = outline.getKey("/First");
    CHECK(first.getKey("/Title").getUTF8Value() == "Part 0");
    CHECK(first.getKey("/First").getKey("/Title").getUTF8Value() == "Part 1");
    CHECK(first.getKey("/Next").getKey("/Dest").getArrayItem(0).getObjGen() == reader.page(2).getObjGen());
    CHECK(outline.getKey("/Last").getKey("/Title").getUTF8Value() == "Part 4");
    CHECK(reader.structure_faults().empty());
}

TEST_CASE("what libharu refuses becomes a diagnostic with its code, and no file") {
    Draft draft;
    draft.text(draft.add(Role::paragraph), "Help");
    draft.page().trim.width = pt(20000);
    const WriterCache cache;
    diag::Diagnostics diagnostics;
    CHECK_FALSE(write(draft.set, fonts(), cache, diagnostics).has_value());
    REQUIRE(diagnostics.entries().size() == 1);
    CHECK(diagnostics.entries()[0].code == diag::codes::pdf_failed);
    CHECK(diagnostics.entries()[0].message == "libharu refused the document with error 0x1054");
}

TEST_CASE("a spoiled document stays spoiled") {
    HaruDocument document(HaruDocument::Version::pdf_1_7);
    CHECK(document.error() == 0);
    (void)document.add_page({pt(1), pt(1)});
    CHECK(document.error() == 0x1054);
    CHECK(document.add({}).number == 0);
    CHECK(document.add_page({pt(612), pt(792)}).number == 0);
    CHECK_FALSE(document.save().has_value());
}

}  // namespace
}  // namespace handbill::pdf::fixture
