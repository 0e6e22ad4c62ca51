#include "content/region_lines.h"

#include <algorithm>
#include <tuple>

#include "base/characters.h"
#include "content/decoder.h"

namespace handbill::content {
namespace {

using model::Hotline;
using model::Scope;

/// What a card can print of a line.
constexpr std::string_view kVoice = "voice";

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

std::string country_of(const std::string& place) { return place.substr(0, 2); }

bool is_for(const Hotline& hotline, Scope scope) {
    return std::find(hotline.scope.begin(), hotline.scope.end(), scope) != hotline.scope.end();
}

bool is_about_trafficking(const Hotline& hotline) {
    return is_for(hotline, Scope::human_trafficking) || is_for(hotline, Scope::sex_trafficking);
}

/// Why nobody should be sent there; empty if it can be printed.
std::string doubt_about(const Hotline& hotline) {
    const auto* voice = hotline.find_channel(kVoice.data());
    if (hotline.certainty == model::Certainty::uncertain) return "is uncertain";
    if (voice == nullptr) return "has no channel 'voice'";
    if (is_for(hotline, Scope::emergency)) return {};
    if (is_for(hotline, Scope::tip_line)) return "takes reports; help is not what it is for";
    const bool answers = voice->answers_any_language || !voice->answers.empty();
    return answers ? "" : "does not say in which languages it answers";
}

/// The smaller the better; the id decides between equals, so that the choice never depends on order.
auto rank(const Hotline& hotline) {
    const auto& voice = *hotline.find_channel(kVoice.data());
    return std::tuple(hotline.certainty, !voice.answers_any_language, !is_for(hotline, Scope::human_trafficking),
                      hotline.scope.size(), hotline.id);
}

struct Choice {
    const Hotline* best = nullptr;
    std::vector<std::string> passed_over;  ///< ids with the reason
};

template <class Meant>
Choice choose(const std::map<std::string, Hotline>& hotlines, Meant meant) {
    Choice choice;
    for (const auto& [id, hotline] : hotlines) {
        if (!meant(hotline)) continue;
        if (const std::string doubt = doubt_about(hotline); !doubt.empty())
            choice.passed_over.push_back("'" + id + "' " + doubt);
        else if (choice.best == nullptr || rank(hotline) < rank(*choice.best))
            choice.best = &hotline;
    }
    return choice;
}

std::string take(const Choice& choice, const std::string& what, std::optional<diag::Span> span,
                 diag::Diagnostics& diagnostics) {
    if (choice.best != nullptr) return choice.best->id;
    auto& lack = diagnostics.warning(diag::codes::region_line, span, what + " is known well enough to be printed");
    if (choice.passed_over.empty()) lack.notes.push_back({"the directory holds none", {}});
    for (const std::string& reason : choice.passed_over) lack.notes.push_back({reason, {}});
    return {};
}

}  // namespace

std::optional<std::string> place_named(std::string_view text) {
    std::string place(text);
    std::transform(place.begin(), place.end(), place.begin(), [](char c) { return base::upper_case(c); });
    if (place.size() < 2 || !is_capital(place[0]) || !is_capital(place[1])) return std::nullopt;
    if (place.size() == 2) return place;
    const bool good =
        place[2] == '-' && place.size() >= 4 && place.size() <= 6 &&
        std::all_of(place.begin() + 3, place.end(), [](char c) { return is_capital(c) || base::is_digit(c); });
    return good ? std::optional(place) : std::nullopt;
}

std::optional<std::string> as_region(const model::SourceNode& node, std::string_view name,
                                     diag::Diagnostics& diagnostics) {
    const auto text = as_text(node, name, diagnostics);
    if (!text) return std::nullopt;
    if (auto place = place_named(*text)) return place;
    diagnostics
        .error(diag::codes::bad_value, node.span,
               "'" + std::string(name) + "' must be a country or a part of one, not '" + *text + "'")
        .notes.push_back({"write ISO 3166: GB, or US-TN", {}});
    return std::nullopt;
}

RegionLines pick_lines(const std::map<std::string, Hotline>& hotlines, const std::string& place,
                       std::optional<diag::Span> span, diag::Diagnostics& diagnostics) {
    RegionLines lines;
    lines.place = place;
    lines.span = span;
    const std::string country = country_of(place);
    if (std::none_of(hotlines.begin(), hotlines.end(),
                     [&](const auto& held) { return held.second.country == country; })) {
        diagnostics.error(diag::codes::not_found, span, "the directory holds no number in '" + country + "'")
            .notes.push_back({"'handbill list hotlines' tells which countries it holds, by ISO 3166", {}});
        return lines;
    }
    const auto in_country = [&](const Hotline& one) { return one.country == country && one.region.empty(); };
    if (place != country) {
        const auto local =
            choose(hotlines, [&](const Hotline& one) { return one.region == place && is_about_trafficking(one); });
        lines.local = take(local, "no line of " + place + " itself", span, diagnostics);
    }
    const auto national =
        choose(hotlines, [&](const Hotline& one) { return in_country(one) && is_about_trafficking(one); });
    lines.national = take(national, "no line for the whole of " + country, span, diagnostics);
    const auto emergency =
        choose(hotlines, [&](const Hotline& one) { return in_country(one) && is_for(one, Scope::emergency); });
    lines.emergency = take(emergency, "no emergency number of " + country, span, diagnostics);
    return lines;
}

}  // namespace handbill::content
