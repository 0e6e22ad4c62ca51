#include "fixture.h"
#include "reader.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace handbill::pdf::fixture {
namespace {

using model::Artifact;
using model::Role;

constexpr model::Colour kRed{255, 0, 0, 0, 0, 0, 0};

bool has(const PageContent& content, const std::string& piece) {
    return content.stream.find(piece) != std::string::npos;
}

PageContent painted(const model::PageItem& item) {
    Draft draft;
    draft.page().items.push_back(item);
    Reader reader(written(draft.set));
    const PageContent content = reader.content();
    CHECK(content.balanced);
    CHECK(content.unmarked == 0);
    return content;
}

TEST_CASE("a fill is a rectangle, flipped once") {
    const auto content = painted(model::FillItem{Artifact::background, {pt(10), pt(20), pt(30), pt(40)}, {}, kRed});
    CHECK(has(content, "1 0 0 rg\n10 732 30 40 re\nf\n"));
    REQUIRE(content.sequences.size() == 1);
    CHECK(content.sequences[0].tag == "Artifact");
    CHECK(content.sequences[0].artifact == "Background");
    CHECK(has(content, "/BBox[10 732 40 772]"));
}

TEST_CASE("round corners are curves, and only where there is a radius") {
    const auto content = painted(
        model::FillItem{Artifact::layout, {pt(0), pt(0), pt(100), pt(50)}, {pt(10), pt(0), pt(0), pt(100)}, kRed});
    CHECK(std::count(content.operators.begin(), content.operators.end(), "c") == 2);
    CHECK(has(content, "10 792 m\n"));
    CHECK(has(content, "25 742 l\n"));  // a radius is at most half of the shorter side
}

TEST_CASE("layout artifacts that follow each other share a sequence") {
    Draft draft;
    draft.page().items.emplace_back(model::FillItem{Artifact::layout, {pt(0), pt(0), pt(1), pt(1)}, {}, kRed});
    draft.page().items.emplace_back(
        model::StrokeItem{Artifact::layout, {pt(0), pt(9)}, {pt(90), pt(9)}, pt(1), pt(4), kRed});
    const PageContent content = Reader(written(draft.set)).content();
    CHECK(content.sequences.size() == 1);
    CHECK(has(content, "1 w\n[4]0 d\n0 783 m\n90 783 l\nS\n"));
}

std::shared_ptr<model::Art> triangle(bool even_odd) {
    model::VectorArt vector;
    vector.width = vector.height = 10000;
    model::ArtPath path;
    path.even_odd = even_odd;
    path.steps = {model::MoveTo{{0, 0}}, model::LineTo{{10000, 0}}, model::CurveTo{{0, 2500}, {0, 5000}, {5000, 10000}},
                  model::ClosePath{}};
    vector.paths = {path};
    auto art = std::make_shared<model::Art>();
    art->content = vector;
    return art;
}

TEST_CASE("vector art is scaled into its box, and mirrored where asked") {
    const base::Rect box{pt(100), pt(92), pt(20), pt(40)};
    const auto plain = painted(model::ArtItem{Artifact::layout, box, triangle(false), {kRed}, false});
    CHECK(has(plain, "100 700 m\n120 700 l\n100 690 100 680 110 660 c\nh\nf\n"));
    const auto mirrored = painted(model::ArtItem{Artifact::layout, box, triangle(true), {kRed}, true});
    CHECK(has(mirrored, "120 700 m\n100 700 l\n120 690 120 680 110 660 c\nh\nf*\n"));
}

TEST_CASE("a matrix code is one path of whole runs, filled once") {
    model::ModulesItem code;
    code.mark = Artifact::layout;
    code.rect = {pt(5), pt(7), pt(6), pt(6)};
    code.modules = 3;
    code.dark = {true, true, false, false, false, false, true, false, true};
    code.colour = kRed;
    const auto content = painted(code);
    CHECK(has(content, "1 0 0 rg\nq 2 0 0 -2 5 785 cm\n0 0 2 1 re\n0 2 1 1 re\n2 2 1 1 re\nf\nQ\n"));
    CHECK(std::count(content.operators.begin(), content.operators.end(), "f") == 1);
}

TEST_CASE("the grid of a matrix code is fine enough where the side does not divide") {
    model::ModulesItem code;
    code.mark = Artifact::layout;
    code.rect = {pt(0), pt(0), pt(10), pt(20)};
    code.modules = 3;
    code.dark = std::vector<bool>(9, true);
    CHECK(has(painted(code), "q 3.333333 0 0 -6.666667 0 792 cm\n"));
}

TEST_CASE("groups turn clockwise about their origin") {
    for (const auto& [turns, matrix] :
         {std::pair{0, "q\n1 0 0 1 100 592 cm\n"}, std::pair{1, "q\n0 -1 1 0 100 592 cm\n"},
          std::pair{2, "q\n-1 0 0 -1 100 592 cm\n"}, std::pair{3, "q\n0 1 -1 0 100 592 cm\n"}}) {
        model::GroupItem group;
        group.quarter_turns = turns;
        group.origin = {pt(100), pt(200)};
        group.items.emplace_back(model::FillItem{Artifact::background, {pt(1), pt(2), pt(30), pt(4)}, {}, kRed});
        const auto content = painted(group);
        CHECK(has(content, matrix));
        CHECK(has(content, "1 -6 30 4 re"));
        if (turns == 1) CHECK(has(content, "/BBox[94 561 98 591]"));
    }
}

TEST_CASE("groups in groups tell their place on the page") {
    model::GroupItem inner;
    inner.quarter_turns = 1;
    inner.origin = {pt(10), pt(20)};
    inner.items.emplace_back(model::FillItem{Artifact::background, {pt(0), pt(0), pt(5), pt(7)}, {}, kRed});
    model::GroupItem outer;
    outer.quarter_turns = 1;
    outer.origin = {pt(100), pt(100)};
    outer.items.emplace_back(inner);
    // Two quarters are a half: the inner origin comes to (100 - 20, 100 + 10) from the top left, the box up and left.
    CHECK(has(painted(outer), "/BBox[75 682 80 689]"));
}

TEST_CASE("text, art and colour after a group do not know what was set inside it") {
    Draft draft;
    const auto paragraph = draft.add(Role::paragraph);
    draft.text(paragraph, "one ", 72);
    model::GroupItem group;
    group.items.emplace_back(model::TextItem{
        paragraph, "en", {place("two ", pt(0), pt(0), {Face::sans_bold, pt(9), false, kRed})}, {}, false, {}});
    draft.page().items.emplace_back(group);
    draft.text(paragraph, "three", 90);
    Reader reader(written(draft.set));
    CHECK(reader.spoken() == "one two three");
    CHECK(reader.structure_faults().empty());
    CHECK(reader.structure() == "Document(P[one ][two ][three])");
}

std::shared_ptr<model::Art> picture(model::RasterArt raster) {
    auto art = std::make_shared<model::Art>();
    art->id = "logo";
    art->content = std::move(raster);
    return art;
}

TEST_CASE("an image with coverage gets a soft mask, and is written once") {
    model::RasterArt raster;
    raster.width = 2;
    raster.height = 1;
    raster.bytes = "\1\2\3\4\5\6";
    raster.alpha = "\xFF\x80";
    const auto art = picture(std::move(raster));
    Draft draft;
    const auto figure = draft.add(Role::figure);
    draft.node(figure).alt = "A logo";
    draft.page().items.emplace_back(model::ImageItem{figure, {pt(10), pt(20), pt(30), pt(40)}, art});
    draft.page().items.emplace_back(model::ImageItem{Artifact::layout, {pt(50), pt(20), pt(30), pt(40)}, art});
    Reader reader(written(draft.set));
    const PageContent content = reader.content();
    CHECK(has(content, "q 30 0 0 40 10 732 cm/I1 Do Q"));
    auto images = reader.page().getKey("/Resources").getKey("/XObject");
    CHECK(images.getKeys().size() == 1);
    auto image = images.getKey("/I1");
    CHECK(image.getDict().getKey("/ColorSpace").getName() == "/DeviceRGB");
    CHECK(data_of(image) == "\1\2\3\4\5\6");
    CHECK(data_of(image.getDict().getKey("/SMask")) == "\xFF\x80");
    CHECK(reader.page().hasKey("/Group"));
    CHECK(reader.element("Figure").getKey("/Alt").getUTF8Value() == "A logo");
    CHECK(reader.element("Figure").getKey("/A").getKey("/BBox").unparse() == "[ 10 732 40 772 ]");
}

TEST_CASE("a JPEG file passes through untouched") {
    model::RasterArt raster;
    raster.coding = model::RasterArt::Coding::jpeg;
    raster.width = raster.height = 1;
    raster.gray = true;
    raster.bytes = "the bytes of a JPEG file";
    Draft draft;
    draft.page().items.emplace_back(
        model::ImageItem{Artifact::layout, {pt(0), pt(0), pt(1), pt(1)}, picture(std::move(raster))});
    Reader reader(written(draft.set));
    auto image = reader.page().getKey("/Resources").getKey("/XObject").getKey("/I1");
    CHECK(image.getDict().getKey("/Filter").getName() == "/DCTDecode");
    CHECK(image.getDict().getKey("/ColorSpace").getName() == "/DeviceGray");
    const auto raw = image.getRawStreamData();
    CHECK(std::string(reinterpret_cast<const char*>(raw->getBuffer()), raw->getSize()) == "the bytes of a JPEG file");
}

}  // namespace
}  // namespace handbill::pdf::fixture
