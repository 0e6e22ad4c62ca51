#include <doctest/doctest.h>

#include "small_project.h"

using namespace handbill;
using base::Length;

namespace {

template <class Content>
std::pair<model::Block, Content> added(const std::string& yaml) {
    SmallProject project;
    project.add_block(yaml);
    model::Block block = project.last_block();
    REQUIRE(std::holds_alternative<Content>(block.content));
    Content content = std::get<Content>(block.content);
    return {std::move(block), std::move(content)};
}

/// The faults of a project with one more block.
std::string faults_of(const std::string& yaml) {
    SmallProject project;
    project.add_block(yaml);
    return project.faults();
}

}  // namespace

TEST_CASE("a box has its attributes") {
    const auto [block, text] = added<model::TextBlock>(
        "{text: lead, style: body, name: words, width: stretch, height: share 2, padding: [1, 2, 3, 4], fill: key, "
        "radius: [5, 6, 7, 8], rules: [{side: start, weight: 3, colour: ink, dash: 2}], turn: up, fit: true, "
        "grouping: note, align: end, edges: optical, maximum-lines: 3}");
    CHECK(block.name == "words");
    CHECK(block.box.align_self == model::Align::stretch);
    CHECK(block.box.height.kind == model::Extent::Kind::share);
    CHECK(block.box.height.share == 2);
    CHECK(block.box.padding.bottom == Length::points(3));
    CHECK(block.box.fill == "key");
    CHECK(block.box.radius[2] == Length::points(7));
    REQUIRE(block.box.rules.size() == 1);
    CHECK(block.box.rules[0].side == model::EdgeRule::Side::start);
    CHECK(block.box.rules[0].dash == Length::points(2));
    CHECK(block.box.turn == model::Turn::up);
    CHECK(block.box.fit);
    CHECK(block.grouping == model::Grouping::note);
    CHECK(text.align == model::Align::end);
    CHECK(text.edges == model::TextEdges::optical);
    CHECK(text.maximum_lines == 3);
    CHECK(text.level == 0);
}

TEST_CASE("a block without a name has that of its kind") {
    CHECK(added<model::SpacerBlock>("spacer:").first.name == "spacer");
}

TEST_CASE("rows, grids and layers hold blocks") {
    const auto row =
        added<model::Row>(
            "row: [{spacer: , width: share, height: stretch}]\njustify: spread\nalign: end\ngap: 4\nbaselines: true")
            .second;
    CHECK(row.justify == model::Justify::spread);
    CHECK(row.align == model::Align::end);
    CHECK(row.gap == Length::points(4));
    CHECK(row.baselines);
    CHECK(row.children.at(0).box.align_self == model::Align::stretch);
    const auto grid =
        added<model::Grid>("grid: [{spacer: }, {spacer: }]\ncolumns: [40, share 2]\ncolumn-gap: 3\nrow-gap: 5").second;
    CHECK(grid.columns.at(1).share == 2);
    CHECK(grid.column_gap == Length::points(3));
    CHECK(grid.row_gap == Length::points(5));
    const auto layers = added<model::Layers>("layers: [{spacer: , place: {top: 1, start: -2}}]").second;
    CHECK(layers.children.at(0).box.place.top == Length::points(1));
    CHECK(layers.children.at(0).box.place.start == Length::points(-2));
    CHECK(!layers.children.at(0).box.place.end);
}

TEST_CASE("a list of pictograms takes one for each item") {
    SmallProject project;
    project.add_block(
        "list:\n  - {text: lead, style: body, marker: marks/call, when: {not-answered: text_code}}\n"
        "markers: pictogram\nmarker-size: 26\nmarker-gap: 9\nmarker-colour: ink\nmarker-fill: key\nmarker-side: above\n"
        "columns: 2\ncolumn-gap: 16\nrow-gap: 8\nrule: {side: top, weight: 1, colour: ink}\ncolumn-shares: [1, 2]");
    const model::Block block = project.last_block();
    const auto& list = std::get<model::ListBlock>(block.content);
    CHECK(list.marker_art == std::vector<std::string>{"marks/call"});
    CHECK(list.marker_texts.empty());
    CHECK(list.marker_above);
    CHECK(list.columns == 2);
    CHECK(list.rule->weight == Length::points(1));
    CHECK(list.column_shares.size() == 2);
    CHECK(list.items.at(0).when->fact == "text_code");
    CHECK(!list.items.at(0).when->answered);
    CHECK(project.piece()->art.contains("marks/call"));
}

