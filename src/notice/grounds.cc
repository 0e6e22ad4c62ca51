#include <algorithm>

#include "notice/draft.h"

namespace handbill::notice {
namespace {

using diag::Diagnostics;
using model::LanguageTag;

std::string primary(const LanguageTag& tag) { return tag.substr(0, tag.find('-')); }

void refuse(const model::Regime& regime, diag::Code code, std::string why, Diagnostics& diagnostics) {
    auto& fault = diagnostics.error(code, regime.law.span, regime.law.id + ": " + std::move(why));
    const std::string& form = regime.official_form.empty() ? regime.law.address : regime.official_form;
    if (!form.empty())
        fault.notes.push_back({"the public body’s own sheet, or who can tell of it: " + form, {}});
    else
        fault.notes.push_back({"ask the public body that enforces " + regime.law.citation + " for its sheet", {}});
}

bool gives_words(const model::Regime& regime) {
    return regime.wording == model::WordingRule::exact || regime.wording == model::WordingRule::substantially_similar;
}

void check_design(const model::Regime& regime, Diagnostics& diagnostics) {
    if (regime.wording == model::WordingRule::agency_issued_only ||
        regime.own_design == model::OwnDesign::not_allowed) {
        refuse(regime, diag::codes::notice_official_only, "only the sheet that the public body issues counts",
               diagnostics);
    } else if (regime.own_design == model::OwnDesign::unclear) {
        refuse(regime, diag::codes::notice_official_only, "no source tells whether a sheet of one’s own counts",
               diagnostics);
    }
}

void check_words(const model::Regime& regime, Diagnostics& diagnostics) {
    if (gives_words(regime)) {
        if (regime.prescribed.empty())
            refuse(regime, diag::codes::notice_not_held, "the law gives words that are not held here", diagnostics);
        return;
    }
    if (regime.statements.empty() && regime.numbers.empty())
        refuse(regime, diag::codes::notice_not_held, "no source tells what the notice must say", diagnostics);
    for (const auto& statement : regime.statements) {
        if (statement.shown_by.empty())
            refuse(regime, diag::codes::notice_not_held, "no words are held that say: " + statement.meaning,
                   diagnostics);
    }
}

void check_numbers(const model::Regime& regime, Diagnostics& diagnostics) {
    for (const auto& number : regime.numbers) {
        if (number.hotline.empty())
            refuse(regime, diag::codes::notice_not_held, "a number is not held: " + number.described, diagnostics);
    }
    for (const auto& [tag, words] : regime.prescribed) {
        if (std::any_of(words.numbers.begin(), words.numbers.end(), [](const auto& one) { return one.misprint; }))
            refuse(regime, diag::codes::notice_not_held, "the law itself misprints a number", diagnostics);
    }
}

}  // namespace

bool may_be_ours(const model::Regime& regime, Diagnostics& diagnostics) {
    const std::size_t before = diagnostics.error_count();
    check_design(regime, diagnostics);
    check_words(regime, diagnostics);
    check_numbers(regime, diagnostics);
    return diagnostics.error_count() == before;
}

std::optional<std::vector<LanguageTag>> languages_of(const model::Regime& regime, const std::vector<LanguageTag>& more,
                                                     const std::vector<LanguageTag>& known, Diagnostics& diagnostics) {
    std::vector<LanguageTag> wanted;
    if (const auto* fixed = regime.languages.fixed.get()) wanted = *fixed;
    for (const auto& tag : more) {
        if (std::find(wanted.begin(), wanted.end(), tag) == wanted.end()) wanted.push_back(tag);
    }
    if (wanted.empty()) wanted.emplace_back(model::kSourceLanguage);
    std::vector<LanguageTag> found;
    for (const auto& tag : wanted) {
        const auto same = std::find(known.begin(), known.end(), tag);
        const auto near = same != known.end() ? same : std::find_if(known.begin(), known.end(), [&](const auto& other) {
            return primary(other) == tag;
        });
        const bool words = !gives_words(regime) || regime.prescribed.contains(tag) || regime.unofficial.contains(tag);
        if (near != known.end() && words)
            found.push_back(*near);
        else
            refuse(regime, diag::codes::notice_not_held, "its words are not held in '" + tag + "'", diagnostics);
    }
    return found.size() == wanted.size() ? std::optional(found) : std::nullopt;
}

}  // namespace handbill::notice
