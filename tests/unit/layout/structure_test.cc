// What a listener meets: roles, order, links, languages; and the blocks that carry them.

#include <algorithm>

#include "fixture.h"

using namespace handbill;
using namespace handbill::layout::fixture;
using model::ListBlock;

namespace {

const char* const kHotline = "1-888-373-7888";

Desk desk_with_number(bool right_to_left = false) {
    Desk desk(right_to_left);
    desk.add_channel("number", kHotline, {"1", "888", "373", "7888"}, "tel:+18883737888");
    return desk;
}

model::Block list_of(Desk& desk, ListBlock::Marker marker, std::vector<std::string> phrases) {
    ListBlock list;
    list.marker = marker;
    list.marker_size = pt(20);
    list.marker_gap = pt(5);
    list.marker_colour = "black";
    list.marker_style = "label";
    for (std::size_t i = 0; i < phrases.size(); ++i) {
        list.items.push_back(desk.text(phrases[i]));
        list.marker_art.push_back(marker == ListBlock::Marker::pictogram ? "sign" : "");
        list.marker_texts.push_back(desk.add_text({words(std::to_string(i + 1))}, "label"));
    }
    model::Block block;
    block.content = list;
    return block;
}

}  // namespace

TEST_CASE("headings, paragraphs and sections in the order of the content") {
    Desk desk;
    model::Block section = Desk::stack({desk.heading("Two", "body", 2), desk.text("words")});
    section.grouping = model::Grouping::section;
    const auto pages = desk.lay(Desk::stack({desk.heading("One", "headline"), section, desk.text("end")}));
    CHECK(outline(pages) == "document(h1 section(h2 p) p)");
    CHECK(pages.structure.nodes[0].language == "en");
    CHECK(pages.structure.nodes[1].text == "One");
    CHECK(pages.title == "A title");
}

TEST_CASE("a fact with a channel is a link in its sentence") {
    Desk desk = desk_with_number();
    const auto pages = desk.lay(Desk::stack({desk.text({words("Call "), desk.fact("number"), words(" now.")})}));
    CHECK(outline(pages) == "document(p(link))");
    const auto& link = pages.structure.nodes[2];
    CHECK(link.alt == kHotline);
    CHECK(link.text == kHotline);
    CHECK(pages.structure.nodes[1].text == "Call 1-888-373-7888 now.");
    CHECK(said(pages) == std::vector<std::string>{"Call ", kHotline, " now."});
    const auto texts = items<model::TextItem>(pages);
    CHECK(texts[0].node == model::NodeId{1});
    CHECK(texts[1].node == model::NodeId{2});
    CHECK(texts[2].node == model::NodeId{1});
    REQUIRE(pages.pages[0].links.size() == 1);
    const model::LinkArea& area = pages.pages[0].links[0];
    CHECK(area.uri == "tel:+18883737888");
    CHECK(area.description == kHotline);
    CHECK(area.rect.x == texts[1].runs[0].glyphs[0].x);
    CHECK(area.rect.height == pt(14));
}

TEST_CASE("words of another language are told in it") {
    Desk desk(true);
    model::Inline foreign = words("Arabic");
    foreign.language = "en";
    foreign.isolated = true;
    const auto pages = desk.lay(Desk::stack({desk.text({words("قل "), foreign})}));
    CHECK(outline(pages) == "document(p(span))");
    CHECK(pages.structure.nodes[2].language == "en");
    CHECK(pages.structure.nodes[2].text == "Arabic");
}

TEST_CASE("a whole text of another language carries it") {
    Desk desk;
    model::TextBlock block;
    block.text = desk.add_text({words("العربية")}, "body", "ar");
    model::Block own;
    own.content = block;
    const auto pages = desk.lay(Desk::stack({own}));
    CHECK(pages.structure.nodes[1].language == "ar");
}

