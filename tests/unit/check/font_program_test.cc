#include "check/font_program.h"

#include <doctest/doctest.h>

#include <string>

using namespace handbill::check;

namespace {

std::string bytes(std::initializer_list<int> values) {
    std::string out;
    for (const int value : values) out.push_back(static_cast<char>(value));
    return out;
}

/// Header, names, a top dictionary of 18 bytes (three 5-byte numbers), then charset at 35 and three char strings.
std::string cid_keyed_cff(int charset_format) {
    auto font = bytes({1, 0, 4, 1});
    font += bytes({0, 1, 1, 1, 2, 'A'});     // names: one of one byte
    font += bytes({0, 1, 1, 1, 1 + 17});     // top dictionaries: one of 17 bytes
    font += bytes({139, 139, 139, 12, 30});  // 0 0 0 ROS
    font += bytes({29, 0, 0, 0, 32, 15});    // charset at 32
    font += bytes({29, 0, 0, 0, 40, 17});    // CharStrings at 40
    REQUIRE(font.size() == 32);
    font += charset_format == 0 ? bytes({0, 0, 5, 1, 0, 0, 0, 0}) : bytes({charset_format, 0, 5, 1, 0, 0, 0, 0});
    if (charset_format == 2) font.replace(32, 8, bytes({2, 0, 5, 0, 1, 0, 0, 0}));
    font += bytes({0, 3, 1, 1, 2, 3, 4, 14, 14, 14});  // three glyphs
    return font;
}

}  // namespace

TEST_CASE("a CID-keyed program tells the CID of each glyph in every form of charset") {
    const std::vector<std::uint16_t> listed{0, 5, 256};
    const std::vector<std::uint16_t> ranged{0, 5, 6};
    REQUIRE(read_cff(cid_keyed_cff(0)));
    CHECK(read_cff(cid_keyed_cff(0))->cids == listed);
    CHECK(read_cff(cid_keyed_cff(1))->cids == ranged);
    CHECK(read_cff(cid_keyed_cff(2))->cids == ranged);
    CHECK(read_cff(cid_keyed_cff(1))->glyph_count == 3);
}

TEST_CASE("a CFF program cut anywhere is refused") {
    const auto whole = cid_keyed_cff(1);
    for (std::size_t size = 0; size < whole.size(); ++size) CHECK_FALSE(read_cff(whole.substr(0, size)));
}

TEST_CASE("a TrueType program without glyf is refused") {
    CHECK_FALSE(read_true_type(""));
    CHECK_FALSE(read_true_type(bytes({0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0})));
}
