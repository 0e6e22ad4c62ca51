// Broken contents and what is said about them: each case under diagnostics/ is laid over diagnostics/base and taken
// down the line as far as pages; the rendered report must be the one in its expected.txt. See diagnostics/README.md.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "content/load.h"
#include "diag/render.h"
#include "golden_files.h"
#include "io/workspace.h"
#include "layout/paginate.h"
#include "locale/localize.h"
#include "text/shape.h"

using namespace handbill;

namespace {

namespace fs = std::filesystem;

const fs::path kCases = golden::folder() / "diagnostics";

/// A workspace in memory that can also pretend to hold huge files; reading one of those is a failure of the test.
class CaseWorkspace final : public io::Workspace {
public:
    io::MemoryWorkspace memory;
    std::map<std::string, std::uint64_t, std::less<>> huge;

    [[nodiscard]] std::optional<std::string> read(std::string_view path) const override {
        CHECK_MESSAGE(!huge.contains(path), "a huge file was read: ", std::string(path));
        return memory.read(path);
    }
    [[nodiscard]] std::optional<std::uint64_t> size(std::string_view path) const override {
        const auto found = huge.find(path);
        return found == huge.end() ? memory.size(path) : std::optional(found->second);
    }
    [[nodiscard]] std::vector<std::string> files(std::string_view folder) const override {
        return memory.files(folder);
    }
    [[nodiscard]] std::vector<std::string> folders(std::string_view folder) const override {
        return memory.folders(folder);
    }
};

struct Case {
    CaseWorkspace workspace;
    content::Selection selection;
};

void lay_over(io::MemoryWorkspace& workspace, const fs::path& folder) {
    for (const char* part : {"content", "fonts", "profile"}) {
        if (!fs::exists(folder / part)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(folder / part)) {
            if (!entry.is_regular_file()) continue;
            workspace.contents[fs::relative(entry.path(), folder).generic_string()] = golden::slurp(entry.path());
        }
    }
}

/// \n \r \t \\ and \xHH.
std::string unescape(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            out += text[i];
            continue;
        }
        const char kind = text.at(++i);
        if (kind == 'x') {
            out += static_cast<char>(std::stoi(text.substr(i + 1, 2), nullptr, 16));
            i += 2;
        } else {
            out += kind == 'n' ? '\n' : kind == 'r' ? '\r' : kind == 't' ? '\t' : kind;
        }
    }
    return out;
}

/// One line of a case's `generate` file; `path` is the file that is being written.
void follow(const std::string& line, std::string& path, Case& into) {
    std::istringstream words(line);
    std::string deed;
    words >> deed;
    if (deed.empty() || deed[0] == '#') return;
    const auto rest = [&] {
        std::string text;
        words.get();  // the one blank after what was read
        std::getline(words, text);
        return unescape(text);
    };
    std::string name;
    if (deed == "file") {
        words >> path;
        into.workspace.memory.contents[path].clear();
    } else if (deed == "text") {
        into.workspace.memory.contents[path] += rest();
    } else if (deed == "repeat") {
        std::size_t times = 0;
        words >> times;
        const std::string text = rest();
        for (std::size_t i = 0; i < times; ++i) into.workspace.memory.contents[path] += text;
    } else if (deed == "huge") {
        words >> path;
        words >> into.workspace.huge[path];
        into.workspace.memory.contents[path].clear();
    } else if (deed == "remove") {
        words >> path;
        REQUIRE(into.workspace.memory.contents.erase(path) == 1);
    } else if (deed == "piece") {
        words >> name;
        into.selection.pieces.push_back(name);
    } else if (deed == "language") {
        words >> name;
        into.selection.languages.push_back(name);
    } else if (deed == "theme") {
        words >> name;
        into.selection.themes.push_back(name);
    } else if (deed == "profile") {
        words >> into.selection.profile.path;
    } else if (deed == "edition") {
        words >> name;
        into.selection.variants.push_back(model::variant_named(name).value());
    } else {
        FAIL("unknown deed in a generate file: ", line);
    }
}

Case read_case(const fs::path& folder) {
    Case out;
    lay_over(out.workspace.memory, kCases / "base");
    lay_over(out.workspace.memory, folder);
    std::ifstream recipe(folder / "generate");
    std::string path;
    for (std::string line; std::getline(recipe, line);) follow(line, path, out);
    return out;
}

/// What all editions of a case share.
struct Press {
    model::Catalog catalog;
    locale::ChannelForms channels;
    text::FontLibrary fonts;
};

/// One piece in one language, from its words to its pages.
void make_edition(const Press& press, const std::shared_ptr<const model::Piece>& piece,
                  const std::shared_ptr<const model::Language>& language, diag::Diagnostics& diagnostics) {
    auto localized = locale::localize(press.catalog, piece, language, press.channels, diagnostics);
    if (!localized) return;
    const auto shaped =
        text::shape(std::make_shared<const model::LocalizedDocument>(*std::move(localized)), press.fonts, diagnostics);
    if (!shaped) return;
    for (const std::string& sheet : piece->sheets)
        (void)layout::paginate(*shaped, press.catalog.sheets.at(sheet), press.fonts, diagnostics);
}

bool is_for(const model::Piece& piece, const std::string& tag) {
    return piece.languages.empty() || std::count(piece.languages.begin(), piece.languages.end(), tag) > 0;
}

/// The line as far as faults of content show: every piece in every language that was loaded.
void take_down_the_line(const Case& one, diag::SourceMap& sources, diag::Diagnostics& diagnostics) {
    content::Selection selection = one.selection;
    if (!selection.profile.path.empty()) selection.profile.workspace = &one.workspace;
    const auto catalog = content::load(one.workspace, selection, sources, diagnostics);
    if (!catalog) return;
    auto channels = locale::print_channels(*catalog, diagnostics);
    if (!channels) return;
    const Press press{*catalog, *std::move(channels), {catalog->fonts, golden::font_folders()}};
    for (const auto& [id, settings] : catalog->settings) {
        for (const auto& piece : settings) {
            for (const auto& [tag, language] : catalog->languages) {
                if (!is_for(*piece, tag)) continue;
                diag::Diagnostics told;
                told.set_edition(id + '.' + tag);
                make_edition(press, piece, language, told);
                diagnostics.append(std::move(told));
            }
        }
    }
}

/// A warning need not be acted on.
bool explains_itself(const diag::Diagnostic& entry) { return entry.severity == diag::Severity::warning; }

std::string report_of(const Case& one) {
    diag::SourceMap sources;
    diag::Diagnostics diagnostics;
    take_down_the_line(one, sources, diagnostics);
    std::string report;
    for (const diag::Diagnostic& entry : diagnostics.entries()) {
        CHECK_MESSAGE((!entry.notes.empty() || explains_itself(entry)), "no hint: ", entry.message);
        report += diag::render_text(entry, sources, false);
    }
    return report;
}

std::vector<fs::path> case_folders() {
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(kCases)) {
        if (entry.is_directory() && entry.path().filename() != "base") folders.push_back(entry.path());
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

}  // namespace

TEST_CASE("the content that the cases are laid over is good") {
    Case base;
    lay_over(base.workspace.memory, kCases / "base");
    CHECK(report_of(base) == "");
}

TEST_CASE("each broken content is told as its picture shows") {
    for (const fs::path& folder : case_folders()) {
        INFO("case ", folder.filename().string());
        const std::string report = report_of(read_case(folder));
        CHECK(report != "");
        golden::compare(report, folder / "expected.txt");
    }
}

TEST_CASE("there are enough broken contents") { CHECK(case_folders().size() >= 45); }