TEST_CASE("numerals and bullets are texts that are the same in every language") {
    SmallProject project;
    project.add_block(
        "list: [{text: lead, style: body}, {text: alt, style: body}]\nmarkers: numeral\nmarker-size: 20\n"
        "marker-colour: ink\nmarker-style: head");
    project.add_block(
        "list: [{text: lead, style: body}]\nmarkers: bullet\nmarker-size: 20\nmarker-colour: ink\nmarker-style: body");
    const auto piece = project.piece();
    const auto& children = std::get<model::Stack>(piece->pages[0].root.content).children;
    const auto& numerals = std::get<model::ListBlock>(children[1].content);
    CHECK(piece->texts.at(numerals.marker_texts.at(1).value).literal == "2");
    CHECK(piece->texts.at(numerals.marker_texts.at(1).value).style == "head");
    const auto& bullets = std::get<model::ListBlock>(children[2].content);
    CHECK(piece->texts.at(bullets.marker_texts.at(0).value).literal == "•");
    CHECK(piece->texts.at(bullets.marker_texts.at(0).value).message.empty());
}

TEST_CASE("texts are slots that know their message, style and number") {
    SmallProject project;
    project.file("content/locales/en/common.yaml") = "imprint: Printed\n";
    project.add_block("{text: common.imprint, style: body}");
    const auto piece = project.piece();
    CHECK(piece->texts.at(piece->title.value).message == "notice.title");
    CHECK(piece->texts.at(piece->title.value).style.empty());
    CHECK(piece->texts.back().message == "common.imprint");
    CHECK(piece->texts.back().style == "body");
    for (std::size_t i = 0; i < piece->texts.size(); ++i) CHECK(piece->texts[i].id.value == i);
}

TEST_CASE("a number is set in a form, with its own ladder") {
    const auto number = added<model::NumberBlock>(
                            "{number: number, form: matrix, size: 172, ladder: [1, 0.98], floor: 160, colour: ink, "
                            "key: marks/call, fill-width: true}")
                            .second;
    CHECK(number.form == model::NumberBlock::Form::matrix);
    CHECK(number.ladder.size() == 2);
    CHECK(number.key_art == "marks/call");
    CHECK(number.fill_width);
}

TEST_CASE("a QR code has words and a least module") {
    const auto qr = added<model::QrBlock>("{qr: number, alt: alt, colour: ink}").second;
    CHECK(qr.module_minimum == Length::millipoints(2268));
    CHECK(added<model::QrBlock>("{qr: text_code, alt: alt, colour: ink, module-minimum: 1mm}").second.module_minimum ==
          Length::millipoints(2835));
}

TEST_CASE("art says something or is decorative") {
    const auto spoken =
        added<model::ArtBlock>("{art: marks/call, alt: alt, inks: {currentColor: key, tone: ink}, optical: false}")
            .second;
    CHECK(spoken.alt);
    CHECK(spoken.inks.at("") == "key");
    CHECK(spoken.inks.at("tone") == "ink");
    CHECK(!spoken.optical);
    CHECK(!added<model::ArtBlock>("{art: marks/call, decorative: true, maximum-width: 30}").second.alt);
    CHECK(faults_of("{art: marks/call}").find("content/missing-alt") != std::string::npos);
    CHECK(faults_of("{art: marks/call, decorative: false}").find("content/missing-alt") != std::string::npos);
}

