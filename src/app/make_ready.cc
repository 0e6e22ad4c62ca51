#include "app/make_ready.h"

#include "impose/press_marks.h"
#include "text/plain_line.h"

namespace handbill::app {

namespace {

constexpr base::Length kSlugSize = base::Length::points(6);
constexpr int kPlainWeight = 500;
/// A press file must have a date, and a piece without any number knows none: the day that ISO 15930-7 was published is
/// older than any content, and says so.
constexpr std::string_view kDayOfNoContent = "2010-08-01";

std::u16string widened(const std::string& ascii) { return {ascii.begin(), ascii.end()}; }

/// "poster-hotel.en.letter.press-coated-us · 1/2 · Cyan Magenta Yellow Black · CGATS TR 006"
std::u16string slug_text(const model::PressCondition& condition, std::size_t page, std::size_t pages) {
    const std::u16string dot = u" \u00B7 ";
    const std::string plates = condition.ink ? condition.ink->name : std::string("Cyan Magenta Yellow Black");
    return widened(condition.edition) + dot + widened(std::to_string(page) + "/" + std::to_string(pages)) + dot +
           widened(plates) + dot + widened(condition.profile->condition);
}

}  // namespace

std::optional<model::FontId> plain_font(const Job& job, const Press& press, diag::Diagnostics& diagnostics) {
    const model::Theme& theme = *job.piece->theme;
    const auto font = press.fonts.choose(theme.scripts.at(theme.reference_script).family, kPlainWeight);
    if (!font) diagnostics.error(diag::codes::broken_promise, std::nullopt, "a theme has no family for its own script");
    return font;
}

bool make_ready(model::PressSheets& sheets, const Job& job, const model::Sheet& sheet, const Press& press,
                diag::Diagnostics& diagnostics) {
    if (!job.profile) return true;
    const std::string& day = sheets.pages->localized->verified_on;
    sheets.condition = std::make_shared<const model::PressCondition>(model::PressCondition{
        job.profile, job.ink, edition_name(job, sheet), day.empty() ? std::string(kDayOfNoContent) : day});
    impose::add_press_marks(sheets);
    const auto font = plain_font(job, press, diagnostics);
    if (!font) return false;
    for (std::size_t i = 0; i < sheets.sheets.size(); ++i) {
        const auto place = impose::slug_place(sheets.sheets[i]);
        auto run = text::plain_line(slug_text(*sheets.condition, i + 1, sheets.sheets.size()), *font, kSlugSize,
                                    place.at, place.width, model::kRegistration, press.fonts, diagnostics);
        if (!run) return false;
        model::TextItem slug;
        slug.artifact = model::Artifact::page;
        slug.runs.push_back(std::move(*run));
        sheets.sheets[i].slug.push_back(std::move(slug));
    }
    return true;
}

}  // namespace handbill::app
