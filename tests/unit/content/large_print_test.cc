// A piece run into one column of large type.

#include "content/large_print.h"

#include <doctest/doctest.h>

#include "small_project.h"

using namespace handbill;

namespace {

SmallProject with_large_print(const std::string& blocks) {
    SmallProject project;
    auto& files = project.workspace.memory.contents;
    files["content/themes/plain.large-print.yaml"] = R"(extends: plain
variant: large-print
styles:
  large-1: {size: 36, leading: 40, colour: ink, floor: 18}
  large-2: {size: 30, leading: 35, colour: ink, floor: 18}
  large-3: {size: 22, leading: 28, colour: ink, floor: 18}
  large-text: {size: 18, leading: 26, colour: ink, floor: 18}
)";
    files["content/pieces/notice.yaml"] += blocks;
    project.selection.variants = {model::Variant::large_print};
    return project;
}

model::Piece in_large_print(SmallProject project) { return *project.good().settings.at("notice").at(0); }

/// "h1 p number list(p p)", for what stands in the column.
std::string outline(const model::Blocks& blocks) {
    std::string out;
    for (const model::Block& block : blocks) {
        if (!out.empty()) out += ' ';
        if (const auto* text = std::get_if<model::TextBlock>(&block.content)) {
            out += text->level > 0 ? 'h' + std::to_string(text->level) : "p";
        } else if (const auto* stack = std::get_if<model::Stack>(&block.content)) {
            out += '(' + outline(stack->children) + ')';
        } else if (const auto* list = std::get_if<model::ListBlock>(&block.content)) {
            out += "list(" + outline(list->items) + ')';
        } else if (std::holds_alternative<model::NumberBlock>(block.content)) {
            out += "number";
        } else {
            out += '?';
        }
    }
    return out;
}

const model::Blocks& column_of(const model::Piece& piece) {
    REQUIRE(piece.pages.size() == 1);
    REQUIRE(piece.pages[0].flow);
    return std::get<model::Stack>(piece.pages[0].root.content).children;
}

}  // namespace

TEST_CASE("boxes dissolve in reading order; what decorates or repeats is left out") {
    const auto piece = in_large_print(with_large_print(R"(      - row:
          - {text: headline, style: body}
          - stack: [{text: headline, style: body}, {spacer: , height: 9}, {rule: , weight: 1, colour: ink}]
      - {grouping: artifact, stack: [{text: headline, style: body}]}
      - {grouping: note, fill: key, stack: [{text: headline, style: body}]}
      - {number: number, form: matrix, size: 90, floor: 60, colour: key}
)"));
    CHECK(outline(column_of(piece)) == "h1 number p p (p)");
    const auto& note = column_of(piece)[4];
    CHECK(note.grouping == model::Grouping::note);
    CHECK(note.box.fill.empty());
    const auto& number = std::get<model::NumberBlock>(column_of(piece)[1].content);
    CHECK(number.fill_width);
    CHECK(number.form == model::NumberBlock::Form::plain);
    CHECK(number.colour == "ink");
}

TEST_CASE("a tab is said once, and only the first number fills the column") {
    const auto piece = in_large_print(with_large_print(R"(      - row:
          - {turn: up, stack: [{number: number, size: 20, floor: 10, colour: key}, {text: headline, style: body}]}
          - {turn: up, stack: [{number: number, size: 20, floor: 10, colour: key}, {text: headline, style: body}]}
          - {turn: up, stack: [{text: headline, style: body}]}
      - {number: number, size: 20, floor: 10, colour: key}
)"));
    CHECK(outline(column_of(piece)) == "h1 number p p number");
    CHECK(std::get<model::NumberBlock>(column_of(piece)[1].content).fill_width);
    CHECK_FALSE(std::get<model::NumberBlock>(column_of(piece)[4].content).fill_width);
}

TEST_CASE("a tab whose number stands elsewhere is left out") {
    const auto piece = in_large_print(with_large_print(R"(      - {number: number, size: 20, floor: 10, colour: key}
      - {turn: up, stack: [{number: number, size: 20, floor: 10, colour: key}, {text: headline, style: body}]}
)"));
    CHECK(outline(column_of(piece)) == "h1 number");
}

TEST_CASE("what stood in one cell of a grid stays on one page") {
    const auto piece = in_large_print(with_large_print(R"(      - columns: [share, share]
        grid:
          - {stack: [{text: headline, style: body}, {text: headline, style: body}]}
          - {text: headline, style: body}
)"));
    CHECK(outline(column_of(piece)) == "h1 (p p) (p)");
    CHECK(column_of(piece)[1].flowing.keep);
}

TEST_CASE("a designed page begins a page, and its number stays on it") {
    const auto piece = in_large_print(with_large_print(R"(  - stack:
      - {heading: headline, level: 2, style: head}
      - {text: headline, style: body}
      - {number: number, size: 20, floor: 10, colour: key}
)"));
    CHECK(outline(column_of(piece)) == "h1 h2 number p");
    CHECK(column_of(piece)[1].flowing.page_break == model::Flowing::PageBreak::before);
}

TEST_CASE("every text that is painted takes a style of large print") {
    const auto piece = in_large_print(with_large_print(R"(      - {heading: headline, level: 2, style: head}
      - {text: headline, style: body}
)"));
    CHECK(piece.texts.at(piece.title.value).style.empty());
    std::vector<std::string> styles;
    for (const model::TextSlot& slot : piece.texts) {
        if (!slot.style.empty()) styles.push_back(slot.style);
    }
    CHECK(styles == std::vector<std::string>{"large-1", "large-2", "large-text", "large-text"});  // the folio's, last
}

TEST_CASE("lists stay lists, and an item is shown on the condition that it had") {
    const auto piece = in_large_print(with_large_print(R"(      - list:
          - {text: headline, style: body}
          - {stack: [{text: headline, style: body}, {text: headline, style: body}], when: {answered: text_code}}
        markers: bullet
        marker-size: 8
        marker-colour: key
        marker-style: body
        columns: 2
)"));
    CHECK(outline(column_of(piece)) == "h1 list(p (p p))");
    const auto& list = std::get<model::ListBlock>(column_of(piece)[1].content);
    CHECK(list.columns == 1);
    CHECK(list.items.at(1).when);
    CHECK(list.marker_colour == "ink");
}

TEST_CASE("rows of a table are stacks whose cells say what their column is") {
    const auto piece = in_large_print(with_large_print(R"(      - table:
          - [{text: headline, style: body}, {text: headline, style: body}]
          - [{text: headline, style: body}, {text: headline, style: body}]
          - [{spacer: }, {spacer: }]
        columns: [share, share]
        header-rows: 1
)"));
    CHECK(outline(column_of(piece)) == "h1 (p p p p) (? ?)");
    const auto& blanks = std::get<model::Stack>(column_of(piece)[2].content);
    CHECK(std::holds_alternative<model::FormLineBlock>(blanks.children.at(1).content));
    CHECK(column_of(piece)[1].flowing.keep);
    const auto& row = std::get<model::Stack>(column_of(piece)[1].content);
    CHECK(piece.texts.at(std::get<model::TextBlock>(row.children[0].content).text.value).style == "large-3");
    CHECK(row.children[0].flowing.keep_with_next);
}

TEST_CASE("a theme for large print has the styles that it takes") {
    SmallProject project = with_large_print("");
    project.workspace.memory.contents["content/themes/plain.large-print.yaml"] =
        "extends: plain\nvariant: large-print\n";
    const std::string faults = project.faults();
    for (const auto style : content::kLargePrintStyles) CHECK(faults.find(style) != std::string::npos);
}
