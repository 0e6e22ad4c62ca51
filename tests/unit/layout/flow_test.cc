// Flows on their pages: what is cut, what is not, and that what is cut stays one node.

#include "fixture.h"

using namespace handbill;
using namespace handbill::layout;
using namespace handbill::layout::fixture;

namespace {

/// A page of 200 x 100 points whose column is as large, less these margins.
struct Book {
    Desk desk;
    model::Flow flow;

    explicit Book(bool right_to_left = false) : desk(right_to_left) {
        desk.trim = {pt(200), pt(100)};
        desk.piece().reference = desk.trim;
    }
    std::optional<model::PageSet> try_lay(model::Blocks blocks, std::int64_t gap = 0) {
        return desk.try_lay(Desk::stack(std::move(blocks), gap), flow);
    }
    model::PageSet lay(model::Blocks blocks, std::int64_t gap = 0) {
        auto pages = try_lay(std::move(blocks), gap);
        for (const diag::Diagnostic& fault : desk.faults.entries()) MESSAGE(fault.message);
        REQUIRE(pages.has_value());
        return std::move(*pages);
    }
};

/// Lines of text on each page, furniture too.
std::vector<std::size_t> lines(const model::PageSet& pages) {
    std::vector<std::size_t> counts;
    for (const model::LaidPage& page : pages.pages) {
        std::vector<model::TextItem> found;
        collect(page.items, found);
        counts.push_back(found.size());
    }
    return counts;
}

std::vector<base::Rect> fills_on(const model::PageSet& pages, std::size_t page) {
    std::vector<model::FillItem> found;
    collect(pages.pages[page].items, found);
    std::vector<base::Rect> rects;
    for (const model::FillItem& item : found) rects.push_back(item.rect);
    return rects;
}

/// A paragraph of so many lines of 14 points; each line is one word too long to stand beside another.
model::Block paragraph(Desk& desk, int count) {
    std::string words;
    for (int i = 0; i < count; ++i) words += (i == 0 ? "" : " ") + std::string("thirteenletterwords");
    model::Block block = desk.text(words);
    block.box.width = fixed(130);
    return block;
}

}  // namespace

TEST_CASE("a paragraph leaves two lines on either side of a cut and stays one node") {
    Book book;  // seven lines a page
    CHECK(lines(book.lay({paragraph(book.desk, 10)})) == std::vector<std::size_t>{7, 3});
    CHECK(lines(book.lay({paragraph(book.desk, 8)})) == std::vector<std::size_t>{6, 2});
    CHECK(lines(book.lay({paragraph(book.desk, 6), paragraph(book.desk, 4)})) == std::vector<std::size_t>{6, 4});
    const auto pages = book.lay({paragraph(book.desk, 10)});
    CHECK(outline(pages) == "document(p)");
    std::vector<model::TextItem> after;
    collect(pages.pages[1].items, after);
    CHECK(after.front().node == items<model::TextItem>(pages).front().node);
    CHECK(pages.structure.nodes[after.front().node.value].text.size() == 10 * 20 - 1);
}

TEST_CASE("a heading ends no page, and what is kept stands whole") {
    Book book;
    model::Block heading = book.desk.heading("A head", "body");
    CHECK(lines(book.lay({paragraph(book.desk, 6), heading, paragraph(book.desk, 2)})) ==
          std::vector<std::size_t>{6, 3});
    model::Block kept = Desk::stack({paragraph(book.desk, 3), paragraph(book.desk, 3)});
    CHECK(lines(book.lay({paragraph(book.desk, 3), kept})) == std::vector<std::size_t>{6, 3});
    kept.flowing.keep = true;
    CHECK(lines(book.lay({paragraph(book.desk, 3), kept})) == std::vector<std::size_t>{3, 6});
    model::Block before = paragraph(book.desk, 1), after = before;
    before.flowing.page_break = model::Flowing::PageBreak::before;
    after.flowing.page_break = model::Flowing::PageBreak::after;
    CHECK(lines(book.lay({paragraph(book.desk, 1), before, after, paragraph(book.desk, 1)})) ==
          std::vector<std::size_t>{1, 2, 1});
}

TEST_CASE("what is kept and higher than a column is told, with its name and by how much") {
    Book book;
    model::Block kept = Desk::stack({Desk::box(share(), fixed(60)), Desk::box(share(), fixed(70))});
    kept.name = "tall";
    kept.flowing.keep = true;
    CHECK(!book.try_lay({kept}));
    REQUIRE(book.desk.faults.error_count() == 1);
    CHECK(book.desk.faults.entries().front().message ==
          "block 'tall' does not fit in a column in English (en): it needs 30 pt more height");
}

