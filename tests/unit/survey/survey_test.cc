#include "survey/survey.h"

#include <doctest/doctest.h>

#include "survey/tongue.h"

using namespace handbill;

namespace {

/// A file of one page, without a cross-reference table: readers mend that.
struct SmallFile {
    std::string page = "/MediaBox [0 0 612 792]";
    std::string content = "BT /F 16 Tf 100 700 Td (Call now) Tj ET";
    std::string font = "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding>>";
    std::string resources;
    std::string catalog;
    std::string objects;

    [[nodiscard]] std::string bytes() const {
        return "%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R " + catalog +
               ">> endobj\n2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n3 0 obj <</Type /Page /Parent 2 0 "
               "R " +
               page + " /Contents 4 0 R /Resources <</Font <</F 5 0 R>> " + resources +
               ">> >> endobj\n4 0 obj <</Length " + std::to_string(content.size()) + ">> stream\n" + content +
               "\nendstream endobj\n5 0 obj " + font + " endobj\n" + objects +
               "trailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF\n";
    }

    [[nodiscard]] survey::SurveyedPage surveyed() const {
        diag::Diagnostics diagnostics;
        const auto found = survey::survey(bytes(), "a file", diagnostics);
        REQUIRE(found);
        REQUIRE(found->pages.size() == 1);
        return found->pages[0];
    }

    [[nodiscard]] survey::PaintedText text() const {
        const auto found = surveyed();
        REQUIRE(found.texts.size() == 1);
        return found.texts[0];
    }
};

doctest::Approx about(double value) { return doctest::Approx(value).epsilon(0.0001); }

}  // namespace

TEST_CASE("a text has its words, its place, its font and its colours") {
    const auto text = SmallFile().text();
    CHECK(text.text == "Call now");
    CHECK(text.font == "Helvetica-Bold");
    CHECK(text.bold);
    CHECK(text.seen);
    CHECK(*text.size == about(16));
    CHECK(text.box.left == about(100));
    CHECK(text.box.top == about(792 - 700 - 12));
    CHECK(text.colour->red == 0);
    CHECK(text.ground->red == 1);
}

TEST_CASE("sizes are those on paper, after every matrix") {
    SmallFile file;
    file.content = "q 0.94 0 0 0.94 18 24 cm BT /F 8 Tf 2 0 0 2 100 700 Tm (Call) Tj ET Q";
    CHECK(*file.text().size == about(15.04));
    file.content = "BT /F 1 Tf 0 16 -16 0 100 300 Tm (Turned) Tj ET";
    CHECK(*file.text().size == about(16));
    file.page = "/MediaBox [0 0 306 396] /UserUnit 2";
    file.content = "BT /F 8 Tf 10 200 Td (Call) Tj ET";
    CHECK(*file.text().size == about(16));
    CHECK(file.surveyed().width == about(612));
    file.page = "/MediaBox [0 0 612 792]";
    file.resources = "/XObject <</X 6 0 R>>";
    file.content = "0.5 0 0 0.5 0 0 cm /X Do";
    file.objects =
        "6 0 obj <</Type /XObject /Subtype /Form /BBox [0 0 900 900] /Matrix [0.5 0 0 0.5 0 0] /Length 42>> "
        "stream\nBT /F 40 Tf 100 700 Td (In a form) Tj ET  \nendstream endobj\n";
    CHECK(*file.text().size == about(10));
}

TEST_CASE("the sheet is what is left when it is cut and turned") {
    SmallFile file;
    file.page = "/MediaBox [0 0 650 830] /TrimBox [19 19 631 811] /Rotate 90";
    const auto page = file.surveyed();
    CHECK(page.width == about(792));
    CHECK(page.height == about(612));
    CHECK(page.texts.at(0).box.top == about(100 - 19));
}

TEST_CASE("what nobody can see is told") {
    SmallFile file;
    const auto seen = [&](const std::string& content) {
        file.content = content;
        return file.text().seen;
    };
    const std::string call = "BT /F 16 Tf 100 700 Td (Call) Tj ET";
    CHECK(seen(call));
    CHECK_FALSE(seen("3 Tr " + call));
    CHECK_FALSE(seen("7 Tr " + call));
    CHECK_FALSE(seen("0 0 50 50 re W n " + call));
    CHECK_FALSE(seen("BT /F 16 Tf 100 900 Td (Call) Tj ET"));
    file.resources = "/ExtGState <</G <</ca 0>> >> /Properties <</L 6 0 R>>";
    CHECK_FALSE(seen("/G gs " + call));
    CHECK(seen("/OC /L BDC " + call + " EMC"));
    file.objects = "6 0 obj <</Type /OCG /Name (x)>> endobj\n";
    file.catalog = "/OCProperties <</OCGs [6 0 R] /D <</OFF [6 0 R]>> >>";
    CHECK_FALSE(seen("/OC /L BDC " + call + " EMC"));
}

