#include "io/workspace.h"

#include "temporary_folder.h"

using namespace handbill::io;

namespace {

using Names = std::vector<std::string>;

/// Both kinds of workspace keep the same contract.
void check_contract(const Workspace& workspace) {
    CHECK(workspace.read("content/b.yaml") == "bee");
    CHECK(workspace.read("content/nothing.yaml") == std::nullopt);
    CHECK(workspace.read("content") == std::nullopt);
    CHECK(workspace.read("content/empty.yaml") == "");
    CHECK(workspace.size("content/b.yaml") == 3);
    CHECK(workspace.size("content/locales") == std::nullopt);
    CHECK(workspace.size("nothing") == std::nullopt);
    CHECK(workspace.files("content") == Names{"a.yaml", "b.yaml", "empty.yaml"});
    CHECK(workspace.files("content/locales") == Names{});
    CHECK(workspace.files("nothing") == Names{});
    CHECK(workspace.folders("content/locales") == Names{"en", "zh", "zh-Hans"});
    CHECK(workspace.folders("nothing") == Names{});
}

constexpr std::pair<const char*, const char*> kFiles[] = {
    {"content/b.yaml", "bee"},          {"content/a.yaml", "a"},
    {"content/empty.yaml", ""},         {"content/locales/zh-Hans/x.yaml", "x"},
    {"content/locales/zh/x.yaml", "x"}, {"content/locales/en/x.yaml", "x"}};

}  // namespace

TEST_CASE("a workspace on the disk") {
    const TemporaryFolder folder;
    for (const auto& [path, bytes] : kFiles) folder.write(path, bytes);
    check_contract(DiskWorkspace(folder.path()));
}

TEST_CASE("a workspace in memory") {
    MemoryWorkspace workspace;
    for (const auto& [path, bytes] : kFiles) workspace.contents[path] = bytes;
    check_contract(workspace);
}

TEST_CASE("large files come whole") {
    const TemporaryFolder folder;
    const std::string bytes(3000000, 'x');
    folder.write("large", bytes);
    CHECK(DiskWorkspace(folder.path()).read("large") == bytes);
}
