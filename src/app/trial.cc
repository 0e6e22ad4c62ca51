#include "app/trial.h"

#include "app/job_plan.h"
#include "app/ordered_pool.h"
#include "app/press.h"
#include "app/produce.h"

#include <algorithm>
#include <filesystem>
#include <thread>

namespace handbill::app {

namespace {

/// A project with some files as they would be.
class ChangedWorkspace final : public io::Workspace {
public:
    ChangedWorkspace(const io::Workspace& under, const std::map<std::string, std::string>& files) : under_(under) {
        for (const auto& [path, text] : files) changed_.contents[path] = text;
    }
    [[nodiscard]] std::optional<std::string> read(std::string_view path) const override {
        return changed_.size(path) ? changed_.read(path) : under_.read(path);
    }
    [[nodiscard]] std::optional<std::uint64_t> size(std::string_view path) const override {
        const auto there = changed_.size(path);
        return there ? there : under_.size(path);
    }
    [[nodiscard]] std::vector<std::string> files(std::string_view folder) const override {
        return joined(under_.files(folder), changed_.files(folder));
    }
    [[nodiscard]] std::vector<std::string> folders(std::string_view folder) const override {
        return joined(under_.folders(folder), changed_.folders(folder));
    }

private:
    static std::vector<std::string> joined(std::vector<std::string> names, const std::vector<std::string>& more) {
        names.insert(names.end(), more.begin(), more.end());
        std::sort(names.begin(), names.end());
        names.erase(std::unique(names.begin(), names.end()), names.end());
        return names;
    }
    const io::Workspace& under_;
    io::MemoryWorkspace changed_;
};

bool holds(const diag::Span& outer, const diag::Span& inner) {
    return outer.source == inner.source && outer.begin <= inner.begin && inner.end <= outer.end;
}

/// The message that a fault lies in, by its own place or that of a note; empty if it is none's.
std::string owner_of(const diag::Diagnostic& fault, const model::Language& language) {
    const auto owner = [&](const std::optional<diag::Span>& span) -> std::string {
        if (!span) return {};
        for (const auto& [key, message] : language.messages) {
            if (holds(message.span, *span)) return key;
        }
        return {};
    };
    std::string key = owner(fault.span);
    for (const auto& note : fault.notes) {
        if (key.empty()) key = owner(note.span);
    }
    return key;
}

/// What keeps the project from being read at all. New words stand on one line behind their key.
std::vector<PageFault> faults_of_reading(const diag::Diagnostics& told, const diag::SourceMap& sources) {
    std::vector<PageFault> broken;
    for (const auto& fault : told.entries()) {
        if (fault.severity != diag::Severity::error) continue;
        std::string key;
        if (fault.span) {
            const std::filesystem::path file(sources.path(fault.span->source));
            const std::string line(sources.line_text(*fault.span));
            key = file.stem().string() + '.' + line.substr(0, line.find(':'));
        }
        broken.push_back({{}, std::move(key), fault.message});
    }
    return broken;
}

}  // namespace

std::vector<PageFault> try_on_page(const Project& project, const Invocation& asked, const model::LanguageTag& tag,
                                   const std::map<std::string, std::string>& files) {
    std::vector<PageFault> broken;
    const ChangedWorkspace workspace(project.workspace(), files);
    diag::SourceMap sources;
    diag::Diagnostics told;
    content::Selection wanted;
    wanted.languages = {tag};
    auto catalog = content::load(workspace, wanted, sources, told);
    auto channels = catalog ? locale::print_channels(*catalog, told) : std::nullopt;
    if (!channels) return faults_of_reading(told, sources);
    const Press press{*catalog, std::move(*channels), {catalog->fonts, project.font_folders(), cache_folder()}, {}, {}};
    const auto language = press.catalog.languages.at(tag);
    std::vector<std::string> faults;
    Invocation all;
    all.jobs = asked.jobs;
    const auto jobs = plan_jobs(press.catalog, project.documents(), {tag}, all, faults);
    const auto workers = std::min<std::size_t>(std::max(1U, std::thread::hardware_concurrency()), jobs.size());
    run_in_order(
        jobs.size(), static_cast<unsigned>(workers), [&](std::size_t i) { return rehearse(jobs[i], press); },
        [&](std::size_t i, const Outcome& outcome) {
            for (const auto& fault : outcome.diagnostics.entries()) {
                if (fault.severity != diag::Severity::error) continue;
                broken.push_back(
                    {jobs[i].piece->id, owner_of(fault, *language), fault.message + " (" + fault.edition + ")"});
            }
        });
    return broken;
}

}  // namespace handbill::app
