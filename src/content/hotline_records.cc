#include "content/hotline_records.h"

#include "content/load.h"
#include "content/source_file.h"
#include "content/tree_builder.h"

#include <algorithm>
#include <string_view>

namespace handbill::content {

std::string keep_records(std::string text, const std::set<std::string>& needed) {
    bool kept = true;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = std::string_view(text).substr(at, end - at);
        const bool begins = line.size() > 3 && line.starts_with("  ") && line[2] >= 'a' && line[2] <= 'z';
        if (begins) kept = needed.contains(std::string(line.substr(2, line.find(':') - 2)));
        if (!line.empty() && line[0] != ' ' && line[0] != '#') kept = true;
        if (!kept)
            std::fill(text.begin() + static_cast<std::ptrdiff_t>(at), text.begin() + static_cast<std::ptrdiff_t>(end),
                      ' ');
        at = end + 1;
    }
    return text;
}

HotlineTrees read_hotlines(const io::Workspace& workspace, const HotlinesWanted& wanted, diag::SourceMap& sources,
                           diag::Diagnostics& diagnostics) {
    struct File {
        std::string path, text{};  ///< text: if a needed record is in it
        bool whole = false;
    };
    const auto& needed = wanted.ids;
    std::vector<File> files;
    std::set<std::string> found;
    auto stems = yaml_stems(workspace, "content/hotlines");
    // A record's id begins with its country, as its file is called; the other files are seldom opened.
    std::stable_partition(stems.begin(), stems.end(), [&](const std::string& stem) {
        return std::any_of(needed.begin(), needed.end(), [&](const auto& id) { return id.starts_with(stem + '-'); });
    });
    for (const std::string& stem : stems) {
        File file{"content/hotlines/" + stem + ".yaml"};
        file.whole = wanted.countries.contains(stem);
        const bool selective =
            !wanted.everything && found.size() < needed.size() && workspace.size(file.path).value_or(0) <= kMostBytes;
        std::string text = selective ? workspace.read(file.path).value_or("") : "";
        const std::size_t found_before = found.size();
        for (const std::string& id : needed) {
            if (text.find("\n  " + id + ':') != std::string::npos) found.insert(id);
        }
        if (found.size() > found_before) file.text = std::move(text);
        files.push_back(std::move(file));
    }
    HotlineTrees read;
    const bool all = wanted.everything || found.size() < needed.size();
    for (const File& file : files) {
        const bool whole = all || file.whole;
        if (!whole && file.text.empty()) continue;
        auto tree = whole
                        ? read_file(workspace, file.path, sources, diagnostics)
                        : content::read(sources.add(file.path, keep_records(file.text, needed)), sources, diagnostics);
        if (tree)
            read.trees.push_back(std::move(*tree));
        else
            read.whole = false;
    }
    return read;
}

}  // namespace handbill::content
