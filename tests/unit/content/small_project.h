#pragma once

// A whole, small content in memory, for tests that change one thing in it.

#include <optional>
#include <string>

#include "content/load.h"
#include "diag/render.h"
#include "io/workspace.h"

/// Counts what is read, so that a test can see that no more than needed is.
class WatchedWorkspace final : public handbill::io::Workspace {
public:
    handbill::io::MemoryWorkspace memory;
    mutable std::vector<std::string> reads;

    [[nodiscard]] std::optional<std::string> read(std::string_view path) const override {
        reads.emplace_back(path);
        return memory.read(path);
    }
    [[nodiscard]] std::optional<std::uint64_t> size(std::string_view path) const override { return memory.size(path); }
    [[nodiscard]] std::vector<std::string> files(std::string_view folder) const override {
        return memory.files(folder);
    }
    [[nodiscard]] std::vector<std::string> folders(std::string_view folder) const override {
        return memory.folders(folder);
    }
};

class SmallProject {
public:
    WatchedWorkspace workspace;
    handbill::content::Selection selection;

    SmallProject();

    std::string& file(const std::string& path) { return workspace.memory.contents[path]; }
    /// Puts `block` (flow or indented YAML) at the end of the piece's only page.
    void add_block(const std::string& block);

    std::optional<handbill::model::Catalog> load();
    /// The catalogue, which must be good.
    handbill::model::Catalog good();
    /// The piece "notice" of a good catalogue.
    std::shared_ptr<const handbill::model::Piece> piece();
    /// The block that was added last.
    handbill::model::Block last_block();
    /// What is reported, as text.
    std::string faults();

private:
    handbill::diag::SourceMap sources_;
    handbill::diag::Diagnostics diagnostics_;
};
