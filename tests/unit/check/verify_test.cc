#include "check/verify.h"

#include "hand_made.h"

#include <doctest/doctest.h>

#include <functional>

using namespace handbill;
using check_test::HandMadeFile;

namespace {

std::string faults_of(const std::string& bytes, const model::PageSet& meant) {
    diag::Diagnostics diagnostics;
    const auto checked = check::verify({bytes}, meant, diagnostics);
    CHECK(checked.has_value() != diagnostics.has_errors());
    std::string all;
    for (const auto& entry : diagnostics.entries()) {
        CHECK(entry.code == diag::codes::self_check);
        all += entry.message + "\n";
    }
    return all;
}

/// The file broken in one way must be told in these words.
void expect_fault(HandMadeFile& file, std::string_view words) {
    const auto faults = faults_of(file.bytes(), check_test::meant_pages());
    CHECK_MESSAGE(faults.find(words) != std::string::npos, "wanted “", std::string(words), "”, got:\n", faults);
}

}  // namespace

TEST_CASE("a whole file is proven") {
    diag::Diagnostics diagnostics;
    const auto checked = check::verify({HandMadeFile().bytes()}, check_test::meant_pages(), diagnostics);
    for (const auto& entry : diagnostics.entries()) MESSAGE(entry.message);
    REQUIRE(checked);
    CHECK(checked->pages() == 1);
}

TEST_CASE("a cut file is a fault, not a crash") {
    const auto bytes = HandMadeFile().bytes();
    for (std::size_t size = 0; size < bytes.size(); size += 97) {
        CHECK_FALSE(faults_of(bytes.substr(0, size), check_test::meant_pages()).empty());
    }
}

TEST_CASE("a reversed number is told by its digits and by the channel that is missing") {
    HandMadeFile file;
    file.replace("<000900070007>", "<000700070009>");
    expect_fault(file, "does not stand in the text");
    expect_fault(file, "shows the digits");
}

TEST_CASE("a digit changed in ToUnicode is found") {
    HandMadeFile file;
    file.replace("<0009> <0039>", "<0009> <0038>");
    expect_fault(file, "Link (“911”) holds “811”, meant “911”");
}

TEST_CASE("digits under an ActualText must say the same number") {
    HandMadeFile file;
    file.replace("/Link<</MCID 2>>", "/Link<</MCID 2/ActualText(911)>>").replace("<0009> <0039>", "<0009> <0038>");
    expect_fault(file, "shows the digits “811”, meant “911”");
}

TEST_CASE("a missing ToUnicode is found") {
    HandMadeFile file;
    file.replace("/ToUnicode 18 0 R", "");
    expect_fault(file, "has no ToUnicode");
}

TEST_CASE("a code without Unicode is found") {
    HandMadeFile file;
    file.replace("<0009> <0039>\n", "").replace("11 beginbfchar", "10 beginbfchar");
    expect_fault(file, "shows code 9 of font ABCDEF+Test, which has no Unicode value");
}

TEST_CASE("a Unicode value that means no character is found") {
    HandMadeFile file;
    file.replace("<0009> <0039>", "<0009> <FFFD>");
    expect_fault(file, "maps code 9 to a value that means no character");
}

TEST_CASE("a glyph beyond the font program is .notdef") {
    HandMadeFile file;
    file.replace("<0007> <0031>", "<0040> <0031>").replace("<000900070007>", "<000900400040>");
    expect_fault(file, "shows .notdef in font ABCDEF+Test for “1”");
}

TEST_CASE("a font that is not embedded is found") {
    HandMadeFile file;
    file.replace("/FontFile2 17 0 R", "");
    expect_fault(file, "is not embedded");
}

TEST_CASE("a font without a subset tag is found") {
    HandMadeFile file;
    file.replace("/BaseFont/ABCDEF+Test/Encoding", "/BaseFont/Test/Encoding");
    expect_fault(file, "has no subset tag");
}

TEST_CASE("another language of the document is found") {
    HandMadeFile file;
    file.replace("/Lang(en)", "/Lang(es)");
    expect_fault(file, "the document's language is “es”, meant “en”");
}

TEST_CASE("a missing language of the document is found") {
    HandMadeFile file;
    file.replace("/Lang(en)", "");
    expect_fault(file, "the document's language is “”");
}

TEST_CASE("another language of an element is found") {
    HandMadeFile file;
    file.replace("/S/H1/P 7 0 R", "/S/H1/Lang(fr)/P 7 0 R");
    expect_fault(file, "H1 (“Help”) is in “fr”, meant “en”");
}

