#include "io/publish.h"

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <thread>

#include "temporary_folder.h"

using namespace handbill;

namespace {

std::string reason_of(const diag::Diagnostics& diagnostics) {
    REQUIRE(diagnostics.entries().size() == 1);
    CHECK(diagnostics.entries()[0].code == diag::codes::cannot_write);
    CHECK(!diagnostics.entries()[0].notes.empty());
    return diagnostics.entries()[0].message;
}

}  // namespace

TEST_CASE("a text stands at its path and nothing else stands beside it") {
    const TemporaryFolder folder;
    diag::Diagnostics diagnostics;
    CHECK(io::publish_text("words", folder / "out.json", diagnostics));
    CHECK(folder.read("out.json") == "words");
    CHECK(folder.count() == 1);
    CHECK(diagnostics.entries().empty());
}

TEST_CASE("folders are made and a file is replaced") {
    const TemporaryFolder folder;
    diag::Diagnostics diagnostics;
    CHECK(io::publish_text("old", folder / "a/b/c.txt", diagnostics));
    CHECK(io::publish_text("new", folder / "a/b/c.txt", diagnostics));
    CHECK(folder.read("a/b/c.txt") == "new");
}

TEST_CASE("a published file has the rights that the user's mask allows") {
    const TemporaryFolder folder;
    diag::Diagnostics diagnostics;
    REQUIRE(io::publish_text("words", folder / "out.txt", diagnostics));
    struct stat status {};
    REQUIRE(::stat((folder / "out.txt").c_str(), &status) == 0);
    const mode_t mask = ::umask(0);
    ::umask(mask);
    CHECK((status.st_mode & 0777U) == (0666U & ~mask));
}

TEST_CASE("a left-over of a broken run is not in the way") {
    const TemporaryFolder folder;
    folder.write(".out.txt." + std::to_string(::getpid()) + "-0.part", "half");
    diag::Diagnostics diagnostics;
    CHECK(io::publish_text("words", folder / "out.txt", diagnostics));
    CHECK(folder.read("out.txt") == "words");
}

TEST_CASE("a folder in the way is left alone and reported") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "out.txt");
    diag::Diagnostics diagnostics;
    CHECK(!io::publish_text("words", folder / "out.txt", diagnostics));
    CHECK(reason_of(diagnostics).starts_with("cannot replace"));
    CHECK(folder.count() == 1);
}

TEST_CASE("a file in the way of a folder is reported") {
    const TemporaryFolder folder;
    folder.write("a", "a file");
    diag::Diagnostics diagnostics;
    CHECK(!io::publish_text("words", folder / "a/out.txt", diagnostics));
    CHECK(reason_of(diagnostics).starts_with("cannot make the folder"));
    CHECK(folder.read("a") == "a file");
}

TEST_CASE("a full disk leaves the old file and no half of the new one") {
    const TemporaryFolder folder;
    folder.write("out.txt", "old");
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {  // a limit on the size of files stands for a full disk; it must not bind the other tests
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{1000, 1000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        diag::Diagnostics diagnostics;
        const bool published = io::publish_text(std::string(100000, 'x'), folder / "out.txt", diagnostics);
        const bool told = diagnostics.entries().size() == 1 &&
                          diagnostics.entries()[0].code == diag::codes::cannot_write &&
                          diagnostics.entries()[0].notes[0].message.find("make room") != std::string::npos;
        ::_exit(!published && told ? 0 : 1);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    CHECK(folder.read("out.txt") == "old");
    CHECK(folder.count() == 1);
}

TEST_CASE("threads that publish to one path leave one whole file") {
    const TemporaryFolder folder;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&folder, i] {
            diag::Diagnostics diagnostics;
            io::publish_text(std::string(20000, static_cast<char>('a' + i)), folder / "out.txt", diagnostics);
        });
    }
    for (std::thread& thread : threads) thread.join();
    const std::string bytes = folder.read("out.txt");
    CHECK(bytes.size() == 20000);
    CHECK(bytes == std::string(20000, bytes[0]));
    CHECK(folder.count() == 1);
}
