// The record of hashed files saves time and decides nothing.

#include "text/verified_files.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "base/sha256.h"
#include "fixture.h"
#include "temporary_folder.h"

namespace {

using namespace handbill;
using namespace handbill::text::fixture;
using text::FileIdentity;
using text::VerifiedFiles;

const std::string kDigest(64, 'a');
constexpr FileIdentity kOld{1, 2, 3, 1'000'000'000, 2'000'000'000};

std::string read(const std::string& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

TEST_CASE("what was remembered is found again by another run") {
    const TemporaryFolder folder;
    VerifiedFiles(folder.path() + "/cache").remember("/fonts/a b.ttf", kOld, kDigest);
    CHECK(VerifiedFiles(folder.path() + "/cache").find("/fonts/a b.ttf", kOld) == kDigest);
}

TEST_CASE("any difference in the file's identity forgets it") {
    const TemporaryFolder folder;
    VerifiedFiles files(folder.path());
    files.remember("/f", kOld, kDigest);
    for (std::uint64_t FileIdentity::*field : {&FileIdentity::device, &FileIdentity::inode, &FileIdentity::size}) {
        FileIdentity other = kOld;
        ++(other.*field);
        CHECK_FALSE(files.find("/f", other).has_value());
    }
    for (std::int64_t FileIdentity::*field : {&FileIdentity::modified, &FileIdentity::changed}) {
        FileIdentity other = kOld;
        ++(other.*field);
        CHECK_FALSE(files.find("/f", other).has_value());
    }
    CHECK_FALSE(files.find("/other", kOld).has_value());
}

TEST_CASE("a file touched a moment ago is not put on record") {
    const TemporaryFolder folder;
    FileIdentity fresh = kOld;
    fresh.changed = std::int64_t{1} << 62;
    VerifiedFiles(folder.path()).remember("/f", fresh, kDigest);
    CHECK_FALSE(VerifiedFiles(folder.path()).find("/f", fresh).has_value());
}

TEST_CASE("a corrupt record is as good as none") {
    for (const char* contents : {"", "\x01\x02", "handbill verified fonts 1\nzz 1 2\n", "handbill verified fonts 9\n",
                                 "handbill verified fonts 1\naaaa 1 2 3 1000000000 2000000000 /f\n"}) {
        const TemporaryFolder folder;
        std::ofstream(folder.path() + "/verified-fonts") << contents;
        VerifiedFiles files(folder.path());
        CHECK_FALSE(files.find("/f", kOld).has_value());
        files.remember("/f", kOld, kDigest);
        CHECK(VerifiedFiles(folder.path()).find("/f", kOld) == kDigest);
    }
}

TEST_CASE("a folder that cannot be written costs nothing but time") {
    VerifiedFiles files("/proc/no/such/folder");
    files.remember("/f", kOld, kDigest);
    CHECK(files.find("/f", kOld) == kDigest);
    CHECK_FALSE(VerifiedFiles("/proc/no/such/folder").find("/f", kOld).has_value());
}

TEST_CASE("no folder, no record") {
    VerifiedFiles files("");
    files.remember("/f", kOld, kDigest);
    CHECK(files.find("/f", kOld) == kDigest);
}

TEST_CASE("only the record itself is left in the folder") {
    const TemporaryFolder folder;
    VerifiedFiles files(folder.path());
    files.remember("/f", kOld, kDigest);
    files.remember("/g", kOld, kDigest);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
    CHECK(read(folder.path() + "/verified-fonts") == "handbill verified fonts 1\n" + kDigest +
                                                         " 1 2 3 1000000000 2000000000 /f\n" + kDigest +
                                                         " 1 2 3 1000000000 2000000000 /g\n");
}

TEST_CASE("a record that lies about a changed file does not make it pass, nor a good one fail") {
    const TemporaryFolder folder;
    const std::string file = folder.path() + "/F.ttf";
    std::ofstream(file) << "not a font";
    // Whatever the record says, the file is unusable as a font for its listed hash, and changed for any other.
    model::FontList list;
    list.families["f"].faces.push_back({400, "F.ttf", 0, "", "", base::to_hex(base::sha256("not a font")), {}});
    std::ofstream(folder.path() + "/verified-fonts") << "handbill verified fonts 1\n"
                                                     << kDigest << " 0 0 0 0 0 " << file << "\n";
    const text::FontLibrary library(list, {folder.path()}, folder.path());
    diag::Diagnostics diagnostics;
    CHECK(library.open({0}, diagnostics) == nullptr);
    REQUIRE(diagnostics.error_count() == 1);
    CHECK(diagnostics.entries()[0].code == diag::codes::font_unusable);
}

TEST_CASE("a library with a cache folder puts its fonts on record") {
    const TemporaryFolder folder;
    diag::Diagnostics diagnostics;
    const text::FontLibrary library(font_list(), font_folders(), folder.path());
    REQUIRE(library.open(*library.choose("noto-sans", 400), diagnostics) != nullptr);
    const std::string record = read(folder.path() + "/verified-fonts");
    CHECK(record.find(library.entry(*library.choose("noto-sans", 400)).sha256) != std::string::npos);
    CHECK(record.find("NotoSans-Regular.ttf") != std::string::npos);
}

}  // namespace
