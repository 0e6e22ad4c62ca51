#include "model/hotline.h"

#include <algorithm>

namespace handbill::model {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// True if the sub-tags of `range` begin those of `tag`: "zh-Hant" covers "zh-Hant-HK", "es" does not cover "est".
bool covers(std::string_view range, std::string_view tag) {
    if (range.empty() || range.size() > tag.size()) return false;
    const bool same =
        std::equal(range.begin(), range.end(), tag.begin(), [](char a, char b) { return lower(a) == lower(b); });
    return same && (range.size() == tag.size() || tag[range.size()] == '-');
}

}  // namespace

bool Channel::serves(const LanguageTag& tag) const {
    return answers_any_language ||
           std::any_of(answers.begin(), answers.end(), [&](const LanguageTag& range) { return covers(range, tag); });
}

const Channel* Hotline::find_channel(std::string_view wanted) const {
    const auto found = std::find_if(channels.begin(), channels.end(), [&](const Channel& c) { return c.id == wanted; });
    return found == channels.end() ? nullptr : &*found;
}

}  // namespace handbill::model