TEST_CASE("rules, form lines and tables") {
    const auto rule = added<model::RuleBlock>("{rule: , weight: 0.6, colour: ink, dash: 3, vertical: true}").second;
    CHECK(rule.vertical);
    CHECK(rule.dash == Length::points(3));
    const auto form =
        added<model::FormLineBlock>("{form: lead, style: body, lines: 2, line-pitch: 24, weight: 0, colour: ink}")
            .second;
    CHECK(form.lines == 2);
    const auto table =
        added<model::TableBlock>(
            "table:\n  - [{text: lead, style: body}, {text: alt, style: body}]\n"
            "  - [{stack: [{text: lead, style: body}], span: 2, header: true}]\n"
            "columns: [40, share]\ncolumn-gap: 12\npad-above: 15\npad-below: 19\nheader-rows: 1\n"
            "row-rule: {side: top, weight: 1, colour: ink}\nheader-rule: {side: bottom, weight: 2, colour: ink}")
            .second;
    CHECK(table.rows.at(0).at(0).header);
    CHECK(table.rows.at(1).at(0).header);
    CHECK(table.rows.at(1).at(0).column_span == 2);
    CHECK(table.header_rule->weight == Length::points(2));
    CHECK(faults_of("table: [[{text: lead, style: body}]]\ncolumns: [share, share]").find("1 cells for 2 columns") !=
          std::string::npos);
}

TEST_CASE("a block in another language speaks it to its leaves and no further") {
    SmallProject project;
    for (const char* file : {"language", "notice"}) {
        project.file("content/locales/es/" + std::string(file) + ".yaml") =
            project.file("content/locales/en/" + std::string(file) + ".yaml");
    }
    project.file("content/locales/es/language.yaml").replace(5, 2, "es");
    project.file("content/locales/es/language.yaml")
        .replace(project.file("content/locales/es/language.yaml").find("source"), 6, "draft");
    project.add_block("{language: es, stack: [{text: lead, style: body}]}");
    project.add_block("{text: alt, style: body}");
    project.selection = {{"notice"}, {"en"}};
    const auto catalog = project.good();
    const auto& texts = catalog.pieces.at("notice")->texts;
    CHECK(texts.at(texts.size() - 2).language == "es");
    CHECK(!texts.back().language);
    CHECK(catalog.languages.contains("es"));  // though it was not asked for
}

TEST_CASE("texts, markers and form lines take the ink around them, unless they name a colour") {
    const auto stack = added<model::Stack>(
                           "ink: key\nstack:\n"
                           "  - {text: lead, style: body}\n"
                           "  - {text: lead, style: body, colour: ink, strong-colour: key}\n"
                           "  - {form: lead, style: body, line-pitch: 24, weight: 1}\n"
                           "  - {list: [{text: lead, style: body}], marker-size: 9, marker-style: body}\n"
                           "  - {ink: ink, stack: [{heading: lead, level: 2, style: body}]}\n"
                           "  - {text: lead, style: body}")
                           .second;
    const auto text = [&](std::size_t i) { return std::get<model::TextBlock>(stack.children.at(i).content); };
    CHECK(text(0).colour == "key");
    CHECK(text(0).strong_colour.empty());
    CHECK(text(1).colour == "ink");
    CHECK(text(1).strong_colour == "key");
    const auto& form = std::get<model::FormLineBlock>(stack.children.at(2).content);
    CHECK(form.colour == "key");
    CHECK(form.label_colour == "key");
    CHECK(std::get<model::ListBlock>(stack.children.at(3).content).marker_colour == "key");
    const auto& inner = std::get<model::Stack>(stack.children.at(4).content);
    CHECK(std::get<model::TextBlock>(inner.children.at(0).content).colour == "ink");
    CHECK(text(5).colour == "key");
    CHECK(faults_of("{form: lead, style: body, line-pitch: 24, weight: 1}").find("'colour'") != std::string::npos);
    CHECK(faults_of("{text: lead, style: body, ink: inkk}").find("inkk") != std::string::npos);
}

TEST_CASE("a piece may say which trim its measures are for") {
    SmallProject project;
    CHECK(!project.piece()->reference);
    project.file("content/pieces/notice.yaml") += "\nreference: {width: 3.5in, height: 2in}\n";
    CHECK(project.piece()->reference == base::Size{Length::points(252), Length::points(144)});
}

TEST_CASE("conditions ask for a channel") {
    CHECK(faults_of("{text: lead, style: body, when: {answered: text_code}}").empty());
    CHECK(!faults_of("{text: lead, style: body, when: {answered: name}}").empty());
    CHECK(!faults_of("{text: lead, style: body, when: {answered: text_code, not-answered: number}}").empty());
    CHECK(!faults_of("{text: lead, style: body, when: {}}").empty());
}
