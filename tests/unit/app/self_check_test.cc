// The self-check against a real poster that is broken in one way at a time: each break must be told. The unbroken file,
// rewritten by the same means, must pass, or the tests would prove nothing.

#define POINTERHOLDER_TRANSITION 4
#include "check/verify.h"
#include "real_poster.h"

#include <doctest/doctest.h>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <functional>

using namespace handbill;
using app_test::real_poster;
using Object = QPDFObjectHandle;

namespace {

std::string faults_of(const std::string& bytes, const model::PageSet& meant) {
    diag::Diagnostics diagnostics;
    const auto checked = check::verify({bytes}, meant, diagnostics);
    CHECK(checked.has_value() != diagnostics.has_errors());
    std::string all;
    for (const auto& entry : diagnostics.entries()) all += entry.message + "\n";
    return all;
}

/// The poster with one change, written anew.
std::string rewritten(const std::string& bytes, const std::function<void(QPDF&)>& change) {
    QPDF file;
    file.processMemoryFile("poster", bytes.data(), bytes.size());
    change(file);
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setStreamDataMode(qpdf_s_uncompress);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setStaticID(true);
    writer.write();
    const auto written = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(written->getBuffer()), written->getSize()};
}

void expect_fault(const std::function<void(QPDF&)>& change, std::string_view words,
                  const std::string& language = "en") {
    const auto& poster = real_poster(language);
    const auto faults = faults_of(rewritten(poster.bytes, change), poster.pages);
    CHECK_MESSAGE(faults.find(words) != std::string::npos, "wanted “", std::string(words), "”, got:\n", faults);
}

std::string stream_text(Object stream) {
    const auto data = stream.getStreamData();
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

void replace_stream(Object stream, const std::string& text) {
    stream.replaceStreamData(text, Object::newNull(), Object::newNull());
}

/// Once, in the page's content; the test stops if it is not there.
void replace_in(Object stream, const std::string& from, const std::string& to) {
    auto text = stream_text(stream);
    const auto at = text.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, "nothing to break: ", from);
    replace_stream(stream, text.replace(at, from.size(), to));
}

Object page(QPDF& file) { return file.getAllPages().at(0); }
Object content(QPDF& file) { return page(file).getKey("/Contents"); }

/// Elements of one type, in the order of the structure tree.
void find_elements(Object element, const std::string& type, std::vector<Object>& found) {
    if (!element.isDictionary() || !element.hasKey("/S")) return;
    if (element.getKey("/S").getName() == type) found.push_back(element);
    auto kids = element.getKey("/K");
    if (!kids.isArray()) return find_elements(kids, type, found);
    for (auto kid : kids.getArrayAsVector()) find_elements(kid, type, found);
}

Object element(QPDF& file, const std::string& type, std::size_t index = 0) {
    std::vector<Object> found;
    find_elements(file.getRoot().getKey("/StructTreeRoot").getKey("/K"), type, found);
    REQUIRE(found.size() > index);
    return found[index];
}

/// The element that reads as the number: a Span with ActualText.
Object number_span(QPDF& file) {
    std::vector<Object> spans;
    find_elements(file.getRoot().getKey("/StructTreeRoot").getKey("/K"), "/Span", spans);
    for (auto span : spans) {
        if (span.hasKey("/ActualText")) return span;
    }
    FAIL("no Span has an ActualText");
    return Object::newNull();
}

std::vector<Object> fonts(QPDF& file) {
    std::vector<Object> all;
    for (const auto& [name, font] : page(file).getKey("/Resources").getKey("/Font").getDictAsMap()) all.push_back(font);
    REQUIRE_FALSE(all.empty());
    return all;
}

Object descendant(Object font) { return font.getKey("/DescendantFonts").getArrayItem(0); }

}  // namespace

TEST_CASE("real posters pass, and pass again when they are rewritten") {
    for (const auto* language : {"en", "ar", "hi", "km", "th", "zh-Hans", "ja"}) {
        const auto& poster = real_poster(language);
        CHECK_MESSAGE(faults_of(poster.bytes, poster.pages).empty(), language);
        const auto again = rewritten(poster.bytes, [](QPDF&) {});
        CHECK_MESSAGE(faults_of(again, poster.pages).empty(), language);
    }
}

TEST_CASE("a poster of another language is found out") {
    const auto faults = faults_of(real_poster("en").bytes, real_poster("km").pages);
    CHECK(faults.find("the document's language is “en”, meant “km”") != std::string::npos);
}

