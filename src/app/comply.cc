#include "comply/comply.h"

#include "app/commands.h"
#include "app/compliance_report.h"
#include "app/law_answer.h"
#include "app/project.h"
#include "app/reporter.h"
#include "content/directory.h"
#include "content/law_book.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace handbill::app {

namespace {

using Json = nlohmann::ordered_json;

/// "us-ca/lodging": a place or a regime, and what is kept there.
struct Target {
    std::string law, establishment;
};

Target target_of(const std::string& text) {
    const auto slash = text.find('/');
    if (slash == std::string::npos) return {text, {}};
    return {text.substr(0, slash), text.substr(slash + 1)};
}

class Court {
public:
    Court(const Invocation& asked, Terminal& terminal)
        : asked_(asked), terminal_(terminal), reporter_(terminal, sources_, asked.json) {}

    ExitCode run() {
        diag::Diagnostics faults;
        const auto project = Project::open(asked_.project, faults);
        if (project) load(project->workspace(), faults);
        const auto bytes = read_file(faults);
        std::optional<survey::Survey> painted;
        std::optional<survey::Inspection> heard;
        if (bytes) {
            painted = survey::survey(*bytes, asked_.file, faults);
            if (painted) heard = survey::inspect(*bytes, asked_.file, faults);
        }
        faults.sort_by_place();
        reporter_.tell(faults);
        const auto regimes = faults.has_errors() ? std::vector<const model::Regime*>{} : chosen();
        if (wrong_usage_) return ExitCode::usage;
        if (painted && heard) judge(regimes, {*painted, *heard});
        if (asked_.json) say_json(regimes);
        const auto code = reporter_.exit_code();
        return code == ExitCode::done && !all_good_ ? ExitCode::content : code;
    }

private:
    void load(const io::Workspace& workspace, diag::Diagnostics& faults) {
        directory_ = content::load_directory(workspace, sources_, faults);
        book_ = content::load_law_book(workspace, directory_.hotlines, true,
                                       content::RefusedNumbers(directory_.refused), sources_, faults);
    }

    std::optional<std::string> read_file(diag::Diagnostics& faults) const {
        const bool rooted = asked_.file.starts_with('/');
        auto bytes = io::DiskWorkspace(rooted ? "/" : ".").read(std::string_view(asked_.file).substr(rooted ? 1 : 0));
        if (!bytes) {
            faults.error(diag::codes::unreadable_pdf, std::nullopt,
                         "“" + asked_.file + "” cannot be inspected: there is no such file, or it may not be read");
        }
        return bytes;
    }

    std::vector<const model::Regime*> chosen() {
        const Target target = target_of(asked_.as);
        std::string fault;
        auto found = regimes_of(*book_, target.law, target.establishment, fault);
        if (!fault.empty()) {
            terminal_.warn("handbill: " + fault + "\n");
            wrong_usage_ = true;
        }
        return found;
    }

    void judge(const std::vector<const model::Regime*>& regimes, const comply::Sheet& sheet) {
        for (const auto* regime : regimes) {
            reports_.push_back(comply::comply(*regime, sheet, directory_.hotlines, directory_.refused));
            all_good_ = all_good_ && reports_.back().conclusion() == comply::Conclusion::no_breach_found;
            if (!asked_.json)
                terminal_.say((reports_.size() > 1 ? "\n" : "") + compliance_text(*regime, reports_.back()));
        }
        if (!asked_.json && !reports_.empty()) terminal_.say("\n" + std::string(kNoLegalAdvice) + "\n");
    }

    void say_json(const std::vector<const model::Regime*>& regimes) {
        auto laws = Json::array();
        for (std::size_t i = 0; i < reports_.size(); ++i) laws.push_back(compliance_json(*regimes[i], reports_[i]));
        const Json json = {{"ok", all_good_ && !reports_.empty()},
                           {"file", asked_.file},
                           {"laws", std::move(laws)},
                           {"note", kNoLegalAdvice},
                           {"diagnostics", Json::parse(reporter_.json())}};
        terminal_.say(json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
    }

    const Invocation& asked_;
    Terminal& terminal_;
    diag::SourceMap sources_;
    Reporter reporter_;
    content::Directory directory_;
    std::shared_ptr<const model::LawBook> book_ = std::make_shared<model::LawBook>();
    std::vector<comply::Report> reports_;
    bool all_good_ = true, wrong_usage_ = false;
};

}  // namespace

ExitCode comply(const Invocation& asked, Terminal& terminal) { return Court(asked, terminal).run(); }

}  // namespace handbill::app
