#include "fixture.h"
#include "reader.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace handbill::pdf::fixture {
namespace {

using model::Role;

/// A page with one paragraph, read back.
struct OneParagraph {
    explicit OneParagraph(const std::string& words, const TextStyle& style = {}, const std::string& language = "en")
        : draft(language), paragraph(draft.add(Role::paragraph)) {
        draft.text(paragraph, words, 72, style);
    }
    Draft draft;
    model::NodeId paragraph;
};

std::string without_fillers(std::string text) {
    for (std::size_t at = text.find("\u200B"); at != std::string::npos; at = text.find("\u200B")) text.erase(at, 3);
    return text;
}

TEST_CASE("text reads as it was written in every script") {
    struct Sample {
        const char* language;
        const char* words;
        TextStyle style;
    };
    const Sample samples[] = {
        {"en", "Office fifty: AVATAR, call 1-888-373-7888", {}},
        {"vi", "Gọi số này để được giúp đỡ", {}},
        {"ar", "السلام عليكم ورحمة الله", {Face::arabic, pt(14), true}},
        {"ur", "آپ آزاد ہیں اور مدد مفت ہے", {Face::nastaliq, pt(14), true}},
        {"km", "ភាសាខ្មែរ ជំនួយ ឥតគិតថ្លៃ", {Face::khmer}},
        {"hi", "क्या आप को मदद चाहिए? हिन्दी में", {Face::devanagari}},
        {"th", "ต้องการความช่วยเหลือหรือไม่ น้ำ", {Face::thai}},
        {"zh-Hans", "你需要帮助吗？免费保密", {Face::chinese}},
        {"ko", "도움이 필요하십니까", {Face::korean}},
        {"en", "A brand font says: call now, office", {Face::nimbus}},
    };
    for (const Sample& sample : samples) {
        CAPTURE(sample.language);
        OneParagraph page(sample.words, sample.style, sample.language);
        Reader reader(written(page.draft.set));
        CHECK(without_fillers(reader.spoken()) == sample.words);
        const PageContent content = reader.content();
        CHECK(content.balanced);
        CHECK(content.unmarked == 0);
        CHECK(reader.structure_faults().empty());
    }
}

TEST_CASE("fonts are embedded subsets with ToUnicode") {
    OneParagraph page("Help");
    Reader reader(written(page.draft.set));
    auto font = reader.font("F1");
    CHECK(font.getKey("/Subtype").getName() == "/Type0");
    CHECK(font.getKey("/Encoding").getName() == "/Identity-H");
    auto descendant = font.getKey("/DescendantFonts").getArrayItem(0);
    CHECK(descendant.getKey("/Subtype").getName() == "/CIDFontType2");
    const std::string name = font.getKey("/BaseFont").getName();
    CHECK(name.substr(7) == "+NotoSans-Regular");
    CHECK(descendant.getKey("/BaseFont").getName() == name);
    auto descriptor = descendant.getKey("/FontDescriptor");
    CHECK(descriptor.getKey("/FontName").getName() == name);
    const std::string program = data_of(descriptor.getKey("/FontFile2"));
    CHECK(descriptor.getKey("/FontFile2").getDict().getKey("/Length1").getIntValue() ==
          static_cast<int>(program.size()));
    CHECK(program.size() < 4000);
    CHECK(data_of(descendant.getKey("/CIDToGIDMap")).size() == 2 * 5);  // .notdef, H, e, l, p
}

TEST_CASE("a CFF font keeps its own CIDs and is written bare") {
    OneParagraph page("帮助", {Face::chinese});
    const auto glyph = std::get<model::TextItem>(page.draft.page().items[0]).runs[0].glyphs[0].id;
    Reader reader(written(page.draft.set));
    auto font = reader.font("F1");
    CHECK(font.getKey("/BaseFont").getName().find("-Identity-H") != std::string::npos);
    auto descendant = font.getKey("/DescendantFonts").getArrayItem(0);
    CHECK(descendant.getKey("/Subtype").getName() == "/CIDFontType0");
    CHECK_FALSE(descendant.hasKey("/CIDToGIDMap"));
    CHECK(descendant.getKey("/DW").getIntValue() == 1000);
    auto program = descendant.getKey("/FontDescriptor").getKey("/FontFile3");
    CHECK(program.getDict().getKey("/Subtype").getName() == "/CIDFontType0C");
    CHECK(data_of(program).substr(0, 2) == std::string("\1\0", 2));
    CHECK(unicode_of(font).at(static_cast<int>(glyph)) == "帮");
}

TEST_CASE("a name-keyed CFF font is shown by its own glyph indices") {
    OneParagraph page("Hi", {Face::nimbus});
    const auto& glyphs = std::get<model::TextItem>(page.draft.page().items[0]).runs[0].glyphs;
    Reader reader(written(page.draft.set));
    auto descendant = reader.font("F1").getKey("/DescendantFonts").getArrayItem(0);
    CHECK(descendant.getKey("/Subtype").getName() == "/CIDFontType0");
    const auto codes = unicode_of(reader.font("F1"));
    CHECK(codes.at(static_cast<int>(glyphs[0].id)) == "H");
    CHECK(codes.at(static_cast<int>(glyphs[1].id)) == "i");
}

TEST_CASE("a ligature is one code that says all its letters") {
    OneParagraph page("office");
    Reader reader(written(page.draft.set));
    const PageContent content = reader.content();
    REQUIRE(content.sequences.size() == 1);
    CHECK(content.sequences[0].shown == "office");
    CHECK(content.sequences[0].actual_text.empty());
    const auto codes = unicode_of(reader.font("F1"));
    CHECK(std::any_of(codes.begin(), codes.end(), [](const auto& code) { return code.second == "ffi"; }));
}

TEST_CASE("words with multi-glyph clusters carry ActualText, their neighbours do not") {
    OneParagraph page("មក ខ្មែរ", {Face::khmer}, "km");
    Reader reader(written(page.draft.set));
    const PageContent content = reader.content();
    REQUIRE(content.sequences.size() == 2);
    CHECK(content.sequences[0].tag == "P");
    CHECK(content.sequences[0].reads() == "មក ");
    CHECK(content.sequences[1].tag == "Span");
    CHECK(content.sequences[1].actual_text == "ខ្មែរ");
    CHECK(reader.structure() == "Document(P[មក ][ខ្មែរ])");
}

TEST_CASE("right-to-left words say themselves glyph by glyph, in logical order") {
    OneParagraph page("سلام", {Face::arabic, pt(14), true}, "ar");
    Reader reader(written(page.draft.set));
    const PageContent content = reader.content();
    REQUIRE(content.sequences.size() == 1);
    CHECK(content.sequences[0].actual_text.empty());
    CHECK(content.sequences[0].shown == "سلام");
}

TEST_CASE("one glyph with two texts gets two codes in TrueType and ActualText in CFF") {
    for (const Face face : {Face::sans, Face::korean}) {
        Draft draft;
        const auto paragraph = draft.add(Role::paragraph);
        draft.text(paragraph, "A", 72, {face});
        model::TextItem& end_of_line = draft.text(paragraph, "A", 90, {face});
        end_of_line.runs[0].text = u"A ";
        end_of_line.runs[0].clusters[0].text_count = 2;
        Reader reader(written(draft.set));
        CHECK(reader.spoken() == "AA ");
        const PageContent content = reader.content();
        CHECK(content.sequences.back().actual_text == (face == Face::korean ? "A " : ""));
    }
}

TEST_CASE("text without a glyph is said by the glyph before it, or after it where none is before") {
    OneParagraph page("ab");
    model::PlacedRun& run = std::get<model::TextItem>(page.draft.page().items[0]).runs[0];
    run.text = u"-ab-";
    run.clusters = {{0, 1, 0, 0}, {1, 1, 0, 1}, {2, 1, 1, 1}, {3, 1, 2, 0}};
    Reader reader(written(page.draft.set));
    CHECK(reader.spoken() == "-ab-");
}

TEST_CASE("characters that ToUnicode may not say are left out") {
    OneParagraph page("ab");
    model::PlacedRun& run = std::get<model::TextItem>(page.draft.page().items[0]).runs[0];
    run.text = u"\uFEFFab";
    run.clusters = {{0, 2, 0, 1}, {2, 1, 1, 1}};
    Reader reader(written(page.draft.set));
    CHECK(reader.spoken() == "ab");
}

TEST_CASE("rows of one number read as one number") {
    Draft draft;
    const auto number = draft.add(Role::span, draft.add(Role::paragraph));
    draft.node(number).actual_text = "1-888";
    model::TextItem& first = draft.text(number, "1", 100, {Face::sans_bold, pt(90)});
    first.actual_text = u"1-888";
    draft.text(number, "888", 200, {Face::sans_bold, pt(90)}).continues = true;
    Reader reader(written(draft.set));
    const PageContent content = reader.content();
    REQUIRE(content.sequences.size() == 1);
    CHECK(content.sequences[0].tag == "Span");
    CHECK(content.sequences[0].actual_text == "1-888");
    CHECK(content.sequences[0].shown == "1888");
    CHECK(reader.element("Span").getKey("/ActualText").getUTF8Value() == "1-888");
    CHECK(reader.spoken() == "1-888");
}

TEST_CASE("text that is furniture is an artifact and belongs to no element") {
    Draft draft;
    draft.text(draft.add(Role::paragraph), "Help");
    model::TextItem& tab = draft.text(model::NodeId{12345}, "Tear off", 90);
    tab.artifact = model::Artifact::layout;
    Reader reader(written(draft.set));
    CHECK(reader.spoken() == "Help");
    const PageContent content = reader.content();
    REQUIRE(content.sequences.size() == 2);
    CHECK(content.sequences[1].tag == "Artifact");
    CHECK(content.sequences[1].artifact == "Layout");
    CHECK(content.sequences[1].shown == "Tear off");
}

TEST_CASE("lines of one node share one sequence, and glyphs stand where they were placed") {
    Draft draft;
    const auto paragraph = draft.add(Role::paragraph);
    draft.text(paragraph, "One ", 72);
    draft.text(paragraph, "two", 90);
    Reader reader(written(draft.set));
    const PageContent content = reader.content();
    REQUIRE(content.sequences.size() == 1);
    CHECK(content.sequences[0].shown == "One two");
    CHECK(content.stream.find("72 720 Td") != std::string::npos);
    CHECK(content.stream.find("0 -18 Td") != std::string::npos);
}

TEST_CASE("a glyph that is moved by a hundredth of a point is moved in the file") {
    OneParagraph page("ll");
    model::PlacedRun& run = std::get<model::TextItem>(page.draft.page().items[0]).runs[0];
    CHECK(Reader(written(page.draft.set)).content().stream.find("Tj") != std::string::npos);
    run.glyphs[1].x += base::Length::millipoints(12);  // 1/1000 em of 12 points
    CHECK(Reader(written(page.draft.set)).content().stream.find("<0001>-1<0001>]TJ") != std::string::npos);
    run.glyphs[1].x += base::Length::millipoints(6);
    CHECK(Reader(written(page.draft.set)).content().stream.find("<0001>-1.5<0001>]TJ") != std::string::npos);
}

TEST_CASE("glyphs off the baseline are raised and the rise is taken back") {
    OneParagraph page("abc");
    model::PlacedRun& run = std::get<model::TextItem>(page.draft.page().items[0]).runs[0];
    run.glyphs[1].y -= pt(3);
    const std::string stream = Reader(written(page.draft.set)).content().stream;
    const auto up = stream.find("3 Ts"), down = stream.find("\n0 Ts");
    CHECK(up != std::string::npos);
    CHECK(down != std::string::npos);
    CHECK(up < down);
}

TEST_CASE("words of another language say so where their node does not") {
    Draft draft;
    const auto paragraph = draft.add(Role::paragraph);
    const auto foreign = draft.add(Role::span, paragraph);
    draft.node(foreign).language = "vi";
    draft.text(paragraph, "English ");
    draft.text(foreign, "Gọi").language = "vi";
    draft.text(paragraph, "Gọi").language = "vi";
    Reader reader(written(draft.set));
    const PageContent content = reader.content();
    REQUIRE(content.sequences.size() == 3);
    CHECK(content.sequences[0].language.empty());
    CHECK(content.sequences[1].language.empty());
    CHECK(content.sequences[2].language == "vi");
    CHECK(reader.element("Span").getKey("/Lang").getUTF8Value() == "vi");
    CHECK_FALSE(reader.element("P").hasKey("/Lang"));
}

TEST_CASE("W states the advances of the glyphs that are shown") {
    OneParagraph page("Wi");
    Reader reader(written(page.draft.set));
    auto descendant = reader.font("F1").getKey("/DescendantFonts").getArrayItem(0);
    const auto& face = fonts().face(font(Face::sans));
    const auto& glyphs = std::get<model::TextItem>(page.draft.page().items[0]).runs[0].glyphs;
    const int narrow = face.advance(glyphs[1].id), wide = face.advance(glyphs[0].id);
    CHECK(descendant.getKey("/DW").getIntValue() == narrow);
    CHECK(descendant.getKey("/W").unparse() == "[ 1 [ " + std::to_string(wide) + " ] ]");
}

}  // namespace
}  // namespace handbill::pdf::fixture
