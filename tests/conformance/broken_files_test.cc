// A finished file broken on purpose in one way at a time. Here the self-check must tell each break in its words; each
// broken file is left in a folder, where veraPDF reads it next (verapdf.py) and test_broken.py compares both.

#include <filesystem>
#include <fstream>
#include <set>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "check/verify.h"
#include "mutations.h"
#include "specimen.h"

using namespace handbill;
using namespace handbill::conformance;

namespace {

namespace fs = std::filesystem;

std::vector<std::string> faults_of(const std::string& bytes, const model::PageSet& meant) {
    diag::Diagnostics diagnostics;
    const auto checked = check::verify({bytes}, meant, diagnostics);
    CHECK(checked.has_value() != diagnostics.has_errors());
    std::vector<std::string> faults;
    for (const auto& entry : diagnostics.entries()) faults.push_back(entry.message);
    return faults;
}

bool tells(const std::vector<std::string>& faults, const std::string& words) {
    return std::any_of(faults.begin(), faults.end(),
                       [&words](const std::string& fault) { return fault.find(words) != std::string::npos; });
}

void write(const fs::path& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary);
    file << bytes;
    REQUIRE(file.good());
}

std::vector<Mutation> all_mutations() {
    std::vector<Mutation> all;
    for (auto& some :
         {document_mutations(), structure_mutations(), link_mutations(), content_mutations(), font_mutations()}) {
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

}  // namespace

TEST_CASE("the self-check tells each way in which a file is broken on purpose") {
    const fs::path folder = HANDBILL_BROKEN_FOLDER;
    fs::remove_all(folder);
    fs::create_directories(folder);
    const auto specimen = make_specimen();
    const auto unbroken = objects([](QPDF&) {});
    CHECK(faults_of(unbroken(specimen.written), specimen.pages).empty());
    write(folder / "unbroken.pdf", unbroken(specimen.published));

    auto said = nlohmann::json::object();
    std::set<std::string> names;
    for (const auto& mutation : all_mutations()) {
        CAPTURE(mutation.name);
        CHECK(names.insert(mutation.name).second);
        const auto faults = faults_of(mutation.apply(specimen.written), specimen.pages);
        std::string all;
        for (const auto& fault : faults) all += "\n  " + fault;
        CHECK_MESSAGE((!faults.empty() && tells(faults, mutation.self_check)), "wanted “", mutation.self_check,
                      "”, got:", all);
        said[mutation.name] = {{"wanted", mutation.self_check}, {"told", faults}};
        write(folder / (mutation.name + ".pdf"), mutation.apply_published(specimen.published));
    }
    write(folder / "self-check.json", said.dump(1, ' ', false, nlohmann::json::error_handler_t::replace));
}
