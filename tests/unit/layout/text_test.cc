// Texts on the page: edges, alignment, optical margins, what runs say.

#include "fixture.h"
#include "layout/unicode.h"

using namespace handbill;
using namespace handbill::layout::fixture;

namespace {

model::Block optical(model::Block block) {
    std::get<model::TextBlock>(block.content).edges = model::TextEdges::optical;
    return block;
}

model::Block aligned(model::Block block, model::Align align) {
    std::get<model::TextBlock>(block.content).align = align;
    return block;
}

base::Length baseline(const model::TextItem& item) { return item.runs.front().glyphs.front().y; }

const char* const kWords = "Help is free and private, day and night, in your own language, wherever you are.";

}  // namespace

TEST_CASE("leading edges centre ascent and descent in the line box") {
    Desk desk;
    const auto pages = desk.lay(Desk::stack({desk.text("one"), Desk::box({}, fixed(1))}));
    // Noto Sans: ascent 1069, descent 293; (14 - 13.62) / 2 + 10.69.
    CHECK(baseline(items<model::TextItem>(pages)[0]) == mpt(10'880));
    CHECK(fills(pages)[0].y == pt(14));
}

TEST_CASE("optical edges are cap height and last baseline") {
    Desk desk;
    const auto pages = desk.lay(Desk::stack({optical(desk.text("One", "headline")), Desk::box({}, fixed(1))}));
    CHECK(baseline(items<model::TextItem>(pages)[0]) == mpt(21'420));  // cap height 714 at 30
    CHECK(fills(pages)[0].y == mpt(21'420));
}

TEST_CASE("lines stand a leading apart") {
    Desk desk;
    model::Block column = Desk::stack({desk.text(kWords)});
    column.box.width = fixed(150);
    const auto lines = items<model::TextItem>(desk.lay(Desk::stack({column})));
    REQUIRE(lines.size() == 3);
    CHECK(baseline(lines[1]) - baseline(lines[0]) == pt(14));
    CHECK(baseline(lines[2]) - baseline(lines[1]) == pt(14));
}

TEST_CASE("a broken line keeps its space, and the lines say the whole text") {
    Desk desk;
    model::Block column = Desk::stack({desk.text(kWords)});
    column.box.width = fixed(150);
    std::string all;
    for (const std::string& line : said(desk.lay(Desk::stack({column})))) {
        CHECK((line.back() == ' ' || line.back() == '.'));
        all += line;
    }
    CHECK(all == kWords);
}

TEST_CASE("clusters partition text and glyphs in order") {
    Desk desk(true);
    desk.add_channel("number", "911", {"911"}, "tel:911");
    const auto pages =
        desk.lay(Desk::stack({desk.text({words("اتصل بالرقم "), desk.fact("number"), words(" الآن.")})}));
    for (const model::TextItem& item : items<model::TextItem>(pages)) {
        for (const model::PlacedRun& run : item.runs) {
            std::uint32_t text = 0, glyph = 0;
            for (const model::Cluster& cluster : run.clusters) {
                CHECK(cluster.text_begin == text);
                CHECK(cluster.glyph_begin == glyph);
                text += cluster.text_count;
                glyph += cluster.glyph_count;
            }
            CHECK(text == run.text.size());
            CHECK(glyph == run.glyphs.size());
        }
    }
}

TEST_CASE("a number in an Arabic sentence reads on in place and stands left to right, free of bidi marks") {
    Desk desk(true);
    desk.add_channel("number", "1-888-373-7888", {"1", "888", "373", "7888"}, "tel:+18883737888");
    const auto pages =
        desk.lay(Desk::stack({desk.text({words("اتصل بالرقم "), desk.fact("number"), words(" الآن.")})}));
    CHECK(said(pages) == std::vector<std::string>{"اتصل بالرقم ", "1-888-373-7888", " الآن."});
    const auto texts = items<model::TextItem>(pages);
    const model::PlacedRun& number = texts[1].runs.front();
    CHECK_FALSE(number.right_to_left);
    for (std::size_t i = 1; i < number.glyphs.size(); ++i) CHECK(number.glyphs[i].x > number.glyphs[i - 1].x);
    CHECK(number.glyphs.back().x < texts[0].runs.front().glyphs.back().x);
    CHECK(texts[2].runs.back().glyphs.front().x < number.glyphs.front().x);
    const model::PlacedRun& word = texts[0].runs.front();
    CHECK(word.right_to_left);
    CHECK(word.glyphs.front().x > word.glyphs.back().x);  // logical order
}

TEST_CASE("text starts at the reading side and ends at the other") {
    Desk left, right(true);
    const auto english = items<model::TextItem>(left.lay(Desk::stack({aligned(left.text("I"), model::Align::end)})));
    const model::PlacedRun& run = english[0].runs[0];
    CHECK(run.glyphs[0].x + run.glyphs[0].advance == pt(400));
    const auto arabic = items<model::TextItem>(right.lay(Desk::stack({right.text("نعم")})));
    CHECK(ink_right(arabic[0].runs[0]) <= pt(400));
    CHECK(ink_right(arabic[0].runs[0]) > pt(397));
}

TEST_CASE("the ink of large optical lines meets the margin") {
    Desk desk;
    model::Block column = Desk::stack({optical(desk.text("Does someone work", "headline"))});
    column.box.width = fixed(200);
    for (const model::TextItem& line : items<model::TextItem>(desk.lay(Desk::stack({column})))) {
        CHECK(ink_left(line.runs[0]) == pt(0));
    }
    Desk mirrored(true);
    const auto arabic =
        items<model::TextItem>(mirrored.lay(Desk::stack({optical(mirrored.text("هل يتحكم", "headline"))})));
    CHECK(ink_right(arabic[0].runs[0]) == pt(400));
}

TEST_CASE("small text keeps its side bearings") {
    Desk desk;
    const auto line = items<model::TextItem>(desk.lay(Desk::stack({optical(desk.text("Does"))})))[0];
    CHECK(line.runs[0].glyphs[0].x == pt(0));
}

TEST_CASE("a balanced headline has no short last line") {
    Desk desk;
    const auto lines =
        said(desk.lay(Desk::stack({desk.heading("Does someone control your work or your body?", "headline")})));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == "Does someone control ");
    CHECK(lines[1] == "your work or your body?");
}

TEST_CASE("lines rather end where a phrase or a sentence does") {
    Desk desk;
    desk.theme().styles["body"].balanced = true;
    model::Block narrow =
        Desk::stack({desk.text("In danger now? Call 911."), desk.text("Call a friend, or call us now.")});
    narrow.box.width = fixed(100);
    CHECK(said(desk.lay(Desk::stack({narrow}))) ==
          std::vector<std::string>{"In danger now? ", "Call 911.", "Call a friend, ", "or call us now."});
}

TEST_CASE("size and leading follow the script of the text") {
    Desk desk;
    const auto id = desk.add_text({words("هل")}, "headline", "ar");
    model::TextBlock block;
    block.text = id;
    model::Block arabic;
    arabic.content = block;
    const auto items_there = items<model::TextItem>(desk.lay(Desk::stack({arabic})));
    CHECK(items_there[0].runs[0].size == pt(36));  // 30 x 1.2
    CHECK(items_there[0].language == "ar");
}

TEST_CASE("tracking widens Latin lines between letters only") {
    Desk plain, tracked;
    tracked.theme().styles["headline"].tracking = {1, 10};
    const auto without = items<model::TextItem>(plain.lay(Desk::stack({plain.text("HHH", "headline")})))[0];
    const auto with = items<model::TextItem>(
        tracked.lay(Desk::stack({aligned(tracked.text("HHH", "headline"), model::Align::end)})))[0];
    const auto pitch = [](const model::TextItem& item) { return item.runs[0].glyphs[1].x - item.runs[0].glyphs[0].x; };
    CHECK(pitch(with) - pitch(without) == pt(3));
    CHECK(with.runs[0].glyphs[2].x + with.runs[0].glyphs[2].advance == pt(400));  // none after the last
}

TEST_CASE("Arabic is never tracked") {
    Desk plain(true), tracked(true);
    tracked.theme().styles["headline"].tracking = {1, 10};
    const auto a = items<model::TextItem>(plain.lay(Desk::stack({plain.text("نعم", "headline")})))[0];
    const auto b = items<model::TextItem>(tracked.lay(Desk::stack({tracked.text("نعم", "headline")})))[0];
    CHECK(a.runs[0].glyphs.back().x == b.runs[0].glyphs.back().x);
}

TEST_CASE("facts take their own colour") {
    Desk desk;
    desk.theme().styles["body"].strong_colour = "red";
    desk.add_channel("number", "911", {"911"}, "tel:911");
    const auto texts =
        items<model::TextItem>(desk.lay(Desk::stack({desk.text({words("Call "), desk.fact("number")})})));
    CHECK(texts[0].runs[0].colour == desk.theme().colours["black"]);
    CHECK(texts[1].runs[0].colour == desk.theme().colours["red"]);
}

TEST_CASE("a block's colours stand before its style's") {
    Desk desk;
    desk.theme().styles["body"].strong_colour = "red";
    desk.add_channel("number", "911", {"911"}, "tel:911");
    model::Block one = desk.text({words("Call "), desk.fact("number")});
    model::Block two = one;
    std::get<model::TextBlock>(one.content).colour = "white";
    std::get<model::TextBlock>(two.content).colour = "white";
    std::get<model::TextBlock>(two.content).strong_colour = "key";
    const auto texts = items<model::TextItem>(desk.lay(Desk::stack({one, two})));
    CHECK(texts[0].runs[0].colour == desk.theme().colours["white"]);
    CHECK(texts[1].runs[0].colour == desk.theme().colours["white"]);
    CHECK(texts[2].runs[0].colour == desk.theme().colours["white"]);
    CHECK(texts[3].runs[0].colour == desk.theme().colours["key"]);
}

TEST_CASE("the first line box of a tall text grows to its ink") {
    Desk desk(true);
    desk.theme().styles["body"].leading = pt(6);  // far too tight for Arabic
    const auto pages = desk.lay(Desk::stack({Desk::box({}, fixed(10)), desk.text("إِلٰى")}));
    const auto item = items<model::TextItem>(pages)[0];
    for (const model::PlacedRun& run : item.runs) {
        const text::FontFace& face = fonts().face(run.font);
        for (const model::PlacedGlyph& glyph : run.glyphs) {
            const auto ink = face.ink(glyph.id);
            CHECK(glyph.y - base::from_font_units(ink.y, run.size, face.metrics().units_per_em) >= pt(10));
        }
    }
}

TEST_CASE("a text is measured by its language, or by the one that all its words are of") {
    Desk desk(true);  // Arabic headlines are 1.2 times as large as Latin ones
    const auto named = [](const char* name) {
        model::Inline word = words(name);
        word.isolated = true;
        word.language = "en";
        return word;
    };
    const auto texts = items<model::TextItem>(
        desk.lay(Desk::stack({optical(desk.text({named("Haitian"), named("Creole")}, "headline")),
                              desk.text({words("قل "), named("Creole")}, "headline")})));
    CHECK(texts[0].runs[0].size == pt(30));
    CHECK(baseline(texts[0]) == mpt(21'420));  // cap height, as in English
    for (const model::PlacedRun& run : texts.back().runs) CHECK(run.size == pt(36));
}
