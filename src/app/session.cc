#include "app/session.h"

#include "app/names.h"
#include "app/today.h"
#include "content/reviews.h"
#include "locale/message_states.h"
#include "pdf/press_colours.h"

#include <algorithm>
#include <set>
#include <thread>

namespace handbill::app {

namespace {

/// Names that were left out are no longer there to be made.
std::vector<std::string> kept(std::vector<std::string> names, const std::vector<LeftOut>& left_out,
                              std::string LeftOut::*which) {
    for (const auto& one : left_out) std::erase(names, one.*which);
    return names;
}

/// None named means all that there are; without a wish it is the office edition.
std::vector<model::Variant> choose_editions(const std::vector<std::string>& asked, std::vector<std::string>& faults) {
    if (asked.empty()) return {model::Variant::office};
    if (std::find(asked.begin(), asked.end(), "all") != asked.end()) return {};
    std::vector<std::string> known;
    for (const model::Variant variant : model::kVariants) known.emplace_back(model::name_of(variant));
    std::vector<model::Variant> chosen;
    for (const std::string& name : choose_names("edition", asked, known, faults)) {
        chosen.push_back(model::variant_named(name).value_or(model::Variant::office));
    }
    return chosen;
}

}  // namespace

bool Session::begin() {
    diag::Diagnostics diagnostics;
    project_ = Project::open(asked_.project, diagnostics);
    if (!project_) {
        reporter_.tell(diagnostics);
        return false;
    }
    std::vector<std::string> faults;
    const auto documents = choose_names("document", asked_.documents, project_->documents(), faults);
    const auto languages = choose_languages(asked_.languages, project_->languages(), faults);
    const auto editions = choose_editions(asked_.editions, faults);
    const auto themes = asked_.themes.empty() ? std::vector<std::string>{}
                                              : choose_names("theme", asked_.themes, project_->themes(), faults);
    if (!faults.empty()) return refuse_usage(faults);

    const bool all_documents = documents.size() == project_->documents().size();
    const bool all_languages = languages.size() == project_->languages().size();
    const content::Selection wanted{all_documents ? std::vector<std::string>{} : documents,
                                    all_languages ? std::vector<std::string>{} : languages,
                                    themes,
                                    editions,
                                    {asked_.profile.empty() ? nullptr : &anywhere_, asked_.profile},
                                    asked_.ruler,
                                    asked_.region,
                                    asked_.press};
    set_up_ = set_up(*project_, wanted, sources_, diagnostics, times_);
    reporter_.tell(diagnostics);
    if (!set_up_.press) return false;

    diag::Diagnostics reviews;
    const auto day = asked_.on.empty() ? today(reviews) : asked_.on;
    if (day) content::check_reviews(set_up_.press->catalog, *day, asked_.final, reviews);
    reporter_.tell(reviews);
    if (reviews.has_errors()) return false;

    jobs_ = plan_jobs(set_up_.press->catalog, kept(documents, set_up_.left_out, &LeftOut::document),
                      kept(languages, set_up_.left_out, &LeftOut::language), asked_, faults);
    if (!faults.empty()) return refuse_usage(faults);
    return check_translations() && check_colours();
}

/// What is for print is signed, whatever the rule of the project says that means.
bool Session::check_translations() {
    diag::Diagnostics diagnostics;
    std::set<std::pair<std::string, std::string>> checked;
    for (const Job& job : jobs_) {
        if (!asked_.final || !checked.emplace(job.piece->id, job.language->tag).second) continue;
        locale::check_final(set_up_.press->catalog, *job.piece, *job.language, diagnostics);
    }
    reporter_.tell(diagnostics);
    if (diagnostics.has_errors()) jobs_.clear();
    return !diagnostics.has_errors();
}

/// Each theme that is sent to a press prints what it shows. One ink has no build to compare.
bool Session::check_colours() {
    diag::Diagnostics diagnostics;
    std::set<const model::Theme*> checked;
    for (const Job& job : jobs_) {
        if (!job.profile || job.ink || !job.piece->theme || !checked.insert(job.piece->theme.get()).second) continue;
        pdf::check_press_colours(*job.piece->theme, *job.profile, diagnostics);
    }
    reporter_.tell(diagnostics);
    return !diagnostics.has_errors();
}

bool Session::refuse_usage(const std::vector<std::string>& faults) {
    for (const auto& fault : faults) terminal_.warn("handbill: " + fault + "\n");
    wrong_usage_ = true;
    return false;
}

std::size_t Session::editions() const {
    std::size_t count = 0;
    for (const auto& job : jobs_) count += job.sheets.size();
    return count;
}

unsigned Session::workers() const {
    const unsigned asked = asked_.jobs != 0 ? asked_.jobs : std::max(1U, std::thread::hardware_concurrency());
    return static_cast<unsigned>(std::min<std::size_t>(asked, jobs_.size()));
}

ExitCode Session::exit_code() const { return wrong_usage_ ? ExitCode::usage : reporter_.exit_code(); }

}  // namespace handbill::app
