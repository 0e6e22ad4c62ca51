// The ladder, and what is said when nothing on it fits.

#include "fixture.h"

using namespace handbill;
using namespace handbill::layout::fixture;

namespace {

const char* const kWords = "Help is free and private, day and night, in your own language.";

base::Length size_of(const model::PageSet& pages, std::size_t text = 0) {
    return items<model::TextItem>(pages)[text].runs[0].size;
}

model::Block column(model::Block text, std::int64_t width, std::int64_t height, const std::string& name = "column") {
    model::Block made = Desk::stack({std::move(text)});
    made.name = name;
    made.box.width = fixed(width);
    made.box.height = fixed(height);
    made.box.fit = true;
    return made;
}

}  // namespace

TEST_CASE("the first rung that fits wins") {
    for (const auto& [height, size] : {std::pair{80, pt(20)}, {46, pt(16)}, {30, pt(12)}, {20, pt(8)}}) {
        Desk desk;
        CAPTURE(height);
        CHECK(size_of(desk.lay(Desk::stack({column(desk.text(kWords, "stepped"), 300, height)}))) == size);
    }
}

TEST_CASE("all texts of a box step down together, others stay") {
    Desk desk;
    model::Block box = column(desk.text(kWords, "stepped"), 300, 60);
    std::get<model::Stack>(box.content).children.push_back(desk.text("A", "stepped"));
    const auto pages = desk.lay(Desk::stack({box, desk.text("B", "stepped")}));
    const auto texts = items<model::TextItem>(pages);
    CHECK(texts.front().runs[0].size == pt(16));
    CHECK(texts[texts.size() - 2].runs[0].size == pt(16));
    CHECK(texts.back().runs[0].size == pt(20));
}

TEST_CASE("a shorter ladder stays on its last rung") {
    Desk desk;
    model::Block box = column(desk.text(kWords, "stepped"), 300, 60);
    std::get<model::Stack>(box.content).children.push_back(desk.text("A"));
    const auto texts = items<model::TextItem>(desk.lay(Desk::stack({box})));
    CHECK(texts.front().runs[0].size == pt(16));
    CHECK(texts.back().runs[0].size == pt(10));
}

TEST_CASE("the page steps down before its fit box is squeezed out, and the box grows into what is left") {
    Desk desk;
    model::Block question = Desk::stack({desk.text("Is this you?", "stepped")});
    question.box.height = share();
    question.box.fit = true;
    const auto pages = desk.lay(Desk::stack({question, Desk::box({}, fixed(260))}));
    CHECK(size_of(pages) == pt(20));
    Desk tight;
    model::Block small = Desk::stack({tight.text("Is this you?", "stepped")});
    small.box.height = share();
    small.box.fit = true;
    CHECK(size_of(tight.lay(Desk::stack({small, Desk::box({}, fixed(285))}))) == pt(12));
}

TEST_CASE("no size goes under the floor") {
    Desk desk;
    desk.theme().styles["stepped"].floor = pt(11);
    const auto pages = desk.try_lay(Desk::stack({column(desk.text(kWords, "stepped"), 300, 20)}));
    CHECK_FALSE(pages.has_value());
    Desk fits;
    fits.theme().styles["stepped"].floor = pt(11);
    CHECK(size_of(fits.lay(Desk::stack({column(fits.text(kWords, "stepped"), 300, 28)}))) == pt(11));
}

TEST_CASE("the floor is physical: on a small sheet type does not shrink under it") {
    Desk desk;
    desk.theme().styles["body"].floor = pt(8);
    desk.trim = {pt(200), pt(150)};
    CHECK(size_of(desk.lay(Desk::stack({desk.text("a")}))) == pt(8));
}

