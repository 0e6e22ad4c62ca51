#include "pdf/writer_cache.h"

#include "fixture.h"

#include <doctest/doctest.h>

namespace handbill::pdf {
namespace {

using fixture::Face;
using fixture::font;
using fixture::fonts;

TEST_CASE("a subset is made once for a face and a set of glyphs") {
    const WriterCache cache;
    const text::FontFace& face = fonts().face(font(Face::sans));
    const std::vector<std::uint32_t> glyphs{3, 7};
    const auto first = cache.state().program(face, FontFormat::true_type, glyphs);
    REQUIRE(first);
    CHECK(first == cache.state().program(face, FontFormat::true_type, glyphs));
    CHECK(first != cache.state().program(face, FontFormat::true_type, {3}));
    CHECK(first != cache.state().program(fonts().face(font(Face::sans_bold)), FontFormat::true_type, glyphs));
    CHECK(first->glyph(3) == 1);
    CHECK(first->glyph(7) == 2);
    CHECK(first->glyph(4) == 0);
}

TEST_CASE("facts of a face are in thousandths of an em") {
    const WriterCache cache;
    const auto sans = cache.state().facts(fonts().face(font(Face::sans)));
    REQUIRE(sans);
    CHECK(sans->format == FontFormat::true_type);
    CHECK(sans->name == "NotoSans-Regular");
    CHECK(sans->ascent == 1069);
    CHECK(sans->descent == -293);
    CHECK(sans->cap_height == 714);
    CHECK(sans->x_max > 1000);
    CHECK(cache.state().facts(fonts().face(font(Face::chinese)))->format == FontFormat::cff_cid_keyed);
    CHECK(cache.state().facts(fonts().face(font(Face::nimbus)))->format == FontFormat::cff_name_keyed);
}

}  // namespace
}  // namespace handbill::pdf
