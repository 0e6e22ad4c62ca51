#include "app/manifest.h"

#include <doctest/doctest.h>

using namespace handbill;
using app::FileEntry;

namespace {

FileEntry entry(const std::string& language, const std::string& sha256 = "00") {
    FileEntry file;
    file.path = "poster/poster." + language + ".a4.pdf";
    file.document = "poster";
    file.language = language;
    file.sheet = "a4";
    file.pages = 1;
    file.bytes = 1234;
    file.sha256 = sha256;
    file.translation = "draft";
    file.hotlines = {{"us-nhth", "2026-11-22"}};
    return file;
}

bool everything_stands(const FileEntry&) { return true; }

std::vector<std::string> languages(const std::vector<FileEntry>& files) {
    std::vector<std::string> tags;
    for (const auto& file : files) tags.push_back(file.language);
    return tags;
}

}  // namespace

TEST_CASE("a manifest reads back as it was written") {
    auto stale = entry("km");
    stale.stale = "it does not fit";
    stale.warnings = {{"locale/uncertain-number", "only one source"}};
    auto own = entry("ur");
    own.organisation = "Example Lodge";
    own.profile = "3f2a";
    const std::vector<FileEntry> files{entry("en"), stale, own};
    const auto text = app::write_manifest(files);
    const auto read = app::read_manifest(text);
    REQUIRE(read);
    CHECK(app::write_manifest(*read) == text);
    CHECK(read->at(1).stale == "it does not fit");
    CHECK(read->at(0).profile.empty());
    CHECK(read->at(2).organisation == "Example Lodge");
    CHECK(read->at(2).profile == "3f2a");
    CHECK(read->at(1).warnings.at(0).code == "locale/uncertain-number");
}

TEST_CASE("what is no manifest of ours is not taken for one") {
    for (const auto* text : {"", "{", "[]", "{\"files\":[]}", "{\"format\":1,\"files\":[]}",
                             "{\"format\":2,\"files\":[{\"path\":3}]}", "{\"format\":\"2\",\"files\":[]}"}) {
        CHECK_MESSAGE(!app::read_manifest(text), text);
    }
}

TEST_CASE("new entries win, old ones of files that stand are kept, all sorted by path") {
    const auto merged = app::merge_manifest({entry("km", "aa"), entry("en", "aa")},
                                            {entry("es", "bb"), entry("en", "bb")}, {}, everything_stands);
    CHECK(languages(merged) == std::vector<std::string>{"en", "es", "km"});
    CHECK(merged[0].sha256 == "bb");
    CHECK(merged[2].sha256 == "aa");
}

TEST_CASE("an entry whose file is gone goes too") {
    const auto merged = app::merge_manifest({entry("km"), entry("en")}, {}, {},
                                            [](const FileEntry& file) { return file.language != "km"; });
    CHECK(languages(merged) == std::vector<std::string>{"en"});
}

TEST_CASE("a file that could not be renewed is stale, with the reason") {
    const auto merged =
        app::merge_manifest({entry("km")}, {}, {{entry("km").path, "it does not fit"}}, everything_stands);
    REQUIRE(merged.size() == 1);
    CHECK(merged[0].stale == "it does not fit");
}

TEST_CASE("a renewed file is stale no longer") {
    auto stale = entry("km");
    stale.stale = "it does not fit";
    const auto merged = app::merge_manifest({stale}, {entry("km")}, {}, everything_stands);
    REQUIRE(merged.size() == 1);
    CHECK(merged[0].stale.empty());
}

TEST_CASE("a failed edition that never stood has no entry") {
    CHECK(app::merge_manifest({}, {}, {{entry("km").path, "it does not fit"}}, everything_stands).empty());
}

TEST_CASE("a file takes up warnings of its edition and of its language, not of others") {
    diag::Diagnostics diagnostics;
    diag::Diagnostics job;
    job.set_edition("poster.km");
    job.warning(diag::codes::language_exception, std::nullopt, "one");
    diag::Diagnostics sheet;
    sheet.set_edition("poster.km.a4");
    sheet.warning(diag::codes::image_too_coarse, std::nullopt, "two");
    diag::Diagnostics other;
    other.set_edition("poster.km.letter");
    other.warning(diag::codes::image_too_coarse, std::nullopt, "three");
    for (auto* part : {&job, &sheet, &other}) diagnostics.append(std::move(*part));
    auto file = entry("km");
    app::add_warnings(file, "poster.km", diagnostics);
    REQUIRE(file.warnings.size() == 2);
    CHECK(file.warnings[0].message == "one");
    CHECK(file.warnings[1].message == "two");
}