TEST_CASE("what does not fit is named, with its language, by how much, and what would help") {
    Desk desk;
    const auto pages = desk.try_lay(Desk::stack({column(desk.text(kWords, "stepped"), 100, 20, "question")}));
    CHECK_FALSE(pages.has_value());
    REQUIRE(desk.faults.entries().size() == 1);
    const diag::Diagnostic& fault = desk.faults.entries()[0];
    CHECK(fault.code == diag::codes::does_not_fit);
    CHECK(fault.message == "block 'question' does not fit in English (en): it needs 8.8 pt more height");
    REQUIRE(fault.notes.size() == 1);
    CHECK(fault.notes[0].message ==
          "fewer words in 'piece.text1' or a smaller size in the ladder of style 'stepped' (floor 5 pt) would help");
    CHECK(fault.notes[0].span.has_value());
}

TEST_CASE("the thousandths of a point that scaling rounds off are no overflow; a hundredth and more is") {
    const auto tall_by = [](std::int64_t millipoints) {
        Desk desk;
        model::Block filled = Desk::stack({Desk::box({}, fixed(60)), Desk::box({}, fixed(61))});
        filled.box.height = {model::Extent::Kind::fixed, pt(121) - mpt(millipoints), 0};
        return desk.try_lay(Desk::stack({filled})).has_value();
    };
    CHECK(tall_by(3));
    CHECK_FALSE(tall_by(11));
}

TEST_CASE("only the innermost block of an overflow is told") {
    Desk desk;
    model::Block inner = Desk::stack({Desk::box({}, fixed(200))});
    inner.name = "inner";
    inner.box.height = share();
    model::Block outer = Desk::stack({inner, Desk::box({}, fixed(150))});
    outer.name = "outer";
    CHECK_FALSE(desk.try_lay(outer).has_value());
    REQUIRE(desk.faults.entries().size() == 1);
    CHECK(desk.faults.entries()[0].message == "block 'inner' does not fit in English (en): it needs 50 pt more height");
}

TEST_CASE("a word wider than its column is named, unless a smaller size solves it") {
    Desk desk;
    model::Block box = column(desk.text("Unbreakable", "stepped"), 30, 200);
    CHECK_FALSE(desk.try_lay(Desk::stack({box})).has_value());
    REQUIRE(desk.faults.entries().size() == 1);
    const diag::Diagnostic& fault = desk.faults.entries()[0];
    CHECK(fault.code == diag::codes::word_too_wide);
    CHECK(fault.message.starts_with("'Unbreakable' in text 'piece.text1' is "));
    CHECK(fault.message.ends_with(" pt wider than its column in English (en)"));
    Desk solved;
    CHECK(size_of(solved.lay(Desk::stack({column(solved.text("Unbreakable", "stepped"), 75, 200)}))) == pt(12));
}

TEST_CASE("too many lines step down, then are told") {
    const auto block = [](Desk& desk) {
        model::Block text = desk.text(kWords, "stepped");
        std::get<model::TextBlock>(text.content).maximum_lines = 2;
        return text;
    };
    Desk desk;
    CHECK(size_of(desk.lay(Desk::stack({column(block(desk), 240, 200)}))) == pt(12));
    Desk never;
    CHECK_FALSE(never.try_lay(Desk::stack({column(block(never), 80, 200)})).has_value());
    REQUIRE_FALSE(never.faults.entries().empty());
    CHECK(never.faults.entries()[0].message == "text 'piece.text1' takes 4 lines in English (en) and may take 2");
}

TEST_CASE("boxes that are too wide for their row are told") {
    Desk desk;
    model::Block row = Desk::row({Desk::box(fixed(300), fixed(10)), Desk::box(fixed(130), fixed(10))});
    row.name = "pair";
    CHECK_FALSE(desk.try_lay(Desk::stack({row})).has_value());
    REQUIRE_FALSE(desk.faults.entries().empty());
    CHECK(desk.faults.entries()[0].message == "block 'pair' does not fit in English (en): it needs 30 pt more width");
}

TEST_CASE("a number steps down its ladder too") {
    Desk desk;
    desk.add_channel("number", "1-888-373-7888", {"1", "888", "373", "7888"}, "tel:+18883737888");
    model::Block number = desk.number(model::NumberBlock::Form::matrix, 100);
    std::get<model::NumberBlock>(number.content).ladder = {{1, 1}, {9, 10}, {5, 10}};
    CHECK(size_of(desk.lay(Desk::stack({column(number, 400, 130)}))) == pt(50));
}
