#pragma once

// The art of a run: each file of content/art/ is read when a piece first names it, and shared from then on.

#include <map>
#include <memory>
#include <set>
#include <string>

#include "diag/source_map.h"
#include "io/workspace.h"
#include "model/art.h"
#include "model/source_tree.h"

namespace handbill::content {

class ArtShelf {
public:
    ArtShelf(const io::Workspace& workspace, diag::SourceMap& sources) : workspace_(workspace), sources_(sources) {}

    /// content/art/mirrors.yaml: which art is turned round in right-to-left pages.
    void read_mirrors(const model::SourceNode& tree, diag::Diagnostics& diagnostics);

    /// The art `id`, or null after reporting at `used_at` what is wrong. A faulty file is reported once.
    [[nodiscard]] std::shared_ptr<const model::Art> find(const std::string& id, diag::Span used_at,
                                                         diag::Diagnostics& diagnostics);

private:
    [[nodiscard]] std::optional<std::string> path_of(const std::string& id) const;
    [[nodiscard]] std::shared_ptr<const model::Art> read(const std::string& id, const std::string& path,
                                                         diag::Span used_at, diag::Diagnostics& diagnostics);
    void report_absent(const std::string& id, diag::Span used_at, diag::Diagnostics& diagnostics) const;

    const io::Workspace& workspace_;
    diag::SourceMap& sources_;
    std::set<std::string> mirrors_;
    std::map<std::string, std::shared_ptr<const model::Art>> read_;  ///< null for faulty files
};

}  // namespace handbill::content