TEST_CASE("another language of a marked-content sequence is found") {
    HandMadeFile file;
    file.replace("/H1<</MCID 0>>", "/Span<</MCID 0/Lang(fr)>>");
    expect_fault(file, "in the language “fr”, meant “en”");
}

TEST_CASE("a lost structure tree is found") {
    HandMadeFile file;
    file.replace("/StructTreeRoot 6 0 R", "");
    expect_fault(file, "has no structure tree");
}

TEST_CASE("a dropped element is found with its words") {
    HandMadeFile file;
    file.replace("/K[8 0 R 9 0 R 11 0 R]", "/K[9 0 R 11 0 R]");
    expect_fault(file, "holds 2 elements, meant 3; first missing: H1 (“Help”)");
    expect_fault(file, "marked-content id 0 belongs to no structure element");
}

TEST_CASE("elements in another order are found") {
    HandMadeFile file;
    file.replace("/K[8 0 R 9 0 R 11 0 R]", "/K[9 0 R 8 0 R 11 0 R]");
    expect_fault(file, "found the structure element P, meant H1 (“Help”)");
    expect_fault(file, "the reading order departs");
}

TEST_CASE("text in another order inside a paragraph is found") {
    HandMadeFile file;
    file.replace("/K[1 10 0 R 3]", "/K[3 10 0 R 1]");
    expect_fault(file, "P (“Call .”) holds “.Call”, meant “Call .”");
}

TEST_CASE("another role is found") {
    HandMadeFile file;
    file.replace("/S/H1", "/S/P");
    expect_fault(file, "found the structure element P, meant H1");
}

TEST_CASE("a role that is not standard is found, one that is mapped is not") {
    HandMadeFile file;
    file.replace("/S/H1", "/S/Headline");
    expect_fault(file, "“Headline” is none of the standard ones");
    file.replace("/ParentTreeNextKey", "/RoleMap<</Headline/H1>>/ParentTreeNextKey");
    CHECK(faults_of(file.bytes(), check_test::meant_pages()).empty());
}

TEST_CASE("a lost alternative text is found") {
    HandMadeFile file;
    file.replace("/Alt(QR code)", "");
    expect_fault(file, "Figure has no alternative text");
}

TEST_CASE("a wrong row of the parent tree is found") {
    HandMadeFile file;
    file.replace("[8 0 R 9 0 R 10 0 R", "[9 0 R 8 0 R 10 0 R");
    expect_fault(file, "has another element in the parent tree");
}

TEST_CASE("a mark that two elements hold is found") {
    HandMadeFile file;
    file.replace("/Pg 3 0 R/K 0", "/Pg 3 0 R/K[0 4]");
    expect_fault(file, "belongs to several structure elements");
}

TEST_CASE("a lost object reference is found") {
    HandMadeFile file;
    file.replace("/K[2<</Type/OBJR/Obj 5 0 R>>]", "/K[2]");
    expect_fault(file, "the link to tel:911 is not held by exactly one structure element");
}

TEST_CASE("a link to another address is found") {
    HandMadeFile file;
    file.replace("/URI(tel:911)", "/URI(tel:912)");
    expect_fault(file, "opens “tel:912”, meant “tel:911”");
}

TEST_CASE("a link without a description is found") {
    HandMadeFile file;
    file.replace("/Contents(Call 911)", "");
    expect_fault(file, "is described as “”, meant “Call 911”");
}

TEST_CASE("a link in another place is found") {
    HandMadeFile file;
    file.replace("/Rect[35 38 50 50]", "/Rect[35 38 250 50]");
    expect_fault(file, "reaches out of the page");
    expect_fault(file, "has the area [35 38 250 50], meant [35 38 50 50]");
}

TEST_CASE("an action that is no URI is found") {
    HandMadeFile file;
    file.replace("/S/URI/URI(tel:911)", "/S/JavaScript/JS(app.alert)");
    expect_fault(file, "is no plain link to a URI");
}

TEST_CASE("an action on opening is found") {
    HandMadeFile file;
    file.replace("/Type/Catalog", "/Type/Catalog/OpenAction<</S/URI/URI(https://example.org)>>");
    expect_fault(file, "not expected: OpenAction");
}

TEST_CASE("another page box is found") {
    HandMadeFile file;
    file.replace("/TrimBox[0 0 200 100]", "/TrimBox[0 0 200 100.01]");
    expect_fault(file, "has the TrimBox [0 0 200 100.01], meant [0 0 200 100]");
}