TEST_CASE("every ToUnicode that says another digit is told") {
    std::size_t broken = 0;
    for (std::size_t i = 0; i < 16; ++i) {
        bool had_digit = false;
        const auto& poster = real_poster("en");
        const auto bytes = rewritten(poster.bytes, [&](QPDF& file) {
            auto all = fonts(file);
            if (i >= all.size()) return;
            auto map = all[i].getKey("/ToUnicode");
            auto text = stream_text(map);
            const auto at = text.find("<0038>");
            if (at == std::string::npos) return;
            had_digit = true;
            replace_stream(map, text.replace(at, 6, "<0039>"));
        });
        if (!had_digit) continue;
        ++broken;
        CHECK(faults_of(bytes, poster.pages).find("8") != std::string::npos);
    }
    CHECK(broken > 0);
}

TEST_CASE("a lost ToUnicode is told") {
    expect_fault([](QPDF& file) { fonts(file)[0].removeKey("/ToUnicode"); }, "has no ToUnicode");
}

TEST_CASE("a lost font program is told") {
    expect_fault([](QPDF& file) { descendant(fonts(file)[0]).getKey("/FontDescriptor").removeKey("/FontFile2"); },
                 "is not embedded as a readable FontFile2");
}

TEST_CASE("a CJK font program cut short is told") {
    expect_fault(
        [](QPDF& file) {
            for (auto font : fonts(file)) {
                auto program = descendant(font).getKey("/FontDescriptor").getKey("/FontFile3");
                if (program.isStream()) replace_stream(program, stream_text(program).substr(0, 400));
            }
        },
        "its CFF program cannot be read", "zh-Hans");
}

TEST_CASE("glyphs mapped to .notdef are told") {
    expect_fault(
        [](QPDF& file) {
            for (auto font : fonts(file)) {
                auto map = descendant(font).getKey("/CIDToGIDMap");
                if (map.isStream()) replace_stream(map, std::string(stream_text(map).size(), '\0'));
            }
        },
        "shows .notdef");
}

TEST_CASE("two glyphs that changed places in the font are told") {
    expect_fault(
        [](QPDF& file) {
            for (auto font : fonts(file)) {
                auto map = descendant(font).getKey("/CIDToGIDMap");
                if (!map.isStream()) continue;
                auto text = stream_text(map);
                REQUIRE(text.size() >= 6);
                text.replace(2, 2, text.substr(4, 2));  // code 1 now draws what code 2 draws
                replace_stream(map, text);
            }
        },
        "shows another glyph than meant");
}

TEST_CASE("other widths are told, for they displace what follows") {
    expect_fault(
        [](QPDF& file) {
            for (auto font : fonts(file)) {
                descendant(font).replaceKey("/W", Object::newArray());
                descendant(font).replaceKey("/DW", Object::newInteger(500));
            }
        },
        "meant the next glyph at");
}

TEST_CASE("a lost subset tag is told") {
    expect_fault([](QPDF& file) { fonts(file)[0].replaceKey("/BaseFont", Object::newName("/Noto")); },
                 "has no subset tag");
}

TEST_CASE("a lost or another language is told") {
    expect_fault([](QPDF& file) { file.getRoot().removeKey("/Lang"); }, "the document's language is “”");
    expect_fault([](QPDF& file) { element(file, "/H1").replaceKey("/Lang", Object::newUnicodeString("fr")); },
                 "is in “fr”, meant “en”");
}

TEST_CASE("a dropped tag is told") {
    expect_fault(
        [](QPDF& file) {
            auto kids = file.getRoot().getKey("/StructTreeRoot").getKey("/K").getKey("/K");
            REQUIRE(kids.isArray());
            kids.eraseItem(0);
        },
        "first missing: H1");
}

TEST_CASE("tags in another order are told") {
    expect_fault(
        [](QPDF& file) {
            auto kids = file.getRoot().getKey("/StructTreeRoot").getKey("/K").getKey("/K");
            const auto first = kids.getArrayItem(0);
            kids.eraseItem(0);
            kids.appendItem(first);
        },
        "the reading order departs");
}

TEST_CASE("a heading that became a paragraph is told") {
    expect_fault([](QPDF& file) { element(file, "/H1").replaceKey("/S", Object::newName("/P")); },
                 "found the structure element P, meant H1");
}

TEST_CASE("a lost alternative text is told") {
    expect_fault([](QPDF& file) { element(file, "/Figure").removeKey("/Alt"); }, "has no alternative text");
}

TEST_CASE("a number that reads as another one is told") {
    expect_fault(
        [](QPDF& file) { number_span(file).replaceKey("/ActualText", Object::newUnicodeString("1-888-373-7889")); },
        "1-888-373-7889");
}

TEST_CASE("a number that lost what makes it one is told") {
    expect_fault([](QPDF& file) { number_span(file).removeKey("/ActualText"); }, "has no ActualText");
}

