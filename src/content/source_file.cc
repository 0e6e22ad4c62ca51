#include "content/source_file.h"

#include <utility>

#include "content/load.h"
#include "content/tree_builder.h"

namespace handbill::content {

std::optional<diag::SourceId> add_file(const io::Workspace& workspace, const std::string& path, std::size_t most_bytes,
                                       diag::Code code, diag::SourceMap& sources, diag::Diagnostics& diagnostics) {
    const auto size = workspace.size(path);
    if (size && *size > most_bytes) {
        const diag::SourceId unread = sources.add(path, {});
        diagnostics
            .error(code, diag::Span{unread, 0, 0},
                   "the file has " + std::to_string(*size) + " bytes; " + std::to_string(most_bytes) + " are allowed")
            .notes.push_back({"split it, or delete what does not belong in it", {}});
        return std::nullopt;
    }
    auto text = size ? workspace.read(path) : std::nullopt;
    if (!text) {
        diagnostics.error(diag::codes::cannot_read, std::nullopt, "cannot read '" + path + "'")
            .notes.push_back({"check that the file is there and that you may read it", {}});
        return std::nullopt;
    }
    return sources.add(path, std::move(*text));
}

std::vector<std::string> yaml_stems(const io::Workspace& workspace, const std::string& folder) {
    constexpr std::string_view kYaml = ".yaml";
    std::vector<std::string> stems;
    for (const std::string& file : workspace.files(folder)) {
        if (file.size() > kYaml.size() && file.ends_with(kYaml))
            stems.push_back(file.substr(0, file.size() - kYaml.size()));
    }
    return stems;
}

std::optional<model::SourceNode> read_file(const io::Workspace& workspace, const std::string& path,
                                           diag::SourceMap& sources, diag::Diagnostics& diagnostics) {
    const auto source = add_file(workspace, path, kMostBytes, diag::codes::yaml_too_large, sources, diagnostics);
    return source ? read(*source, sources, diagnostics) : std::nullopt;
}

}  // namespace handbill::content