TEST_CASE("a ground is the last thing painted under a text, if it is of one colour") {
    SmallFile file;
    const auto ground = [&](const std::string& before) {
        file.content = before + " 1 g BT /F 16 Tf 100 700 Td (Call) Tj ET";
        return file.text().ground;
    };
    CHECK(ground("0.2 g 0 0 612 792 re f")->red == about(0.2));
    CHECK(ground("0.2 g 0 0 612 792 re f 0 0 1 0.5 k 50 650 200 100 re f")->blue == about(0));
    CHECK(ground("0.2 g 0 0 612 792 re f 0.7 g 50 50 200 100 re f")->red == about(0.2));
    CHECK_FALSE(ground("0.2 g 0 0 m 612 0 l 612 792 l f"));
    file.resources =
        "/ExtGState <</G <</ca 0.5>> >> /ColorSpace <</I [/Separation /Red /DeviceCMYK <</FunctionType 2 "
        "/Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [0 1 1 0]>>]>>";
    CHECK_FALSE(ground("/G gs 0.2 g 0 0 612 792 re f"));
    CHECK(ground("/I cs 1 scn 0 0 612 792 re f")->red == about(1));
    CHECK(ground("/I cs 1 scn 0 0 612 792 re f")->green == about(0));
}

TEST_CASE("pictures, drawn letters and drawings for letters are told from text") {
    SmallFile file;
    file.resources = "/XObject <</X 6 0 R>>";
    file.objects =
        "6 0 obj <</Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
        "/BitsPerComponent 8 /Length 1>> stream\nx\nendstream endobj\n";
    file.content = "q 306 0 0 792 0 0 cm /X Do Q 10 10 m 10 20 15 20 20 10 c f 300 300 m 300 310 310 310 310 300 c f";
    const auto page = file.surveyed();
    CHECK(page.pictures == about(0.5));
    CHECK(page.letter_shapes == 2);
    CHECK(page.texts.empty());
    file.content = SmallFile().content;
    file.font =
        "<</Type /Font /Subtype /Type3 /FontMatrix [0.01 0 0 0.01 0 0] /CharProcs <<>> /FontBBox [0 0 1 1] "
        "/Encoding <</Differences [67 /C]>> /FirstChar 67 /LastChar 67 /Widths [50]>>";
    CHECK_FALSE(file.text().size);
}

TEST_CASE("a tag gives its language to what is in it") {
    SmallFile file;
    file.catalog = "/Lang (en) /MarkInfo <</Marked true>> /StructTreeRoot 6 0 R";
    file.objects =
        "6 0 obj <</Type /StructTreeRoot /K <</S /Document /K [<</S /P /Lang (es) /Pg 3 0 R /K 0>> "
        "<</S /P /Pg 3 0 R /K [1]>>]>> >> endobj\n";
    file.content = "/P <</MCID 0>> BDC BT /F 9 Tf (Llame) Tj ET EMC /P <</MCID 1>> BDC BT /F 9 Tf (Call) Tj ET EMC";
    const auto page = file.surveyed();
    CHECK(page.texts.at(0).language == "es");
    CHECK(page.texts.at(1).language == "en");
}

TEST_CASE("a file that is no PDF is refused") {
    diag::Diagnostics diagnostics;
    CHECK_FALSE(survey::survey("plain text", "letter.pdf", diagnostics));
    CHECK(diagnostics.entries().at(0).code == diag::codes::unreadable_pdf);
}

TEST_CASE("languages are told from words, and names are not") {
    const auto found = survey::languages_of(
        "If someone you know is being forced to work and cannot leave, call the hotline now. Help is free and "
        "private.\n"
        "Si alguien que usted conoce es obligado a trabajar y no puede irse, llame ahora a la línea. Es gratis.\n");
    REQUIRE(found.size() == 2);
    CHECK(((found[0].tag == "en" && found[1].tag == "es") || (found[0].tag == "es" && found[1].tag == "en")));
    CHECK(survey::languages_of("1-888-373-7888").empty());
    CHECK(survey::languages_of("").empty());
}
