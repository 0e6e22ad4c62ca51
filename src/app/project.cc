#include "app/project.h"

#include "content/source_file.h"
#include "content/themes.h"

#include <cstdlib>

namespace handbill::app {

namespace {

/// "here" for the current folder, so that the message reads well.
std::string place(const std::string& root) { return root == "." ? "here" : "in '" + root + "'"; }

}  // namespace

std::optional<Project> Project::open(const std::string& root, diag::Diagnostics& diagnostics) {
    Project project(root.empty() ? "." : root);
    const auto miss = [&](const std::string& what) {
        auto& fault = diagnostics.error(diag::codes::cannot_read, std::nullopt,
                                        "there is no " + what + " " + place(project.root_));
        fault.notes.push_back({"run in the folder that holds content/ and fonts/, or name it with --project", {}});
    };
    if (project.workspace_.folders("content").empty()) miss("content/");
    if (!project.workspace_.size("fonts/fonts.yaml")) miss("fonts/fonts.yaml");
    if (diagnostics.has_errors()) return std::nullopt;
    return project;
}

std::vector<std::string> Project::documents() const { return content::yaml_stems(workspace_, "content/pieces"); }

std::vector<std::string> Project::themes() const {
    auto names = content::yaml_stems(workspace_, "content/themes");
    std::erase_if(names, content::is_variant_file);
    return names;
}

std::vector<std::string> Project::languages() const { return workspace_.folders("content/locales"); }

std::vector<std::string> Project::font_folders() const {
    return {root_ + "/fonts", "/usr/share/fonts/truetype/noto", "/usr/share/fonts/opentype/noto"};
}

std::string Project::output_folder() const { return root_ == "." ? "output" : root_ + "/output"; }

std::string cache_folder() {
    const char* cache = std::getenv("XDG_CACHE_HOME");
    // The base directory specification: a relative path is to be ignored.
    if (cache != nullptr && *cache == '/') return std::string(cache) + "/handbill";
    const char* home = std::getenv("HOME");
    if (home != nullptr && *home == '/') return std::string(home) + "/.cache/handbill";
    return {};
}

}  // namespace handbill::app
