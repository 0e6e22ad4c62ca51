#include "fixture.h"
#include "reader.h"

#include <doctest/doctest.h>

namespace handbill::pdf::fixture {
namespace {

using model::Role;

constexpr model::Colour kBlack{};

TEST_CASE("elements follow the structure, and nodes that nothing was painted for are dropped") {
    Draft draft;
    const auto heading = draft.add(Role::heading1);
    const auto section = draft.add(Role::section);
    const auto paragraph = draft.add(Role::paragraph, section);
    draft.add(Role::paragraph, draft.add(Role::section));
    draft.text(heading, "Help");
    draft.text(paragraph, "Free", 90);
    Reader reader(written(draft.set));
    CHECK(reader.structure() == "Document(H1[Help] Sect(P[Free]))");
    CHECK(reader.structure_faults().empty());
}

TEST_CASE("a node's own words and its children stand in the order of painting") {
    Draft draft;
    const auto paragraph = draft.add(Role::paragraph);
    const auto number = draft.add(Role::span, paragraph);
    draft.text(paragraph, "Call ");
    draft.text(number, "911");
    draft.text(paragraph, " now");
    Reader reader(written(draft.set));
    CHECK(reader.structure() == "Document(P([Call ]Span[911][ now]))");
    CHECK(reader.spoken() == "Call 911 now");
}

TEST_CASE("a paragraph that runs over two pages keeps its marks apart by page") {
    Draft draft;
    const auto paragraph = draft.add(Role::paragraph);
    draft.text(paragraph, "here ");
    draft.add_page();
    draft.page(1).items.emplace_back(model::TextItem{paragraph, "en", {place("there", pt(72), pt(72))}, {}, false, {}});
    Reader reader(written(draft.set));
    CHECK(reader.pages() == 2);
    CHECK(reader.spoken() == "here there");
    CHECK(reader.structure_faults().empty());
    CHECK(reader.page(1).getKey("/StructParents").getIntValue() == 1);
}

TEST_CASE("a page with artifacts only has no place in the parent tree") {
    Draft draft;
    draft.text(draft.add(Role::paragraph), "Help");
    draft.add_page();
    draft.page(1).items.emplace_back(
        model::FillItem{model::Artifact::pagination, {pt(0), pt(0), pt(1), pt(1)}, {}, kBlack});
    Reader reader(written(draft.set));
    CHECK_FALSE(reader.page(1).hasKey("/StructParents"));
    CHECK(reader.content(1).sequences[0].artifact == "Pagination");
    CHECK(reader.structure_faults().empty());
}

TEST_CASE("lists state their numbering") {
    for (const auto& [ordered, unmarked, expected] :
         {std::tuple{false, false, "/Disc"}, std::tuple{true, false, "/Decimal"}, std::tuple{false, true, "/None"}}) {
        Draft draft;
        const auto list = draft.add(Role::list);
        draft.node(list).ordered_list = ordered;
        draft.node(list).unmarked_list = unmarked;
        const auto item = draft.add(Role::list_item, list);
        const auto label = draft.add(Role::label, item);
        const auto body = draft.add(Role::list_body, item);
        draft.text(label, "1");
        draft.text(body, "Call");
        Reader reader(written(draft.set));
        CHECK(reader.structure() == "Document(L(LI(Lbl[1] LBody[Call])))");
        CHECK(reader.element("L").getKey("/A").getKey("/O").getName() == "/List");
        CHECK(reader.element("L").getKey("/A").getKey("/ListNumbering").getName() == expected);
    }
}

TEST_CASE("tables state scopes and spans, and keep their empty cells") {
    Draft draft;
    const auto table = draft.add(Role::table);
    const auto head = draft.add(Role::table_row, table);
    const auto header = draft.add(Role::table_header, head);
    draft.node(header).column_header = true;
    draft.node(header).column_span = 2;
    const auto row = draft.add(Role::table_row, table);
    const auto side = draft.add(Role::table_header, row);
    draft.node(side).row_header = true;
    draft.add(Role::table_data, row);
    draft.text(header, "Numbers");
    draft.text(side, "Voice", 90);
    Reader reader(written(draft.set));
    CHECK(reader.structure() == "Document(Table(TR(TH[Numbers]) TR(TH[Voice] TD)))");
    CHECK(reader.element("TH").getKey("/A").unparse() == "<< /ColSpan 2 /O /Table /Scope /Column >>");
    CHECK(reader.element("Table").getKey("/A").hasKey("/BBox"));
}

TEST_CASE("a matrix code is a figure with its words") {
    Draft draft;
    const auto figure = draft.add(Role::figure);
    draft.node(figure).alt = "QR code: call 1-888-373-7888";
    model::ModulesItem code;
    code.mark = figure;
    code.rect = {pt(100), pt(100), pt(50), pt(50)};
    code.modules = 1;
    code.dark = {true};
    draft.page().items.emplace_back(code);
    Reader reader(written(draft.set));
    CHECK(reader.structure() == "Document(Figure[])");
    auto element = reader.element("Figure");
    CHECK(element.getKey("/Alt").getUTF8Value() == "QR code: call 1-888-373-7888");
    CHECK(element.getKey("/A").getKey("/BBox").unparse() == "[ 100 642 150 692 ]");
}

TEST_CASE("notes have identifiers, and lines to write on are fields") {
    Draft draft;
    const auto note = draft.add(Role::note);
    draft.text(note, "Remember");
    const auto field = draft.add(Role::form);
    draft.node(field).alt = "Name";
    draft.page().items.emplace_back(model::FillItem{field, {pt(72), pt(100), pt(200), pt(1)}, {}, kBlack});
    Reader reader(written(draft.set));
    const std::string identifier = reader.element("Note").getKey("/ID").getStringValue();
    auto names = reader.catalog().getKey("/StructTreeRoot").getKey("/IDTree").getKey("/Names");
    CHECK(names.getArrayItem(0).getStringValue() == identifier);
    CHECK(names.getArrayItem(1).getObjGen() == reader.element("Note").getObjGen());
    CHECK(reader.element("Form").getKey("/A").getKey("/O").getName() == "/PrintField");
    CHECK(reader.element("Form").getKey("/A").getKey("/Desc").getUTF8Value() == "Name");
}

TEST_CASE("languages are inherited, and stated only where they change") {
    Draft draft("ar", model::Direction::right_to_left);
    const auto section = draft.add(Role::section);
    draft.node(section).language = "en";
    const auto paragraph = draft.add(Role::paragraph, section);
    draft.node(paragraph).language = "en";
    draft.text(paragraph, "English").language = "en";
    Reader reader(written(draft.set));
    CHECK(reader.element("Sect").getKey("/Lang").getUTF8Value() == "en");
    CHECK_FALSE(reader.element("P").hasKey("/Lang"));
    CHECK(reader.content().sequences[0].language.empty());
}

// ---- promises ----

std::vector<std::string> broken() { return {"internal/broken-promise"}; }

TEST_CASE("a page set that breaks its promises is refused, not written") {
    const auto whole = [] {
        Draft draft;
        draft.text(draft.add(Role::paragraph), "Help");
        return draft;
    };
    SUBCASE("a mark without a node") {
        Draft draft = whole();
        draft.page().items.emplace_back(model::FillItem{model::NodeId{99}, {}, {}, kBlack});
        CHECK(faults_of(draft.set) == broken());
    }
    SUBCASE("a text without a node") {
        Draft draft = whole();
        std::get<model::TextItem>(draft.page().items[0]).node = model::NodeId{99};
        CHECK(faults_of(draft.set) == broken());
    }
    SUBCASE("a link to what is no link") {
        Draft draft = whole();
        draft.page().links.push_back({model::NodeId{1}, {}, "tel:1", ""});
        CHECK(faults_of(draft.set) == broken());
    }
    SUBCASE("a node that is its own ancestor") {
        Draft draft = whole();
        draft.node(model::NodeId{1}).children.push_back(model::NodeId{0});
        CHECK(faults_of(draft.set) == broken());
    }
    SUBCASE("clusters that leave a glyph out") {
        Draft draft = whole();
        std::get<model::TextItem>(draft.page().items[0]).runs[0].clusters.pop_back();
        CHECK(faults_of(draft.set) == broken());
    }
    SUBCASE("the missing glyph") {
        Draft draft = whole();
        std::get<model::TextItem>(draft.page().items[0]).runs[0].glyphs[0].id = 0;
        CHECK(faults_of(draft.set) == broken());
    }
    SUBCASE("a font that is not in the library") {
        Draft draft = whole();
        std::get<model::TextItem>(draft.page().items[0]).runs[0].font = model::FontId{999};
        CHECK(faults_of(draft.set) == broken());
    }
    SUBCASE("a continuation of nothing") {
        Draft draft = whole();
        std::get<model::TextItem>(draft.page().items[0]).continues = true;
        CHECK(faults_of(draft.set) == broken());
    }
    SUBCASE("art of the wrong kind") {
        Draft draft = whole();
        auto art = std::make_shared<model::Art>();
        art->content = model::RasterArt{};
        draft.page().items.emplace_back(model::ArtItem{model::Artifact::layout, {}, art, {}, false});
        CHECK(faults_of(draft.set) == broken());
    }
    SUBCASE("a matrix code that is not square") {
        Draft draft = whole();
        model::ModulesItem code;
        code.modules = 2;
        code.dark = {true};
        draft.page().items.emplace_back(code);
        CHECK(faults_of(draft.set) == broken());
    }
    SUBCASE("several faults are all told") {
        Draft draft = whole();
        draft.set.title.clear();
        draft.set.pages.clear();
        CHECK(faults_of(draft.set).size() == 2);
    }
}

}  // namespace
}  // namespace handbill::pdf::fixture
