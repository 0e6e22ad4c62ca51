#pragma once

// The folder that holds content/ and fonts/, and the places of the machine that go with it.

#include "diag/diagnostics.h"
#include "io/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace handbill::app {

class Project {
public:
    /// Nothing, with environment/cannot-read reported, if `root` does not hold content/ and fonts/fonts.yaml.
    [[nodiscard]] static std::optional<Project> open(const std::string& root, diag::Diagnostics& diagnostics);

    [[nodiscard]] const io::Workspace& workspace() const { return workspace_; }

    /// Names of the pieces, languages and themes that stand there, read from file names alone.
    [[nodiscard]] std::vector<std::string> documents() const;
    [[nodiscard]] std::vector<std::string> languages() const;
    [[nodiscard]] std::vector<std::string> themes() const;  ///< without their variants

    /// Where fonts are looked for, in order: the project's own, then Debian's.
    [[nodiscard]] std::vector<std::string> font_folders() const;
    /// Where finished files go unless told otherwise.
    [[nodiscard]] std::string output_folder() const;

private:
    explicit Project(const std::string& root) : root_(root), workspace_(root) {}

    std::string root_;
    io::DiskWorkspace workspace_;
};

/// $XDG_CACHE_HOME/handbill, else ~/.cache/handbill; empty if the environment tells neither.
[[nodiscard]] std::string cache_folder();

}  // namespace handbill::app
