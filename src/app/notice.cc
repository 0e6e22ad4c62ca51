#include "notice/draft.h"

#include "app/commands.h"
#include "app/compliance_report.h"
#include "app/job_plan.h"
#include "app/law_answer.h"
#include "app/press.h"
#include "app/produce.h"
#include "app/project.h"
#include "app/reporter.h"
#include "comply/comply.h"
#include "content/directory.h"
#include "content/law_book.h"
#include "content/notice_templates.h"
#include "content/sheets.h"
#include "io/publish.h"

#include <algorithm>
#include <memory>

namespace handbill::app {

namespace {

using Json = nlohmann::ordered_json;

/// The largest sheet that a notice is tried on: the largest that desk printers take (Super B).
constexpr base::Size kLargest{base::Length::points(19 * 72), base::Length::points(19 * 72)};

bool holds(base::Size sheet, base::Size least) { return sheet.width >= least.width && sheet.height >= least.height; }

bool is_large_enough(const model::Sheet& sheet, const model::Regime& regime) {
    const auto* rule = regime.sheet.get();
    if (rule == nullptr) return true;
    const base::Size turned{rule->least.height, rule->least.width};
    return holds(sheet.trim, rule->least) || (rule->turn == model::SheetTurn::any && holds(sheet.trim, turned));
}

/// A notice as it was composed, or what hindered it.
struct Attempt {
    std::optional<model::CheckedPdf> pdf;
    std::optional<comply::Report> report;
    std::string path;
    std::vector<model::LanguageTag> languages;
};

class Notary {
public:
    Notary(const Invocation& asked, Terminal& terminal)
        : asked_(asked), terminal_(terminal), reporter_(terminal, sources_, asked.json) {}

    ExitCode run() {
        diag::Diagnostics faults;
        project_ = Project::open(asked_.project, faults);
        if (project_) load(faults);
        reporter_.tell(faults);
        if (faults.has_errors()) {
            if (asked_.json) say_json();
            return reporter_.exit_code();
        }
        std::string usage;
        const auto regimes = regimes_of(*book_, asked_.place, asked_.establishment, usage);
        if (!usage.empty()) {
            terminal_.warn("handbill: " + usage + "\n");
            return ExitCode::usage;
        }
        for (const auto* regime : regimes) make(*regime);
        if (!asked_.json) terminal_.say(std::string(kNoLegalAdvice) + "\n");
        if (asked_.json) say_json();
        return reporter_.exit_code();
    }

private:
    void load(diag::Diagnostics& faults) {
        const auto& workspace = project_->workspace();
        directory_ = content::load_directory(workspace, sources_, faults);
        book_ = content::load_law_book(workspace, directory_.hotlines, true,
                                       content::RefusedNumbers(directory_.refused), sources_, faults);
        if (auto templates = content::load_notice_templates(workspace, sources_, faults)) templates_ = *templates;
        sheets_ = content::load_sheets(workspace, sources_, faults);
    }

    void make(const model::Regime& regime) {
        diag::Diagnostics faults;
        Attempt made;
        const auto languages = notice::may_be_ours(regime, faults)
                                   ? notice::languages_of(regime, asked_.languages, project_->languages(), faults)
                                   : std::nullopt;
        if (languages) {
            made = attempt(regime, *languages, faults);
            if (made.pdf && io::publish(*made.pdf, folder() + "/" + made.path, faults)) tell(regime, made);
        }
        reporter_.tell(faults);
        laws_.push_back(as_json(regime, made));
    }

    std::string folder() const { return asked_.output.empty() ? project_->output_folder() : asked_.output; }

    /// Those that the law takes, the smallest first; the inch where the law counts in it.
    std::vector<const model::Sheet*> candidates(const model::Regime& regime) const {
        const bool inches = regime.law.id.starts_with("us-");
        const base::Length least = base::Length::points(8 * 72);  // a wall is no place for a card
        std::vector<const model::Sheet*> all;
        for (const auto& [id, sheet] : sheets_) {
            const bool small = sheet.trim.width < least || sheet.trim.height < least;
            if (small || sheet.metric == inches || !holds(kLargest, sheet.trim) || !is_large_enough(sheet, regime))
                continue;
            all.push_back(&sheet);
        }
        const auto area = [](const model::Sheet* sheet) {
            return sheet->trim.width.millipoints() * sheet->trim.height.millipoints();
        };
        std::stable_sort(all.begin(), all.end(), [&](const auto* one, const auto* other) {
            if (area(one) != area(other)) return area(one) < area(other);
            return one->trim.height > other->trim.height;  // upright first
        });
        return all;
    }

