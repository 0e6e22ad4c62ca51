// Numbers as pictures: rows, the drawn hyphen, the key.

#include "layout/lockup.h"

#include "fixture.h"
#include "layout/unicode.h"

using namespace handbill;
using namespace handbill::layout;
using namespace handbill::layout::fixture;
using Form = model::NumberBlock::Form;

namespace {

const text::FontFace& black() {
    diag::Diagnostics diagnostics;
    const auto id = fonts().choose("noto-sans", 900);
    REQUIRE(id.has_value());
    const text::FontFace* face = fonts().open(*id, diagnostics);
    REQUIRE(face != nullptr);
    return *face;
}

NumberGlyphs glyphs_of(const std::string& display, const std::vector<std::string>& groups) {
    model::PrintedChannel channel;
    channel.display = display;
    channel.groups = groups;
    model::ShapedNumber number;
    number.font = *fonts().choose("noto-sans", 900);
    for (const std::string& group : groups) {
        for (const char digit : group) {
            model::Glyph glyph;
            glyph.id = black().nominal_glyph(static_cast<unsigned char>(digit));
            number.digits.push_back(glyph);
        }
    }
    auto made = number_glyphs(number, channel, black());
    REQUIRE(made.has_value());
    return *made;
}

Lockup set(const std::string& display, const std::vector<std::string>& groups, Form form = Form::matrix,
           bool key_last = false) {
    Desk desk;
    return lock_up(glyphs_of(display, groups), form, pt(100), desk.theme().lockup, key_last);
}

std::vector<std::string> rows(const Lockup& lockup) {
    std::vector<std::string> out;
    for (const LockupRow& row : lockup.rows) out.push_back(to_utf8(row.text));
    return out;
}

const Lockup& us() {
    static const Lockup lockup = set("1-888-373-7888", {"1", "888", "373", "7888"});
    return lockup;
}

}  // namespace

TEST_CASE("the US number is set 4, 3, 4 and its rows say it whole") {
    CHECK(rows(us()) == std::vector<std::string>{"1-888-", "373-", "7888"});
    CHECK(us().rows[0].glyphs.size() == 4);
    const LockupRow& first = us().rows[0];
    CHECK(first.clusters[0].text_count == 2);  // "1-"
    CHECK(first.clusters[1].text_count == 1);
    CHECK(first.clusters[3].text_count == 2);  // "8-"
    CHECK(us().rows[2].clusters[3].text_count == 1);
}

