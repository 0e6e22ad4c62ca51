// A whole document: which slots are shaped, number lockups, the dump.

#include "text/shape.h"

#include <doctest/doctest.h>

#include <thread>

#include "fixture.h"
#include "text/dump.h"

namespace {

using namespace handbill;
using namespace handbill::text::fixture;

std::shared_ptr<model::LocalizedDocument> poster(model::NumberBlock::Form form) {
    auto localized = document(arabic(), {plain("مساعدة")});
    auto piece = std::make_shared<model::Piece>(*localized->piece);
    model::NumberBlock number;
    number.fact = "number";
    number.form = form;
    model::Block leaf;
    leaf.content = number;
    model::Row row;
    row.children.push_back(leaf);
    model::Block branch;
    branch.content = row;
    model::Stack stack;
    stack.children.push_back(branch);
    model::Page page;
    page.root.content = stack;
    piece->pages.push_back(page);
    localized->piece = piece;
    model::PrintedChannel channel;
    channel.display = kHotline;
    channel.groups = {"1", "888", "373", "7888"};
    localized->channels.push_back(channel);
    localized->fact_channels["number"] = 0;
    return localized;
}

model::ShapedDocument shaped(std::shared_ptr<const model::LocalizedDocument> localized) {
    diag::Diagnostics diagnostics;
    auto result = text::shape(std::move(localized), fonts(), diagnostics);
    REQUIRE(result.has_value());
    return std::move(*result);
}

TEST_CASE("a lockup's digits are the theme's, one glyph each and equally wide") {
    const model::ShapedDocument document = shaped(poster(model::NumberBlock::Form::matrix));
    REQUIRE(document.numbers.size() == 1);
    const model::ShapedNumber& number = document.numbers[0];
    CHECK(fonts().face(number.font).postscript_name() == "NotoSans-Black");
    REQUIRE(number.digits.size() == 11);
    const auto one = number.digits[0], eight = number.digits[1];
    CHECK(one.advance == eight.advance);
    CHECK(one.id == fonts().face(number.font).nominal_glyph(U'1'));
    CHECK(eight.id == fonts().face(number.font).nominal_glyph(U'8'));
    CHECK(number.digits[10].id == eight.id);
}

TEST_CASE("a plain number is set from the same digits, and a fact that is not shown has none") {
    CHECK(shaped(poster(model::NumberBlock::Form::plain)).numbers.size() == 1);
    auto hidden = poster(model::NumberBlock::Form::line);
    hidden->fact_channels.clear();
    CHECK(shaped(hidden).numbers.empty());
}

TEST_CASE("slots that are never painted are not shaped") {
    auto localized = document(english(), {plain("A title")}, "");
    const model::ShapedDocument result = shaped(localized);
    REQUIRE(result.texts.size() == 1);
    CHECK(result.texts[0].text.empty());
    CHECK(result.texts[0].runs.empty());
    CHECK(result.texts[0].breaks.empty());
}

TEST_CASE("a style that the theme does not have is an error at the block") {
    diag::Diagnostics diagnostics;
    CHECK_FALSE(text::shape(document(english(), {plain("x")}, "bodi"), fonts(), diagnostics).has_value());
    REQUIRE(diagnostics.error_count() == 1);
    CHECK(diagnostics.entries()[0].code == diag::codes::unknown_name);
}

TEST_CASE("an empty inline does no harm") {
    const model::ShapedText text = shape_text(english(), {plain(""), number("911"), plain("")});
    CHECK(text.runs.size() == 1);
    CHECK(text.breaks.size() == 1);
}

TEST_CASE("the dump says fonts, levels, clusters and breaks") {
    const std::string text = dump(shaped(document(arabic(), {plain("قل "), number("911")})), fonts());
    CHECK(text.starts_with("text 0 rtl 8\n  0-3 NotoSansArabic-Medium level 1 Arab ar inline 0:"));
    CHECK(text.find("\n  4-7 NotoSans-ExtraBold level 2 Latn ar inline 1:") != std::string::npos);
    CHECK(text.ends_with("\n  breaks 3 8!\n"));
}

TEST_CASE("threads shape alike") {
    const auto localized = poster(model::NumberBlock::Form::matrix);
    const std::string expected = dump(shaped(localized), fonts());
    std::vector<std::string> dumps(4);
    {
        std::vector<std::jthread> threads;
        for (std::string& result : dumps) {
            threads.emplace_back([&] {
                diag::Diagnostics diagnostics;
                result = dump(*text::shape(localized, fonts(), diagnostics), fonts());
            });
        }
    }
    for (const std::string& result : dumps) CHECK(result == expected);
}

}  // namespace
