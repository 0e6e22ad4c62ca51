#include "comply/comply.h"

#include "app/commands.h"
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

constexpr const char* kNoAdvice =
    "Information, not legal advice: the law in force on the day of posting is what counts.";

/// "us-ca/lodging": a place or a regime, and what is kept there.
struct Target {
    std::string law, establishment;
};

Target target_of(const std::string& text) {
    const auto slash = text.find('/');
    if (slash == std::string::npos) return {text, {}};
    return {text.substr(0, slash), text.substr(slash + 1)};
}

Json as_json(const model::Regime& regime, const comply::Report& report) {
    auto rows = Json::array();
    for (const auto& row : report.rows) {
        rows.push_back({{"rule", row.rule},
                        {"required", row.required},
                        {"found", row.found},
                        {"verdict", comply::name_of(row.verdict)},
                        {"advice", row.advice}});
    }
    const auto& law = regime.law;
    return {{"regime", law.id},
            {"citation", law.citation},
            {"duty", model::name_of(law.duty)},
            {"certainty", model::name_of(law.certainty)},
            {"as_of", law.as_of},
            {"compared_on", law.compared_on},
            {"conclusion", comply::name_of(report.conclusion())},
            {"rows", std::move(rows)},
            {"checklist", report.checklist}};
}

std::string as_text(const model::Regime& regime, const comply::Report& report) {
    const auto& law = regime.law;
    std::string out = law.id + ": " + law.title + "\n  " + law.citation +
                      "\n  duty: " + std::string(model::name_of(law.duty)) + " (" +
                      std::string(model::meaning_of(law.duty)) + ")\n";
    out += "  data: " + std::string(model::name_of(law.certainty)) + ", law as of " +
           (law.as_of.empty() ? "an unknown day" : law.as_of) + ", compared on " + law.compared_on + "\n\n";
    for (const auto& row : report.rows) {
        out += "  " + std::string(comply::name_of(row.verdict)) + ": " + row.rule + (row.advice ? " (advice)" : "") +
               "\n      required: " + row.required + "\n      found:    " + row.found + "\n";
    }
    out += "\n  A person must see to what no file shows:\n";
    for (const auto& line : report.checklist) out += "    [ ] " + line + "\n";
    return out + "\n  " + std::string(comply::name_of(report.conclusion())) + "\n";
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

    void refuse(const std::string& why, const std::string& wanted, const std::vector<std::string>& known) {
        const auto near = diag::nearest_name(wanted, known);
        terminal_.warn("handbill: " + why + (near ? "; did you mean “" + *near + "”?" : "") + "\n");
        wrong_usage_ = true;
    }

    /// The regimes of a place that name the establishment, or the one regime that was named.
    std::vector<const model::Regime*> chosen() {
        const Target target = target_of(asked_.as);
        std::vector<std::string> known;
        for (const auto& [id, jurisdiction] : book_->jurisdictions) known.push_back(id);
        for (const auto& [id, regime] : book_->regimes) known.push_back(id);
        if (std::find(known.begin(), known.end(), target.law) == known.end()) {
            refuse("“" + target.law + "” is no jurisdiction and no law of this project", target.law, known);
            return {};
        }
        std::vector<std::string> kinds;
        for (const auto& [id, kind] : book_->establishments) kinds.push_back(id);
        if (!target.establishment.empty() && book_->establishments.count(target.establishment) == 0) {
            refuse("“" + target.establishment + "” is no kind of establishment", target.establishment, kinds);
            return {};
        }
        std::vector<const model::Regime*> found;
        for (const auto& [id, regime] : book_->regimes) {
            if (id != target.law && regime.law.jurisdiction != target.law) continue;
            if (target.establishment.empty() || regime.law.duty_for(target.establishment)) found.push_back(&regime);
        }
        if (found.empty())
            refuse("no law of “" + target.law + "” that is held here asks “" + target.establishment + "” for a notice",
                   {}, {});
        return found;
    }

    void judge(const std::vector<const model::Regime*>& regimes, const comply::Sheet& sheet) {
        for (const auto* regime : regimes) {
            reports_.push_back(comply::comply(*regime, sheet, directory_.hotlines, directory_.refused));
            all_good_ = all_good_ && reports_.back().conclusion() == comply::Conclusion::no_breach_found;
            if (!asked_.json) terminal_.say((reports_.size() > 1 ? "\n" : "") + as_text(*regime, reports_.back()));
        }
        if (!asked_.json && !reports_.empty()) terminal_.say("\n" + std::string(kNoAdvice) + "\n");
    }

    void say_json(const std::vector<const model::Regime*>& regimes) {
        auto laws = Json::array();
        for (std::size_t i = 0; i < reports_.size(); ++i) laws.push_back(as_json(*regimes[i], reports_[i]));
        const Json json = {{"ok", all_good_ && !reports_.empty()},
                           {"file", asked_.file},
                           {"laws", std::move(laws)},
                           {"note", kNoAdvice},
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