TEST_CASE("digits stand a cell apart, rows a row apart") {
    const auto& row = us().rows[1];
    CHECK(row.glyphs[1].x - row.glyphs[0].x == mpt(59'800));
    CHECK(row.glyphs[0].y - us().rows[0].glyphs[0].y == mpt(79'900));
    CHECK(us().first_baseline == mpt(71'400));
    CHECK(us().height == mpt(71'400 + 2 * 79'900));
}

TEST_CASE("the ink of the first column meets the margin") {
    base::Length left = pt(100);
    for (const LockupRow& row : us().rows) {
        const auto ink = black().ink(row.glyphs[0].id);
        left = std::min(left, row.glyphs[0].x + base::from_font_units(ink.x, pt(100), 1000));
    }
    CHECK(left == pt(0));
}

TEST_CASE("the width is that of the ink, so the last column meets the other margin") {
    const auto& last = us().rows[2].glyphs[3];
    const auto ink = black().ink(last.id);
    CHECK(us().width == last.x + base::from_font_units(ink.x + ink.width, pt(100), 1000));
}

TEST_CASE("one hyphen is drawn, after the lone prefix, at the waist of the digits") {
    REQUIRE(us().hyphens.size() == 1);
    const base::Rect& hyphen = us().hyphens[0];
    CHECK(hyphen.width == mpt(12'800));
    CHECK(hyphen.height == mpt(8'500));
    CHECK(hyphen.x == us().rows[0].glyphs[0].x + mpt(50'200));
    CHECK(us().first_baseline - hyphen.y - hyphen.height / 2 == mpt(37'200));
}

TEST_CASE("the key takes the free cell of the middle row, from cap line to baseline") {
    REQUIRE(us().key.has_value());
    CHECK(us().key->bottom() == us().rows[1].glyphs[0].y);
    CHECK(us().key->height == mpt(71'400));
    CHECK(us().key->width == mpt(51'400));
    const base::Length cell = us().rows[0].glyphs[3].x;
    CHECK(us().key->x > cell);
    CHECK(us().key->right() <= us().width);
    CHECK(us().key_art == pt(40));
}

TEST_CASE("the Canadian number keeps its own groups") {
    const Lockup lockup = set("1-833-900-1010", {"1", "833", "900", "1010"});
    CHECK(rows(lockup) == std::vector<std::string>{"1-833-", "900-", "1010"});
    CHECK(lockup.hyphens.size() == 1);
    REQUIRE(lockup.key.has_value());
    CHECK(lockup.key->bottom() == lockup.rows[1].glyphs[0].y);
}

TEST_CASE("the British number has five columns, no hyphen, and the key after its middle row") {
    const Lockup lockup = set("08000 121 700", {"08000", "121", "700"});
    CHECK(rows(lockup) == std::vector<std::string>{"08000 ", "121 ", "700"});
    CHECK(lockup.hyphens.empty());
    REQUIRE(lockup.key.has_value());
    CHECK(lockup.key->bottom() == lockup.rows[1].glyphs[0].y);
    CHECK(lockup.key->x > lockup.rows[0].glyphs[3].x);
    CHECK(lockup.key->x < lockup.rows[0].glyphs[4].x);
}

TEST_CASE("where the middle row is full, the key takes the last") {
    const Lockup lockup = set("888-8373-788", {"888", "8373", "788"});
    REQUIRE(lockup.key.has_value());
    CHECK(lockup.key->bottom() == lockup.rows[2].glyphs[0].y);
    CHECK_FALSE(set("8888-8373-7888", {"8888", "8373", "7888"}).key.has_value());
}

TEST_CASE("a short number and a number of one group are set as a line") {
    CHECK(rows(set("233733", {"233733"})) == std::vector<std::string>{"233733"});
    CHECK(rows(set("112-233", {"112", "233"})) == std::vector<std::string>{"112-233"});
    CHECK(rows(set("02081234567", {"02081234567"})).size() == 1);
    CHECK(set("911", {"911"}).key.has_value());
}

TEST_CASE("a line says the number as printed, hyphens typed") {
    const Lockup lockup = set("1-888-373-7888", {"1", "888", "373", "7888"}, Form::line);
    REQUIRE(lockup.rows.size() == 1);
    CHECK(rows(lockup)[0] == "1-888-373-7888");
    CHECK(lockup.rows[0].glyphs.size() == 14);
    CHECK(lockup.hyphens.empty());
    REQUIRE(lockup.key.has_value());
    CHECK(lockup.key->height == pt(90));
    CHECK(lockup.key->x == pt(0));
    // Cap height and key share their middle.
    const base::Length cap_middle = lockup.first_baseline - mpt(71'400) / 2;
    CHECK(cap_middle == lockup.key->y + lockup.key->height / 2);
}

TEST_CASE("in right-to-left pages the key of a line stands at its right, the digits as they are") {
    const Lockup plain = set("1-888-373-7888", {"1", "888", "373", "7888"}, Form::plain);
    const Lockup line = set("1-888-373-7888", {"1", "888", "373", "7888"}, Form::line, true);
    CHECK(line.rows[0].glyphs[0].x == plain.rows[0].glyphs[0].x);
    REQUIRE(line.key.has_value());
    CHECK(line.key->right() == line.width);
    CHECK(line.key->x > plain.width);
}

TEST_CASE("a plain number is as wide as its ink and as high as its capitals") {
    const Lockup lockup = set("1-888-373-7888", {"1", "888", "373", "7888"}, Form::plain);
    CHECK_FALSE(lockup.key.has_value());
    CHECK(lockup.height == mpt(71'400));
    const auto ink = black().ink(lockup.rows[0].glyphs[0].id);
    CHECK(lockup.rows[0].glyphs[0].x == -base::from_font_units(ink.x, pt(100), 1000));
}

TEST_CASE("a number can be sized to fill a width") {
    Desk desk;
    const NumberGlyphs number = glyphs_of("1-888-373-7888", {"1", "888", "373", "7888"});
    const base::Length size = size_to_fill(number, Form::plain, pt(540), desk.theme().lockup);
    const base::Length width = lock_up(number, Form::plain, size, desk.theme().lockup, false).width;
    CHECK(width <= pt(540));
    CHECK(pt(540) - width < mpt(50));
}

TEST_CASE("digits that do not match their groups are refused") {
    model::PrintedChannel channel;
    channel.display = "911";
    channel.groups = {"911"};
    model::ShapedNumber number;
    number.font = *fonts().choose("noto-sans", 900);
    number.digits.resize(2);
    CHECK_FALSE(number_glyphs(number, channel, black()).has_value());
}