TEST_CASE("a lost object reference, description, address or key of a link is told") {
    expect_fault(
        [](QPDF& file) {
            auto kids = element(file, "/Link").getKey("/K");
            REQUIRE(kids.isArray());
            kids.eraseItem(kids.getArrayNItems() - 1);
        },
        "is not held by exactly one structure element");
    const auto annotation = [](QPDF& file) { return page(file).getKey("/Annots").getArrayItem(0); };
    expect_fault([&](QPDF& file) { annotation(file).removeKey("/Contents"); }, "is described as “”");
    expect_fault(
        [&](QPDF& file) { annotation(file).getKey("/A").replaceKey("/URI", Object::newString("tel:+18883737889")); },
        "opens “tel:+18883737889”, meant “tel:+18883737888”");
    expect_fault([&](QPDF& file) { annotation(file).removeKey("/StructParent"); },
                 "has another element in the parent tree");
}

TEST_CASE("a lost link is told") {
    expect_fault([](QPDF& file) { page(file).removeKey("/Annots"); }, "has 0 links, meant");
}

TEST_CASE("a wrong row of the parent tree is told") {
    expect_fault(
        [](QPDF& file) {
            auto rows = file.getRoot().getKey("/StructTreeRoot").getKey("/ParentTree").getKey("/Nums").getArrayItem(1);
            REQUIRE(rows.getArrayNItems() > 1);
            rows.setArrayItem(0, rows.getArrayItem(rows.getArrayNItems() - 1));
        },
        "has another element in the parent tree");
}

TEST_CASE("a lost parent tree and lost page keys are told") {
    expect_fault([](QPDF& file) { file.getRoot().getKey("/StructTreeRoot").removeKey("/ParentTree"); },
                 "has no parent tree");
    expect_fault([](QPDF& file) { page(file).removeKey("/StructParents"); }, "has no StructParents");
    expect_fault([](QPDF& file) { page(file).removeKey("/Tabs"); }, "does not tab in structure order");
}

TEST_CASE("untagged paint, open marks and hidden text are told") {
    expect_fault([](QPDF& file) { replace_stream(content(file), stream_text(content(file)) + "\n0 0 9 9 re f\n"); },
                 "paints outside marked content");
    expect_fault([](QPDF& file) { replace_in(content(file), "EMC", ""); }, "nests marked-content sequences");
    expect_fault([](QPDF& file) { replace_in(content(file), "BT", "BT 3 Tr"); },
                 "shows text in another way than filled");
}

TEST_CASE("content that became an artifact is told") {
    expect_fault([](QPDF& file) { replace_in(content(file), "/H1<</MCID 0>>BDC", "/Artifact BMC"); },
                 "as an artifact, meant the other way round");
}

TEST_CASE("a displaced line is told") {
    expect_fault([](QPDF& file) { replace_in(content(file), "BT", "1 0 0 1 0.5 0 cm BT"); }, "meant the next glyph at");
}

TEST_CASE("other page boxes, a turned page and a page too many are told") {
    expect_fault(
        [](QPDF& file) {
            page(file).replaceKey("/TrimBox", Object::newFromRectangle(Object::Rectangle(0, 0, 612, 791)));
        },
        "has the TrimBox [0 0 612 791], meant [0 0 612 792]");
    expect_fault([](QPDF& file) { page(file).replaceKey("/Rotate", Object::newInteger(90)); }, "is rotated");
    expect_fault([](QPDF& file) { file.addPage(page(file).shallowCopy(), false); }, "the file has 2 pages, meant 1");
}

TEST_CASE("what a viewer needs to know is missed") {
    expect_fault([](QPDF& file) { file.getRoot().removeKey("/MarkInfo"); }, "MarkInfo");
    expect_fault([](QPDF& file) { file.getRoot().removeKey("/ViewerPreferences"); }, "DisplayDocTitle");
    expect_fault([](QPDF& file) { file.getRoot().removeKey("/OutputIntents"); }, "no output intent");
    expect_fault([](QPDF& file) { file.getRoot().removeKey("/Metadata"); }, "XMP metadata is missing");
    expect_fault(
        [](QPDF& file) {
            auto metadata = file.getRoot().getKey("/Metadata");
            replace_in(metadata, "<dc:title>", "<pdfuaid:part>1</pdfuaid:part><dc:title>");
        },
        "claims conformance that nobody has proven yet");
}

TEST_CASE("what nobody should be told is found") {
    const auto info = [](QPDF& file) { return file.getTrailer().getKey("/Info"); };
    expect_fault([&](QPDF& file) { info(file).replaceKey("/Title", Object::newUnicodeString("Poster")); },
                 "the title in Info is “Poster”");
    expect_fault([&](QPDF& file) { info(file).replaceKey("/Author", Object::newUnicodeString("A. Person")); },
                 "not expected: Author");
    expect_fault([&](QPDF& file) { info(file).replaceKey("/CreationDate", Object::newString("D:20261122")); },
                 "not expected: CreationDate");
    expect_fault(
        [](QPDF& file) {
            file.getRoot().replaceKey("/OpenAction", Object::parse("<</S/JavaScript/JS(app.alert\\(1\\))>>"));
        },
        "not expected: OpenAction");
}