TEST_CASE("a list and a number in another language carry it, and the only text of an item too") {
    Desk desk = desk_with_number();
    model::TextBlock only;
    only.text = desk.add_text({words("العربية")}, "body", "ar");
    model::Block text;
    text.content = only;
    ListBlock list;
    list.marker = ListBlock::Marker::none;
    list.items.push_back(text);
    model::Block plain, foreign;
    plain.content = foreign.content = list;
    foreign.language = "ar";
    model::Block number = desk.number(model::NumberBlock::Form::plain, 20);
    number.language = "ar";
    const auto pages = desk.lay(Desk::stack({plain, foreign, number}));
    CHECK(outline(pages) == "document(list(item(body(p))) list(item(body)) p(link))");
    CHECK(pages.structure.nodes[4].language == "ar");  // the paragraph in an item of an English list
    CHECK(pages.structure.nodes[5].language == "ar");
    CHECK(pages.structure.nodes[8].language == "ar");
}

TEST_CASE("a part in another language lays itself out in its own direction") {
    Desk desk;
    model::TextBlock block;
    block.text = desk.add_text({words("العربية")}, "body", "ar");
    model::Block own;
    own.content = block;
    model::Block cell = Desk::stack({own});
    cell.language = "ar";
    cell.box.width = fixed(100);
    cell.box.padding = {pt(0), pt(2), pt(0), pt(9)};
    const auto text = items<model::TextItem>(desk.lay(Desk::stack({cell})))[0];
    CHECK(ink_right(text.runs[0]) <= pt(91));
    CHECK(ink_right(text.runs[0]) > pt(88));
}

TEST_CASE("a matrix is one span that says the number, row by row") {
    Desk desk = desk_with_number();
    desk.add_art("key");
    model::Block number = desk.number(model::NumberBlock::Form::matrix, 90);
    std::get<model::NumberBlock>(number.content).key_art = "key";
    const auto pages = desk.lay(Desk::stack({number}));
    CHECK(outline(pages) == "document(p(link(span)))");
    CHECK(pages.structure.nodes[3].actual_text == kHotline);
    CHECK(said(pages) == std::vector<std::string>{"1-888-", "373-", "7888"});
    const auto rows = items<model::TextItem>(pages);
    CHECK_FALSE(rows[0].continues);
    CHECK(rows[0].actual_text == u"1-888-373-7888");
    CHECK(rows[1].continues);
    CHECK(rows[2].continues);
    const auto& all = pages.pages[0].items;  // the rows come in one go
    REQUIRE(all.size() == 6);
    for (std::size_t i = 3; i < 6; ++i) CHECK(std::holds_alternative<model::TextItem>(all[i]));
    for (const model::FillItem& fill : items<model::FillItem>(pages)) {
        CHECK(std::holds_alternative<model::Artifact>(fill.mark));
    }
    REQUIRE(pages.pages[0].links.size() == 1);
    CHECK(pages.expectations.channels.size() == 1);
}

TEST_CASE("in a right-to-left page the matrix moves whole and nothing inside it turns") {
    Desk left = desk_with_number(), right = desk_with_number(true);
    const auto ltr = left.lay(Desk::stack({left.number(model::NumberBlock::Form::matrix, 90)}));
    const auto rtl = right.lay(Desk::stack({right.number(model::NumberBlock::Form::matrix, 90)}));
    const auto a = items<model::TextItem>(ltr), b = items<model::TextItem>(rtl);
    const base::Length moved = b[0].runs[0].glyphs[0].x - a[0].runs[0].glyphs[0].x;
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t i = 0; i < a[row].runs[0].glyphs.size(); ++i) {
            CHECK(b[row].runs[0].glyphs[i].x - a[row].runs[0].glyphs[i].x == moved);
        }
    }
    CHECK(fills(rtl)[0].x - fills(ltr)[0].x == moved);  // hyphen
    CHECK(fills(rtl)[1].x - fills(ltr)[1].x == moved);  // key
    CHECK(std::min({ink_left(a[0].runs[0]), ink_left(a[1].runs[0]), ink_left(a[2].runs[0])}) == pt(0));
    CHECK(ink_right(b[2].runs[0]) == pt(400));
    CHECK(said(rtl) == said(ltr));
}

