#include "content/doubts.h"

#include <algorithm>

#include "content/reviews.h"

namespace handbill::content {

Doubts::Doubts(const Directory& directory) {
    for (const auto& [id, hotline] : directory.hotlines) {
        for (const auto& channel : hotline.channels) {
            if (channel.kind == model::ChannelKind::relay) continue;  // a country's relay serves all its lines
            const auto number = channel.e164.empty() && !channel.short_code.empty()
                                    ? hotline.country + " " + channel.short_code
                                    : channel.e164;
            if (!number.empty()) owners_[number].insert(id);
        }
    }
}

std::vector<std::string> Doubts::of(const model::Hotline& hotline, std::string_view day) const {
    std::vector<std::string> doubts;
    if (hotline.certainty == model::Certainty::uncertain) doubts.emplace_back("uncertain: no piece may use it");
    if (hotline.certainty == model::Certainty::one_source) doubts.emplace_back("rests on one source");
    if (is_past_review(hotline, day)) doubts.push_back("was to be compared again by " + hotline.review_by);
    constexpr int kRecentYears = 2;
    const std::string recent = std::to_string(std::stoi(std::string(day.substr(0, 4))) - kRecentYears);
    if (hotline.checks.empty() && hotline.as_of.empty()) {
        doubts.emplace_back("no source carries a date");
    } else if (hotline.checks.empty() && hotline.as_of < recent) {
        doubts.push_back("the newest dated source is of " + hotline.as_of);
    }
    if (std::none_of(hotline.sources.begin(), hotline.sources.end(), [](const auto& s) { return s.shows_number; })) {
        doubts.emplace_back("no source shows the number");
    }
    std::set<std::string> others;
    for (const auto& [number, ids] : owners_) {
        if (ids.count(hotline.id) > 0 && ids.size() > 1) others.insert(ids.begin(), ids.end());
    }
    others.erase(hotline.id);
    for (const auto& other : others) doubts.push_back("shares a number with " + other);
    for (const auto& channel : hotline.channels) {
        if (!channel.unlisted.empty()) doubts.push_back(channel.id + ": " + channel.unlisted);
    }
    return doubts;
}

}  // namespace handbill::content
