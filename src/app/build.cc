#include "app/commands.h"
#include "app/counted.h"
#include "app/ordered_pool.h"
#include "app/produce.h"
#include "app/session.h"
#include "io/publish.h"

#include <algorithm>
#include <utility>

namespace handbill::app {

namespace {

constexpr const char* kManifest = "manifest.json";

/// What a run has made so far.
struct Made {
    std::vector<FileEntry> files;
    std::vector<std::pair<std::string, std::string>> failures;  ///< path, reason
};

std::string size_text(std::uint64_t bytes) {
    constexpr std::uint64_t kMega = 1'000'000;
    constexpr std::uint64_t kTenth = kMega / 10;
    if (bytes < kMega) return std::to_string((bytes + 999) / 1000) + " KB";
    const auto tenths = (bytes + kTenth / 2) / kTenth;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " MB";
}

class Build {
public:
    Build(const Invocation& asked, Terminal& terminal)
        : asked_(asked), terminal_(terminal), session_(asked, terminal) {}

    ExitCode run() {
        if (session_.begin()) {
            folder_ = asked_.output.empty() ? session_.project().output_folder() : asked_.output;
            make_editions();
            renew_manifest();
        }
        session_.reporter().tell_repeats();
        tell_end();
        return session_.exit_code();
    }

private:
    void make_editions() {
        const auto& jobs = session_.jobs();
        const auto all = session_.editions();
        std::size_t done = 0;
        terminal_.show_progress(0, all);
        run_in_order(
            jobs.size(), session_.workers(), [&](std::size_t i) { return produce(jobs[i], session_.press(), folder_); },
            [&](std::size_t i, Outcome outcome) {
                session_.reporter().tell(outcome.diagnostics);
                session_.times().add(outcome.times);
                std::move(outcome.files.begin(), outcome.files.end(), std::back_inserter(made_.files));
                for (auto& failure : outcome.failures) {
                    made_.failures.emplace_back(std::move(failure.path), std::move(failure.reason));
                }
                done += jobs[i].sheets.size();
                terminal_.show_progress(done, all);
            });
        terminal_.clear_progress();
    }

    void renew_manifest() {
        const io::DiskWorkspace output(folder_);
        const auto text = output.read(kManifest);
        if (made_.files.empty() && !text) return;  // a run that made nothing leaves nothing
        auto old = text ? read_manifest(*text) : std::nullopt;
        if (text && !old && !asked_.json) {
            terminal_.warn("handbill: " + folder_ + "/" + kManifest + " is none of ours and is written anew\n");
        }
        auto entries = std::move(old).value_or(std::vector<FileEntry>{});
        auto failures = made_.failures;
        for (const auto& entry : entries) {
            for (const auto& one : session_.left_out()) {
                if (entry.document == one.document || entry.language == one.language) {
                    failures.emplace_back(entry.path, one.reason);
                }
            }
        }
        const auto stands = [&output](const FileEntry& file) { return output.size(file.path) == file.bytes; };
        const auto renewed = write_manifest(merge_manifest(std::move(entries), made_.files, failures, stands));
        if (text == renewed) return;
        diag::Diagnostics diagnostics;
        (void)io::publish_text(renewed, folder_ + "/" + kManifest, diagnostics);
        session_.reporter().tell(diagnostics);
    }

    /// Rule by rule for a few files; of many, the manifest tells.
    void tell_preflight() {
        constexpr std::size_t kFew = 3;
        constexpr std::size_t kRuleWidth = 34, kFigureWidth = 34;
        const auto padded = [](std::string text, std::size_t width) {
            text.append(text.size() < width ? width - text.size() : 1, ' ');
            return text;
        };
        for (std::size_t i = 0; i < made_.files.size() && made_.files.size() <= kFew; ++i) {
            if (made_.files[i].preflight.empty()) continue;
            std::string text = made_.files[i].path + "\n";
            for (const auto& rule : made_.files[i].preflight) {
                text += "  " + padded(rule.rule, kRuleWidth) + padded(rule.figure, kFigureWidth) + rule.limit + "\n";
            }
            terminal_.say(text);
        }
    }

    /// Which pages stand on which sheet of a few booklets, for who folds them; of many, the manifest tells.
    void tell_booklets() {
        constexpr std::size_t kFew = 3;
        const auto page = [](const std::optional<std::uint64_t>& number) {
            const std::string text = number ? std::to_string(*number) : std::string("-");
            return std::string(text.size() < 4 ? 4 - text.size() : 0, ' ') + text;
        };
        for (std::size_t i = 0; i < made_.files.size() && made_.files.size() <= kFew; ++i) {
            const FileEntry& file = made_.files[i];
            if (file.folded.empty()) continue;
            std::string text = file.path + "\n  bound on the " + file.spine +
                               "; blank pages (-): " + std::to_string(blanks_of(file)) + "\n";
            for (std::size_t sheet = 0; sheet < file.folded.size(); ++sheet) {
                const auto& one = file.folded[sheet];
                text += "  sheet" + page(sheet + 1) + "   front" + page(one.front_left) + " |" + page(one.front_right) +
                        "   back" + page(one.back_left) + " |" + page(one.back_right) + "   to the fold " +
                        base::to_points_text(one.creep) + " pt\n";
            }
            terminal_.say(text);
        }
    }

    void tell_end() {
        if (asked_.timings) terminal_.warn(session_.times().table());
        const bool well = session_.exit_code() == ExitCode::done;
        if (asked_.json) {
            terminal_.say(std::string("{\"ok\":") + (well ? "true" : "false") + ",\"files\":" +
                          files_as_json(made_.files) + ",\"diagnostics\":" + session_.reporter().json() + "}\n");
            return;
        }
        if (session_.jobs().empty()) return;
        tell_preflight();
        tell_booklets();
        std::uint64_t bytes = 0;
        for (const auto& file : made_.files) bytes += file.bytes;
        std::string line = made_.files.empty() ? std::string("no file")
                                               : counted(made_.files.size(), "file") + ", " + size_text(bytes) +
                                                     ", in " + folder_ + (folder_.ends_with('/') ? "" : "/");
        if (!made_.failures.empty()) line += "; " + counted(made_.failures.size(), "edition") + " failed";
        for (const auto& one : session_.left_out()) {
            line += "; " + (one.document.empty() ? one.language : one.document) + " left out";
        }
        terminal_.say(line + "\n");
    }

    const Invocation& asked_;
    Terminal& terminal_;
    Session session_;
    std::string folder_;
    Made made_;
};

}  // namespace

ExitCode build(const Invocation& asked, Terminal& terminal) { return Build(asked, terminal).run(); }

}  // namespace handbill::app