TEST_CASE("paint outside marked content is found") {
    HandMadeFile file;
    file.replace("EMC\nET\n/Figure", "EMC\nET\n0 0 5 5 re f\n/Figure");
    expect_fault(file, "paints outside marked content (f)");
}

TEST_CASE("text outside marked content is found") {
    HandMadeFile file;
    file.replace("/H1<</MCID 0>>BDC\n", "").replace("EMC\n/F1 10 Tf", "/F1 10 Tf");
    expect_fault(file, "paints outside marked content (Tj)");
}

TEST_CASE("unbalanced marked content is found") {
    HandMadeFile file;
    file.replace("EMC\nET", "ET");
    expect_fault(file, "nests marked-content sequences");
}

TEST_CASE("a mark that is neither content nor artifact is found") {
    HandMadeFile file;
    file.replace("/Artifact<</Type/Background>>", "/Background<</Type/Background>>");
    expect_fault(file, "marks “Background” without an id");
}

TEST_CASE("text hidden by its rendering mode is found") {
    HandMadeFile file;
    file.replace("0 0 0 rg", "3 Tr");
    expect_fault(file, "shows text in another way than filled");
}

TEST_CASE("a glyph in another place is found") {
    HandMadeFile file;
    file.replace("1 0 0 1 10 40 Tm", "1 0 0 1 11 40 Tm");
    expect_fault(file, "shows “C” at 11, 40 in 10 pt, meant the next glyph at 10, 40 in 10 pt");
}

TEST_CASE("type of another size is found") {
    HandMadeFile file;
    file.replace("/F1 10 Tf", "/F1 9.5 Tf");
    expect_fault(file, "in 9.5 pt");
}

TEST_CASE("another title is found in both places") {
    HandMadeFile file;
    file.replace("/Title(Help & hope)", "/Title(Help)").replace("Help &amp; hope", "Hope");
    expect_fault(file, "the title in Info is “Help”");
    expect_fault(file, "the title in XMP is “Hope”");
}

TEST_CASE("an author and a date are found") {
    HandMadeFile file;
    file.replace("<dc:title>", "<xmp:CreateDate>2026</xmp:CreateDate><dc:title>");
    expect_fault(file, "tells xmp:CreateDate");
    HandMadeFile other;
    other.replace("/Title(", "/Author(A. Person)/Title(");
    expect_fault(other, "not expected: Author");
}

TEST_CASE("a path of the machine is found") {
    HandMadeFile file;
    file.replace("/Title(", "/Producer(/home/somebody/press)/Title(");
    expect_fault(file, "there is a path of this machine");
}

TEST_CASE("XMP that is not well formed is found") {
    HandMadeFile file;
    file.replace("</dc:title>", "");
    expect_fault(file, "missing or not well formed");
}

TEST_CASE("a file that claims conformance before it is proven is refused") {
    for (const char* claim : {"<pdfuaid:part>1</pdfuaid:part>", "<pdfaid:part>2</pdfaid:part>"}) {
        HandMadeFile file;
        file.replace("<dc:title>", std::string(claim) + "<dc:title>");
        expect_fault(file, "claims conformance that nobody has proven yet");
    }
}

TEST_CASE("a file without room for the conformance marks is refused") {
    HandMadeFile file;
    file.replace(std::string(2048, ' '), std::string(200, ' '));
    expect_fault(file, "leaves no room for the conformance marks");
    HandMadeFile other;
    other.replace("end=\"w\"", "end=\"r\"");
    expect_fault(other, "leaves no room for the conformance marks");
}

TEST_CASE("a proven file is marked and otherwise the same") {
    const auto unmarked = HandMadeFile().bytes();
    diag::Diagnostics diagnostics;
    const auto checked = check::verify({unmarked}, check_test::meant_pages(), diagnostics);
    REQUIRE(checked);
    const auto& marked = checked->bytes();
    CHECK(marked.size() == unmarked.size());
    CHECK(unmarked.find("pdfaid") == std::string::npos);
    CHECK(marked.find("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>") != std::string::npos);
    CHECK(marked.find("<pdfuaid:part>1</pdfuaid:part>") != std::string::npos);
    const auto begin = unmarked.find("<?xpacket begin");
    const auto end = unmarked.find("<?xpacket end");
    REQUIRE(end != std::string::npos);
    CHECK(marked.substr(0, begin) == unmarked.substr(0, begin));
    CHECK(marked.substr(end) == unmarked.substr(end));
    CHECK(checked->digest() == base::sha256(marked));
}