    /// On the smallest sheet on which nothing fails; what the last one tells if none will do.
    Attempt attempt(const model::Regime& regime, const std::vector<model::LanguageTag>& languages,
                    diag::Diagnostics& faults) {
        diag::Diagnostics hindrance;  // on the last sheet that was tried
        for (const auto* sheet : candidates(regime)) {
            diag::Diagnostics told;
            auto made = compose(regime, languages, *sheet, told);
            if (made.pdf && breaches(*made.report).empty()) {
                faults.append(std::move(told));
                return made;
            }
            if (made.pdf) {
                for (const std::string& breach : breaches(*made.report))
                    told.error(diag::codes::notice_breach, regime.law.span,
                               regime.law.id + ": on " + sheet->name + ", " + breach);
            }
            if (told.has_errors()) hindrance = std::move(told);
        }
        if (!hindrance.has_errors())
            hindrance.error(diag::codes::notice_not_held, regime.law.span,
                            regime.law.id + ": no sheet of content/sheets is large enough");
        faults.append(std::move(hindrance));
        return {};
    }

    static std::vector<std::string> breaches(const comply::Report& report) {
        std::vector<std::string> all;
        for (const auto& row : report.rows) {
            if (row.verdict == comply::Verdict::fails && !row.advice)
                all.push_back("the rule on " + row.rule + " fails: required " + row.required + ", found " + row.found);
        }
        return all;
    }

    Attempt compose(const model::Regime& regime, const std::vector<model::LanguageTag>& languages,
                    const model::Sheet& sheet, diag::Diagnostics& faults) {
        Attempt made;
        const bool quoted = !regime.prescribed.empty();
        const auto draft = quoted ? notice::draft(regime, templates_, directory_.hotlines, sheet, languages, faults)
                                  : std::optional(notice::own_words(languages));
        if (!draft) return made;
        const io::OverlaidWorkspace content(project_->workspace(), draft->files);
        const content::Selection wanted{{draft->piece}, languages};
        const auto catalog = content::load(content, wanted, sources_, faults);
        const auto press = catalog ? press_for(*catalog, *project_, faults) : nullptr;
        if (!press) return made;
        const auto& piece = press->catalog.pieces.at(draft->piece);
        const auto& on = press->catalog.sheets.at(sheet.id);
        if (std::find(piece->sheets.begin(), piece->sheets.end(), sheet.id) == piece->sheets.end()) return made;
        const Job job{piece, press->catalog.languages.at(draft->language), {&on}};
        auto pdf = prove(job, on, *press, faults);
        const auto painted = pdf ? survey::survey(pdf->bytes(), regime.law.id, faults) : std::nullopt;
        const auto heard = painted ? survey::inspect(pdf->bytes(), regime.law.id, faults) : std::nullopt;
        if (!heard) return made;
        made.report = comply::comply(regime, {*painted, *heard}, directory_.hotlines, directory_.refused);
        made.languages = languages;
        made.path = "notices/" + regime.law.id + "." + sheet.id + ".pdf";
        made.pdf = std::move(pdf);
        return made;
    }

    void tell(const model::Regime& regime, const Attempt& made) {
        if (asked_.json) return;
        terminal_.say(folder() + "/" + made.path + "\n\n" + compliance_text(regime, *made.report) + "\n");
        for (const auto& note : regime.law.notes) terminal_.say("  note: " + note + "\n");
        if (!regime.official_form.empty())
            terminal_.say("  the public body’s own sheet: " + regime.official_form + "\n");
        terminal_.say("\n");
    }

    Json as_json(const model::Regime& regime, const Attempt& made) const {
        if (!made.pdf) {
            return {{"regime", regime.law.id},
                    {"citation", regime.law.citation},
                    {"file", nullptr},
                    {"official_form", regime.official_form}};
        }
        Json json = compliance_json(regime, *made.report);
        json["file"] = made.path;
        json["languages"] = made.languages;
        json["official_form"] = regime.official_form;
        json["notes"] = regime.law.notes;
        return json;
    }

    void say_json() {
        const Json json = {{"ok", reporter_.exit_code() == ExitCode::done},
                           {"folder", folder()},
                           {"notices", laws_},
                           {"note", kNoLegalAdvice},
                           {"diagnostics", Json::parse(reporter_.json())}};
        terminal_.say(json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
    }

    const Invocation& asked_;
    Terminal& terminal_;
    diag::SourceMap sources_;
    Reporter reporter_;
    std::optional<Project> project_;
    content::Directory directory_;
    std::shared_ptr<const model::LawBook> book_ = std::make_shared<model::LawBook>();
    model::NoticeTemplates templates_;
    std::map<std::string, model::Sheet> sheets_;
    Json laws_ = Json::array();
};

}  // namespace

ExitCode notice(const Invocation& asked, Terminal& terminal) { return Notary(asked, terminal).run(); }

}  // namespace handbill::app
