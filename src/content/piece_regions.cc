#include "content/piece_regions.h"

#include "base/characters.h"
#include "content/decoder.h"
#include "content/pieces.h"

namespace handbill::content {
namespace {

std::optional<std::string> place_of(const SourceNode& own, const std::optional<std::string>& asked,
                                    diag::Diagnostics& diagnostics) {
    const auto place = as_region(own, "region", diagnostics);
    return place && asked ? asked : place;
}

}  // namespace

std::optional<std::string> place_of(const SourceNode& piece, const std::optional<std::string>& asked) {
    diag::Diagnostics told;  // by regions_of
    const SourceNode* own = needs_of(piece).region;
    return own != nullptr ? place_of(*own, asked, told) : std::nullopt;
}

std::string country_file(const std::string& place) { return base::in_lower_case(place.substr(0, 2)); }

std::map<std::string, RegionLines> regions_of(const std::vector<std::pair<std::string, SourceNode>>& pieces,
                                              const std::optional<std::string>& asked,
                                              const std::map<std::string, model::Hotline>& hotlines,
                                              diag::Diagnostics& diagnostics) {
    std::map<std::string, RegionLines> regions;
    std::string without;
    for (const auto& [id, tree] : pieces) {
        const SourceNode* own = needs_of(tree).region;
        if (own == nullptr) {
            without += (without.empty() ? "'" : ", '") + id + "'";
            continue;
        }
        const auto span = asked ? std::nullopt : std::optional(own->span);
        if (const auto place = place_of(*own, asked, diagnostics))
            regions.emplace(id, pick_lines(hotlines, *place, span, diagnostics));
    }
    if (asked && !without.empty()) {
        diagnostics.error(diag::codes::region_line, std::nullopt, without + " cannot be made for another place")
            .notes.push_back({"such a piece prints lines of its own; name one that has a 'region'", {}});
    }
    return regions;
}

void check_answers(const RegionLines& lines, const std::map<std::string, model::Hotline>& hotlines,
                   const model::Piece& piece, const std::vector<model::LanguageTag>& languages,
                   diag::Diagnostics& diagnostics) {
    const auto answers = [&](const std::string& id, const model::LanguageTag& tag) {
        const auto found = hotlines.find(id);
        return found != hotlines.end() && found->second.find_channel("voice")->serves(tag);
    };
    if (lines.emergency.empty()) return;
    for (const auto& tag : languages) {
        if (!piece.is_made_in(tag) || answers(lines.local, tag) || answers(lines.national, tag)) continue;
        diagnostics
            .warning(diag::codes::region_line, lines.span,
                     "in '" + tag + "' only the emergency number of " + lines.place + " is printed")
            .notes.push_back({"no line of this place is known to answer in this language", {}});
    }
}

}  // namespace handbill::content