TEST_CASE("a lost colour profile is found") {
    HandMadeFile file;
    file.replace("acsp", "none");
    expect_fault(file, "no output intent with an embedded colour profile");
}

TEST_CASE("a title bar that shows the file name is found") {
    HandMadeFile file;
    file.replace("/DisplayDocTitle true", "/DisplayDocTitle false");
    expect_fault(file, "DisplayDocTitle");
}

TEST_CASE("a document that is not marked as tagged is found") {
    HandMadeFile file;
    file.replace("/Marked true", "/Marked false");
    expect_fault(file, "MarkInfo");
}

TEST_CASE("a file without an identity is found") {
    HandMadeFile file;
    file.trailer_entries.clear();
    expect_fault(file, "no ID");
}

TEST_CASE("an older version is found") {
    HandMadeFile file;
    file.header = "%PDF-1.3\n%\xE2\xE3\xCF\xD3\n";
    expect_fault(file, "says it is PDF 1.3");
}

TEST_CASE("a QR code that is no channel is found") {
    auto meant = check_test::meant_pages();
    std::get<model::ModulesItem>(meant.pages[0].items.back()).payload = "https://example.org";
    const auto faults = faults_of(HandMadeFile().bytes(), meant);
    CHECK(faults.find("which is no channel of this edition") != std::string::npos);
    CHECK(faults.find("not those that were asked for") != std::string::npos);
}

TEST_CASE("many faults of a kind are counted") {
    HandMadeFile file;
    file.replace("ABCDEF+Test/Encoding/Identity-H", "ABCDEF+Test/Encoding/Identity-V");
    CHECK(faults_of(file.bytes(), check_test::meant_pages()).find("more faults of the kind “ToUnicode”") !=
          std::string::npos);
}

TEST_CASE("what the layout meant otherwise is found in a whole file") {
    struct Change {
        const char* words;
        std::function<void(model::PageSet&)> make;
    };
    const std::vector<Change> changes = {
        {"the file has 1 pages, meant 2", [](auto& meant) { meant.pages.push_back(meant.pages[0]); }},
        {"shows “1” under another structure element",
         [](auto& meant) { std::get<model::TextItem>(meant.pages[0].items[3]).node = {2}; }},
        {"shows another glyph than meant for “1”",
         [](auto& meant) { std::get<model::TextItem>(meant.pages[0].items[3]).runs[0].glyphs[2].id = 999; }},
        {"repeats as artifacts “”, meant “Help”",
         [](auto& meant) {
             std::get<model::TextItem>(meant.pages[0].items[1]).artifact = model::Artifact::pagination;
         }},
        {"Link (“911”) says “911”, meant “9 1 1”", [](auto& meant) { meant.structure.nodes[3].text = "9 1 1"; }},
    };
    for (const auto& change : changes) {
        auto meant = check_test::meant_pages();
        change.make(meant);
        const auto faults = faults_of(HandMadeFile().bytes(), meant);
        CHECK_MESSAGE(faults.find(change.words) != std::string::npos, "wanted “", change.words, "”, got:\n", faults);
    }
}

TEST_CASE("what a run has read already changes no judgement") {
    const auto meant = check_test::meant_pages();
    const auto judged = [&meant](const HandMadeFile& file, const check::VerifierCache& cache) {
        diag::Diagnostics diagnostics;
        const auto checked = check::verify({file.bytes()}, meant, cache, diagnostics);
        CHECK(checked.has_value() != diagnostics.has_errors());
        std::string all;
        for (const auto& entry : diagnostics.entries()) all += entry.message + "\n";
        return all;
    };
    HandMadeFile other_map, no_program, unmapped;
    other_map.replace("<0006> <0061>", "<0006> <0062>");
    no_program.replace("maxp", "none");
    unmapped.replace("<0006> <0061>", "<0006> <FFFD>");
    const check::VerifierCache used;
    CHECK(judged(HandMadeFile(), used).empty());
    for (int round = 0; round < 2; ++round) {
        for (const auto* file : {&other_map, &no_program, &unmapped}) {
            const auto faults = judged(*file, used);
            CHECK_FALSE(faults.empty());
            CHECK(faults == judged(*file, check::VerifierCache()));
        }
        CHECK(judged(HandMadeFile(), used).empty());
    }
}
