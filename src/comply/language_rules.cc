#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "comply/phrases.h"
#include "comply/reading.h"
#include "comply/rules.h"
#include "survey/tongue.h"

namespace handbill::comply {

namespace {

using model::LanguageTag;

constexpr std::size_t kFewestBytes = 60;  // of words, before a language counts as spoken on the sheet
constexpr double kShareTolerance = 0.08;

std::string primary(const std::string& tag) { return tag.substr(0, tag.find('-')); }

bool same_language(const std::string& wanted, const std::string& found) {
    if (primary(wanted) != primary(found)) return false;
    // Chinese is told by its script alone; elsewhere a region or a script makes no other language.
    const bool traditional = wanted.find("Hant") != std::string::npos;
    return primary(wanted) != "zh" || wanted == "zh" || traditional == (found.find("Hant") != std::string::npos);
}

/// Languages that a guess by a sentence or two takes for one another.
bool are_alike(const std::string& one, const std::string& other) {
    constexpr std::array<std::array<std::string_view, 3>, 5> kAlike = {
        {{"pt", "es", "gl"}, {"da", "no", "nb"}, {"id", "ms", "jw"}, {"hr", "sr", "bs"}, {"cs", "sk", "sl"}}};
    return std::any_of(kAlike.begin(), kAlike.end(), [&](const auto& group) {
        const auto has = [&](const std::string& tag) {
            return std::find(group.begin(), group.end(), primary(tag)) != group.end();
        };
        return has(one) && has(other);
    });
}

struct Spoken {
    std::map<std::string, std::string> tagged;  ///< language → what its tags hold
    std::vector<survey::FoundLanguage> told;    ///< by the words of the whole sheet
};

Spoken spoken_on(const std::vector<survey::SurveyedPage>& pages) {
    Spoken spoken;
    std::string all;
    std::map<std::string, std::vector<const survey::PaintedText*>> tagged;
    for (const auto& page : pages) {
        const auto seen = seen_on(page);
        all += joined(seen) + '\n';
        for (const auto* text : seen) {
            if (!text->language.empty()) tagged[text->language].push_back(text);
        }
    }
    for (const auto& [tag, texts] : tagged) spoken.tagged[tag] = joined(texts);
    spoken.told = survey::languages_of(all);
    return spoken;
}

/// Whether the words of a tag are in its language, as far as that can be told.
enum class Told { yes, no, too_little };

Told is_spoken(const Spoken& spoken, const std::string& wanted) {
    const auto counts = [&](const survey::FoundLanguage& found) {
        return same_language(wanted, found.tag) && found.letters >= kFewestBytes;
    };
    if (std::any_of(spoken.told.begin(), spoken.told.end(), counts)) return Told::yes;
    for (const auto& [tag, text] : spoken.tagged) {
        if (!same_language(wanted, tag)) continue;
        const auto found = survey::languages_of(text);
        if (!found.empty() && same_language(wanted, found.front().tag)) return Told::yes;
        return found.empty() || are_alike(wanted, found.front().tag) ? Told::too_little : Told::no;
    }
    return Told::no;
}

std::vector<std::string> names_of(const Spoken& spoken) {
    std::vector<std::string> names;
    for (const auto& found : spoken.told) {
        if (found.letters >= kFewestBytes) names.push_back(found.tag);
    }
    return names;
}

Row language_row(const Case& held, const Spoken& spoken, const LanguageTag& tag) {
    Row row{"language", tag, "words found: " + listed(names_of(spoken)), Verdict::meets};
    const Told told = is_spoken(spoken, tag);
    if (told == Told::too_little) row.verdict = Verdict::cannot_verify;
    if (told == Told::no) row.verdict = missing(held);
    return row;
}

/// Of the boxes of all texts that are of a language, by tag or else by their own words.
std::map<std::string, double> areas(const survey::Survey& painted, const std::vector<LanguageTag>& wanted) {
    std::map<std::string, double> areas;
    for (const auto& page : painted.pages) {
        for (const auto& text : page.texts) {
            if (!text.seen) continue;
            std::string tag = text.language;
            if (tag.empty()) {
                const auto found = survey::languages_of(text.text);
                if (!found.empty()) tag = found.front().tag;
            }
            for (const auto& one : wanted) {
                if (!tag.empty() && same_language(one, tag)) areas[one] += text.box.width() * text.box.height();
            }
        }
    }
    return areas;
}

void judge_layout(const Case& held, const std::vector<LanguageTag>& fixed, Report& report) {
    const auto layout = held.regime.languages.layout;
    if (layout == model::LanguageLayout::unknown || fixed.size() < 2) return;
    const bool one_sheet = layout == model::LanguageLayout::one_sheet;
    const auto all = static_cast<std::ptrdiff_t>(fixed.size());
    bool together = false, perhaps = false, apart = true;
    for (const auto& page : held.painted.pages) {
        const Spoken spoken = spoken_on({page});
        const auto count = [&](auto counts) {
            return std::count_if(fixed.begin(), fixed.end(),
                                 [&](const LanguageTag& tag) { return counts(is_spoken(spoken, tag)); });
        };
        const auto sure = count([](Told told) { return told == Told::yes; });
        together = together || sure == all;
        perhaps = perhaps || count([](Told told) { return told != Told::no; }) == all;
        apart = apart && sure <= 1;
    }
    Row row{"sheets of languages", one_sheet ? "all languages on one sheet" : "each language on a sheet of its own",
            together  ? "together on one page"
            : perhaps ? "perhaps together on one page"
            : apart   ? "each on pages of its own"
                      : "some together",
            Verdict::meets};
    if (one_sheet ? !together : !apart) row.verdict = one_sheet && perhaps ? Verdict::cannot_verify : missing(held);
    report.rows.push_back(std::move(row));
}

void judge_shares(const Case& held, const std::vector<LanguageTag>& fixed, Report& report) {
    std::map<LanguageTag, double> wanted;
    for (const auto& [tag, share] : held.regime.languages.shares)
        wanted[tag] = static_cast<double>(share.num) / static_cast<double>(share.den);
    if (held.regime.languages.equal_parts && wanted.empty()) {
        for (const auto& tag : fixed) wanted[tag] = 1.0 / static_cast<double>(fixed.size());
    }
    if (wanted.empty()) return;
    const auto found = areas(held.painted, fixed);
    double all = 0;
    for (const auto& [tag, area] : found) all += area;
    for (const auto& [tag, share] : wanted) {
        Row row{"share of " + tag, "about " + in_percent(share) + " of the sheet", "no text of it that can be told",
                missing(held)};
        if (const auto area = found.find(tag); all > 0 && area != found.end()) {
            const double has = area->second / all;
            row.found = in_percent(has) + " of the text, by its boxes";
            row.verdict = has >= share - kShareTolerance ? Verdict::meets : Verdict::fails;
        }
        report.rows.push_back(std::move(row));
    }
}

}  // namespace

void judge_languages(const Case& held, Report& report) {
    const auto& fixed = held.regime.languages.fixed;
    if (fixed.is_unknown()) {
        report.rows.push_back({"language", "no source tells which languages",
                               "words found: " + listed(names_of(spoken_on(held.painted.pages))),
                               Verdict::cannot_verify});
        return;
    }
    if (fixed.get() == nullptr) return;
    const Spoken spoken = spoken_on(held.painted.pages);
    for (const auto& tag : *fixed.get()) report.rows.push_back(language_row(held, spoken, tag));
    judge_layout(held, *fixed.get(), report);
    judge_shares(held, *fixed.get(), report);
}

}  // namespace handbill::comply
