// A fuzz target over stored inputs, as an ordinary test: every file named on the command line or found below a folder
// named there, whole and cut short at many places.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "fuzz_target.h"

namespace {

constexpr std::size_t kCuts = 24;

std::vector<std::filesystem::path> files_of(const std::vector<std::string>& arguments) {
    std::vector<std::filesystem::path> files;
    for (const std::string& argument : arguments) {
        if (!std::filesystem::is_directory(argument)) {
            files.emplace_back(argument);
            continue;
        }
        for (const auto& entry : std::filesystem::recursive_directory_iterator(argument)) {
            if (entry.is_regular_file()) files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// How many inputs a file gave.
std::size_t replay(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    // A copy of exactly the right size, so that the sanitizer sees a read past its end.
    const auto run = [&](std::size_t size) {
        const std::vector<std::uint8_t> input(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
        LLVMFuzzerTestOneInput(input.data(), input.size());
    };
    run(bytes.size());
    if (bytes.size() < kCuts) return 1;
    for (std::size_t cut = 1; cut < kCuts; ++cut) run(bytes.size() * cut / kCuts);
    return kCuts;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::filesystem::path> files = files_of({argv + 1, argv + argc});
    std::size_t inputs = 0;
    for (const std::filesystem::path& file : files) inputs += replay(file);
    std::printf("%zu inputs from %zu files\n", inputs, files.size());
    return files.empty() ? 1 : 0;
}