TEST_CASE("a filled box that is cut is closed and opened again, padding and all") {
    Book book;
    model::Block box = Desk::stack({paragraph(book.desk, 10)});
    box.box.fill = "red";
    box.box.padding = {pt(8), {}, pt(8), {}};
    const auto pages = book.lay({box});
    // 8 + 6 lines + 8 = 100 less 0; six of seven lines fit, then four.
    CHECK(lines(pages) == std::vector<std::size_t>{6, 4});
    CHECK(fills_on(pages, 0).at(0) == rect(0, 0, 200, 100));
    CHECK(fills_on(pages, 1).at(0) == rect(0, 0, 200, 8 + 4 * 14 + 8));
}

TEST_CASE("rows of a table move whole; its head is repeated for the eye and told once") {
    Book book;
    model::TableBlock table;
    table.columns = {share(), share()};
    table.header_rows = 1;
    for (int row = 0; row < 9; ++row) {
        std::vector<model::TableCell> cells(2);
        for (model::TableCell& cell : cells) cell.children = {book.desk.text("word")};
        table.rows.push_back(std::move(cells));
    }
    model::Block block;
    block.content = std::move(table);
    const auto pages = book.lay({block});
    CHECK(lines(pages) == std::vector<std::size_t>{14, 6});  // head and six rows, head and two
    std::vector<model::TextItem> after;
    collect(pages.pages[1].items, after);
    CHECK(after[0].artifact == model::Artifact::pagination);
    CHECK(after[1].artifact == model::Artifact::pagination);
    CHECK(!after[2].artifact);
    CHECK(outline(pages).find("row(th th) row(td td)") != std::string::npos);
    CHECK(outline(pages).rfind("th") == outline(pages).find("th th") + 3);
}

TEST_CASE("columns fill one after the other, from the reading side") {
    for (const bool right_to_left : {false, true}) {
        Book book(right_to_left);
        book.flow.columns = 2;
        book.flow.column_gap = pt(20);
        model::Blocks boxes;
        for (int i = 0; i < 3; ++i) boxes.push_back(Desk::box(share(), fixed(60)));
        const auto pages = book.lay(std::move(boxes));
        REQUIRE(pages.pages.size() == 2);
        const std::int64_t first = right_to_left ? 110 : 0;
        CHECK(fills_on(pages, 0) == std::vector{rect(first, 0, 90, 60), rect(110 - first, 0, 90, 60)});
        CHECK(fills_on(pages, 1) == std::vector{rect(first, 0, 90, 60)});
    }
}

TEST_CASE("head and foot take their room on every page, and the folio counts") {
    Book book;
    model::Block folio;
    folio.content = model::FolioBlock{book.desk.add_literal("0123456789", "body"), model::Align::end, {}};
    folio.grouping = model::Grouping::artifact;
    book.flow.foot = folio;
    model::Blocks boxes;
    for (int i = 0; i < 3; ++i) boxes.push_back(Desk::box(share(), fixed(80)));
    const auto pages = book.lay(std::move(boxes));
    REQUIRE(pages.pages.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        std::vector<model::TextItem> found;
        collect(pages.pages[i].items, found);
        REQUIRE(found.size() == 1);
        CHECK(found[0].artifact == model::Artifact::foot);
        CHECK(found[0].runs[0].text == std::u16string(1, static_cast<char16_t>(u'1' + i)));
    }
    CHECK(outline(pages) == "document");
}

TEST_CASE("contents lead to their headings and tell their pages") {
    Book book;
    model::Block heading = book.desk.heading("A head", "body", 2);
    heading.flowing.page_break = model::Flowing::PageBreak::before;
    const model::TextId text = std::get<model::TextBlock>(heading.content).text;
    model::ContentsBlock contents;
    contents.levels = {2};
    contents.styles = {"body"};
    contents.entries = {
        {text, book.desk.add_text({words("A head")}, "body"), book.desk.add_literal("0123456789", "body"), 0}};
    model::Block block;
    block.content = contents;
    const auto pages = book.lay({block, Desk::box(share(), fixed(90)), heading});
    REQUIRE(pages.pages.size() == 3);
    REQUIRE(pages.pages[0].links.size() == 1);
    const model::LinkArea& link = pages.pages[0].links[0];
    REQUIRE(link.destination.has_value());
    CHECK(link.destination->page == 2);
    CHECK(link.destination->y == pt(0));
    CHECK(link.description == "A head");
    CHECK(pages.structure.nodes[link.node.value].text == "A head 3");
    CHECK(outline(pages) == "document(toc(toci(reference(link))) h2)");
}

TEST_CASE("all texts of a style step down together where one word is too wide, others stay") {
    Book book;
    const auto pages = book.lay({book.desk.text("short", "stepped"),
                                 book.desk.text("Donaudampfschifffahrts", "stepped"), book.desk.text("body", "body")});
    const auto texts = items<model::TextItem>(pages);
    CHECK(texts[0].runs[0].size == texts[1].runs[0].size);
    CHECK(texts[0].runs[0].size < pt(20));
    CHECK(texts[2].runs[0].size == pt(10));
}