TEST_CASE("a plain number fills its width when asked") {
    Desk desk = desk_with_number();
    model::Block number = desk.number(model::NumberBlock::Form::plain, 10);
    std::get<model::NumberBlock>(number.content).fill_width = true;
    const auto pages = desk.lay(Desk::stack({number}));
    CHECK(outline(pages) == "document(p(link))");
    const model::PlacedRun run = items<model::TextItem>(pages)[0].runs[0];
    CHECK(ink_left(run) == pt(0));
    CHECK(ink_right(run) <= pt(400));
    CHECK(ink_right(run) > mpt(399'950));
}

TEST_CASE("pictograms are furniture and their list has no labels") {
    Desk desk;
    desk.add_art("sign");
    const auto pages = desk.lay(Desk::stack({list_of(desk, ListBlock::Marker::pictogram, {"one", "two"})}));
    CHECK(outline(pages) == "document(list(item(body) item(body)))");
    CHECK(pages.structure.nodes[1].unmarked_list);
    CHECK(pages.structure.nodes[3].text == "one");
    const auto art = items<model::ArtItem>(pages);
    REQUIRE(art.size() == 2);
    CHECK(std::get<model::Artifact>(art[0].mark) == model::Artifact::layout);
    CHECK(art[0].rect.x == -pt(20) * base::Ratio{4, 24});  // the ink meets the margin
    CHECK(items<model::TextItem>(pages)[0].runs[0].glyphs[0].x == pt(25));
}

TEST_CASE("a pictogram stands at the middle of the capitals of the first line") {
    Desk desk;
    desk.add_art("sign");
    const auto pages = desk.lay(Desk::stack({list_of(desk, ListBlock::Marker::pictogram, {"one"})}));
    const auto art = items<model::ArtItem>(pages)[0];
    const base::Length ink_middle = art.rect.y + art.rect.height / 2;  // ink from 2 to 22 of 24
    const base::Length caps = items<model::TextItem>(pages)[0].runs[0].glyphs[0].y - mpt(7'140) / 2;
    CHECK(ink_middle == caps);
}

TEST_CASE("numerals are labels; what is hidden leaves no gap in the count") {
    Desk desk;
    desk.localized().answered["text_code"] = false;
    model::Block list = list_of(desk, ListBlock::Marker::numeral, {"one", "two", "three"});
    std::get<ListBlock>(list.content).items[1].when = model::Condition{"text_code", true, {}};
    const auto pages = desk.lay(Desk::stack({list}));
    CHECK(outline(pages) == "document(list(item(label body) item(label body)))");
    CHECK(pages.structure.nodes[1].ordered_list);
    CHECK(said(pages) == std::vector<std::string>{"1", "one", "2", "three"});
}

TEST_CASE("columns of a list fill row by row, rows as high as their highest item") {
    Desk desk;
    model::Block block = list_of(desk, ListBlock::Marker::none, {"a", "b", "c"});
    ListBlock& list = std::get<ListBlock>(block.content);
    list.columns = 2;
    list.column_gap = pt(20);
    list.row_gap = pt(6);
    list.items[1] = Desk::stack({desk.text("b"), desk.text("b")});
    const auto texts = items<model::TextItem>(desk.lay(Desk::stack({block})));
    CHECK(texts[1].runs[0].glyphs[0].x == pt(210));
    CHECK(texts[3].runs[0].glyphs[0].x == pt(0));
    CHECK(texts[3].runs[0].glyphs[0].y - texts[0].runs[0].glyphs[0].y == pt(28 + 6));
}

TEST_CASE("a numeral stands in the middle of its key") {
    Desk desk;
    model::Block block = list_of(desk, ListBlock::Marker::numeral, {"one"});
    std::get<ListBlock>(block.content).marker_fill = "key";
    const auto pages = desk.lay(Desk::stack({block}));
    const base::Rect key = fills(pages)[0];
    CHECK(key.width == pt(20));
    CHECK(key.height == pt(20) * base::Ratio{714, 514});
    const model::PlacedRun numeral = items<model::TextItem>(pages)[0].runs[0];
    CHECK(numeral.glyphs[0].x + numeral.glyphs[0].advance / 2 == key.x + key.width / 2);
}

TEST_CASE("a table has rows, headers with their scope, and cells over columns") {
    Desk desk;
    model::TableBlock table;
    const auto cell = [&](const std::string& phrase, bool header = false, int span = 1) {
        return model::TableCell{{desk.text(phrase)}, header, span};
    };
    table.rows.push_back({cell("see"), cell("tell")});
    table.rows.push_back({cell("sign", true), cell("call")});
    table.rows.push_back({cell("both", false, 2)});
    table.columns = {fixed(100), share()};
    table.header_rows = 1;
    table.cell_pad_above = pt(3);
    table.cell_pad_below = pt(4);
    table.row_rule = model::EdgeRule{model::EdgeRule::Side::top, pt(1), "black", {}};
    model::Block block;
    block.content = table;
    const auto pages = desk.lay(Desk::stack({block}));
    CHECK(outline(pages) == "document(table(row(th th) row(th td) row(td)))");
    const auto& nodes = pages.structure.nodes;
    CHECK(nodes[3].column_header);
    CHECK(nodes[6].row_header);
    CHECK_FALSE(nodes[6].column_header);
    CHECK(nodes.back().column_span == 2);
    CHECK(nodes[3].text == "see");
    CHECK(fills(pages) == std::vector{rect(0, 17, 400, 1), rect(0, 39, 400, 1)});
}

TEST_CASE("art with words is a figure, art without is furniture, its ink at the margin") {
    Desk desk;
    desk.add_art("sign");
    model::ArtBlock art;
    art.art = "sign";
    model::Block silent;
    silent.box.width = fixed(48);
    silent.content = art;
    art.alt = desk.add_text({words("A door, ajar")}, "");
    model::Block told = silent;
    told.content = art;
    const auto pages = desk.lay(Desk::stack({silent, told}));
    CHECK(outline(pages) == "document(figure)");
    CHECK(pages.structure.nodes[1].alt == "A door, ajar");
    const auto painted = items<model::ArtItem>(pages);
    CHECK(std::holds_alternative<model::Artifact>(painted[0].mark));
    CHECK(std::get<model::NodeId>(painted[1].mark) == model::NodeId{1});
    CHECK(painted[0].rect == rect(-8, 0, 48, 48));
}

TEST_CASE("art that has a direction is turned round in right-to-left pages, other art only moves") {
    Desk desk(true);
    desk.add_art("arrow", true);
    desk.add_art("clock");
    model::ArtBlock art;
    art.art = "arrow";
    model::Block arrow, clock;
    arrow.box.width = clock.box.width = fixed(24);
    arrow.content = art;
    art.art = "clock";
    clock.content = art;
    const auto painted = items<model::ArtItem>(desk.lay(Desk::stack({arrow, clock})));
    CHECK(painted[0].mirrored);
    CHECK_FALSE(painted[1].mirrored);
    CHECK(painted[0].rect == rect(380, 0, 24, 24));  // its ink, mirrored, meets the right margin
    CHECK(painted[1].rect == rect(380, 24, 24, 24));
}

TEST_CASE("a QR code keeps its quiet zone inside its box and is a figure that opens its address") {
    Desk desk = desk_with_number();
    model::QrBlock code;
    code.fact = "number";
    code.alt = desk.add_text({words("QR code")}, "");
    code.colour = "black";
    code.module_minimum = pt(2);
    model::Block block;
    block.box.width = fixed(99);
    block.content = code;
    const auto pages = desk.lay(Desk::stack({block}));
    CHECK(outline(pages) == "document(p(link(figure)))");
    const auto modules = items<model::ModulesItem>(pages);
    REQUIRE(modules.size() == 1);
    CHECK(modules[0].modules == 25);
    CHECK(modules[0].rect == rect(12, 12, 75, 75));
    CHECK(modules[0].payload == "tel:+18883737888");
    CHECK(pages.expectations.qr_payloads == std::vector<std::string>{"tel:+18883737888"});
    CHECK(pages.expectations.channels.size() == 1);
}

TEST_CASE("a QR code too fine to scan, or on a dark ground, is refused") {
    const auto page = [](Desk& desk, std::int64_t width, const std::string& ground) {
        model::QrBlock code;
        code.fact = "number";
        code.alt = desk.add_text({words("QR code")}, "");
        code.colour = "black";
        code.module_minimum = pt(2);
        model::Block block;
        block.box.width = fixed(width);
        block.content = code;
        model::Block root = Desk::stack({block});
        root.box.fill = ground;
        return root;
    };
    Desk fine = desk_with_number(), dark = desk_with_number();
    CHECK_FALSE(fine.try_lay(page(fine, 60, "white")).has_value());
    CHECK(fine.faults.entries()[0].code == diag::codes::qr_too_fine);
    CHECK(fine.faults.entries()[0].notes[0].message == "it needs a box of 66 pt on this sheet");
    CHECK_FALSE(dark.try_lay(page(dark, 99, "red")).has_value());
    CHECK(dark.faults.entries()[0].code == diag::codes::bad_value);
}

TEST_CASE("what repeats for the hand only is furniture, texts and numbers included") {
    Desk desk = desk_with_number();
    model::Block tab = Desk::stack({desk.number(model::NumberBlock::Form::plain, 20), desk.text("free")});
    tab.grouping = model::Grouping::artifact;
    const auto pages = desk.lay(Desk::stack({desk.text("read"), tab}));
    CHECK(outline(pages) == "document(p)");
    const auto texts = items<model::TextItem>(pages);
    CHECK_FALSE(texts[0].artifact.has_value());
    CHECK(texts[1].artifact == model::Artifact::layout);
    CHECK(texts[2].artifact == model::Artifact::layout);
    CHECK(pages.pages[0].links.empty());
}

TEST_CASE("a form line has room above its rule and its label below; a box to write in has its label at the top") {
    Desk desk;
    model::FormLineBlock form;
    form.label = desk.add_text({words("Name")}, "body");
    form.line_pitch = pt(30);
    form.weight = pt(1);
    form.colour = "black";
    model::Block lines, box;
    lines.content = form;
    form.label = desk.add_text({words("Phone")}, "body");
    form.weight = {};
    box.content = form;
    const auto pages = desk.lay(Desk::stack({lines, box}));
    CHECK(outline(pages) == "document(p p)");
    CHECK(fills(pages) == std::vector{rect(0, 29, 400, 1)});
    const auto texts = items<model::TextItem>(pages);
    CHECK(texts[0].runs[0].glyphs[0].y == mpt(30'000 + 10'880));
    CHECK(texts[1].runs[0].glyphs[0].y == mpt(44'000 + 10'880));
}

TEST_CASE("only channels that are shown are expected in the file") {
    Desk desk = desk_with_number();
    desk.add_channel("text_code", "233733", {"233733"}, "sms:233733");
    desk.localized().answered["text_code"] = false;
    model::Block hidden = desk.text({words("Text "), desk.fact("text_code")});
    hidden.when = model::Condition{"text_code", true, {}};
    const auto pages = desk.lay(Desk::stack({desk.text({desk.fact("number")}), hidden}));
    REQUIRE(pages.expectations.channels.size() == 1);
    CHECK(pages.expectations.channels[0].display == kHotline);
}
