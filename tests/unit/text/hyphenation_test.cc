// Words parted by a dictionary of the test's own: libhyphen's patterns for a few words.

#include "text/hyphenation.h"

#include <doctest/doctest.h>

#include <fstream>

#include "fixture.h"
#include "temporary_folder.h"

namespace {

using namespace handbill::text::fixture;
using handbill::text::Hyphenation;

TEST_CASE("words are parted where the patterns say") {
    const TemporaryFolder folder;
    std::ofstream(folder.path() + "/hyph_en_US.dic")
        << "UTF-8\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 3\nn1ter\nr1pre\ne1ter\n";
    const Hyphenation english(folder.path(), "en");
    REQUIRE(english.exists());
    CHECK(english.points(u"interpreter") == std::vector<std::uint32_t>{2, 5, 8});
    CHECK(english.points(u"Interpreter") == std::vector<std::uint32_t>{2, 5, 8});
    CHECK(english.points(u"inter").size() == 1);
    CHECK(english.points(u"ter").empty());
}

TEST_CASE("places are counted in characters, whatever the dictionary's encoding") {
    for (const char* dictionary : {"UTF-8\né1t\n",
                                   "ISO8859-1\n\xE9"
                                   "1t\n"}) {
        const TemporaryFolder folder;
        std::ofstream(folder.path() + "/hyph_fr.dic") << dictionary;
        CHECK(Hyphenation(folder.path(), "fr").points(u"téléétére") == std::vector<std::uint32_t>{5});
    }
}

TEST_CASE("a pattern that would respell the word is passed over") {
    const TemporaryFolder folder;
    std::ofstream(folder.path() + "/hyph_de_DE.dic") << "UTF-8\nc1k/k=k\n";
    CHECK(Hyphenation(folder.path(), "de").points(u"Zucker").empty());
}

TEST_CASE("a language without a dictionary is not parted") {
    const TemporaryFolder folder;
    const Hyphenation none(folder.path(), "tl");
    CHECK_FALSE(none.exists());
    CHECK(none.points(u"interpreter").empty());
}

TEST_CASE("words of other scripts than the dictionary's are left whole") {
    const TemporaryFolder folder;
    std::ofstream(folder.path() + "/hyph_fr.dic") << "ISO8859-1\na1b\n";
    CHECK(Hyphenation(folder.path(), "fr").points(u"абвгде").empty());
}

}  // namespace
