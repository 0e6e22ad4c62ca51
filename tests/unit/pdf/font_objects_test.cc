#include "pdf/font_objects.h"

#include <doctest/doctest.h>

#include "pdf/cff_keys.h"
#include "pdf/text_painter.h"

namespace handbill::pdf {
namespace {

CodeUse use(std::uint16_t code, std::int64_t width) { return {code, code, width * 1000, u"x"}; }

TEST_CASE("the most frequent width is the default, the smallest of equals") {
    CHECK(default_width({use(1, 500), use(2, 600), use(3, 600)}) == 600'000);
    CHECK(default_width({use(1, 600), use(2, 500)}) == 500'000);
    CHECK(default_width({}) == 1'000'000);
}

TEST_CASE("W lists only what differs from the default, in runs of neighbours") {
    const std::vector<CodeUse> codes{use(1, 500), use(2, 610), use(3, 500), use(5, 620), use(6, 630), use(9, 640)};
    CHECK(widths_array(codes, 500'000) == "[2[610]5[620 630]9[640]]");
}

TEST_CASE("widths of other units than 1000 keep their fractions") {
    CHECK(widths_array({{1, 1, 561'523, u"a"}}, 0) == "[1[561.523]]");
}

TEST_CASE("ToUnicode blocks hold at most a hundred codes") {
    std::vector<CodeUse> codes;
    for (std::uint16_t code = 1; code <= 101; ++code) codes.push_back(use(code, 500));
    const std::string map = to_unicode_map(codes);
    CHECK(map.find("100 beginbfchar\n<0001><0078>\n") != std::string::npos);
    CHECK(map.find("\n1 beginbfchar\n<0065><0078>\nendbfchar\n") != std::string::npos);
}

TEST_CASE("a code may say several characters, beyond the basic plane too") {
    CHECK(to_unicode_map({{1, 7, 0, u"ffi"}}).find("<0001><006600660069>") != std::string::npos);
    CHECK(to_unicode_map({{1, 7, 0, u"\U0001F4DE"}}).find("<0001><D83DDCDE>") != std::string::npos);
}

TEST_CASE("subset tags are six capitals that differ with font and codes") {
    const std::string tag = subset_tag("NotoSans-Regular", {use(1, 500)});
    CHECK(tag.size() == 6);
    for (const char c : tag) CHECK((c >= 'A' && c <= 'Z'));
    CHECK(tag != subset_tag("NotoSans-Bold", {use(1, 500)}));
    CHECK(tag != subset_tag("NotoSans-Regular", {use(2, 500)}));
    CHECK(tag == subset_tag("NotoSans-Regular", {use(1, 500)}));
}

TEST_CASE("a cluster's text is shared out: one character each, the rest for the last glyph") {
    CHECK(distribute(u"ffi", 1) == std::vector<std::u16string>{u"ffi"});
    CHECK(distribute(u"abc", 2) == std::vector<std::u16string>{u"a", u"bc"});
    CHECK(distribute(u"a\U0001F4DE", 2) == std::vector<std::u16string>{u"a", u"\U0001F4DE"});
    CHECK(distribute(u"a", 3) == std::vector<std::u16string>{u"a", u"\u200B", u"\u200B"});
}

// ---- CFF ----

std::string index_of(const std::vector<std::string>& objects) {
    std::string index{'\0', static_cast<char>(objects.size()), '\1', '\1'};
    char offset = 1;
    std::string data;
    for (const std::string& object : objects) {
        offset = static_cast<char>(offset + static_cast<char>(object.size()));
        index += offset;
        data += object;
    }
    return index + data;
}

/// A header, a name, and a Top DICT that is CID-keyed and has its charset behind it.
std::string cid_keyed_cff(const std::string& charset) {
    const std::string head{"\1\0\4\1", 4};
    const std::string names = index_of({"Test"});
    const auto dictionary = [](std::size_t charset_offset) {
        std::string bytes{"\x8B\x8B\x8B\x0C\x1E", 5};  // 0 0 0 ROS
        bytes += "\x1C";
        bytes += static_cast<char>(charset_offset >> 8);
        bytes += static_cast<char>(charset_offset & 0xFF);
        return bytes + '\x0F';
    };
    const std::size_t before = head.size() + names.size() + index_of({dictionary(0)}).size();
    return head + names + index_of({dictionary(before)}) + charset;
}

TEST_CASE("a CID-keyed font program's own CIDs are read from its charset, in every format") {
    const auto listed = read_cff_keys(cid_keyed_cff({"\0\0\x07\0\x09", 5}), 3);
    REQUIRE(listed.has_value());
    CHECK(listed->cid_keyed);
    CHECK(listed->cid(1) == 7);
    CHECK(listed->cid(2) == 9);
    const auto short_ranges = read_cff_keys(cid_keyed_cff({"\1\0\x64\2\1\0\0", 7}), 5);
    REQUIRE(short_ranges.has_value());
    CHECK(short_ranges->cid(3) == 102);
    CHECK(short_ranges->cid(4) == 256);
    const auto long_ranges = read_cff_keys(cid_keyed_cff({"\2\0\1\0\3", 5}), 5);
    REQUIRE(long_ranges.has_value());
    CHECK(long_ranges->cids.empty());  // the identity
    CHECK(long_ranges->cid(4) == 4);
}

TEST_CASE("a font program that runs outside its table is refused") {
    CHECK_FALSE(read_cff_keys("", 3).has_value());
    CHECK_FALSE(read_cff_keys(cid_keyed_cff({"\0\0\x07", 3}), 3).has_value());
    CHECK_FALSE(read_cff_keys(cid_keyed_cff({"\3\0\0", 3}), 3).has_value());
    const std::string whole = cid_keyed_cff({"\0\0\x07\0\x09", 5});
    for (std::size_t size = 0; size < whole.size(); ++size) {
        CAPTURE(size);
        CHECK_FALSE(read_cff_keys(std::string_view(whole).substr(0, size), 3).has_value());
    }
    std::string second_version = whole;
    second_version[0] = 2;
    CHECK_FALSE(read_cff_keys(second_version, 3).has_value());
}

}  // namespace
}  // namespace handbill::pdf
