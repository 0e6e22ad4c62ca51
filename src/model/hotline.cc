#include "model/hotline.h"

#include "base/characters.h"

#include <algorithm>

namespace handbill::model {
namespace {

/// True if the sub-tags of `range` begin those of `tag`: "zh-Hant" covers "zh-Hant-HK", "es" does not cover "est".
bool covers(std::string_view range, std::string_view tag) {
    if (range.empty() || range.size() > tag.size()) return false;
    const bool same = std::equal(range.begin(), range.end(), tag.begin(),
                                 [](char a, char b) { return base::lower_case(a) == base::lower_case(b); });
    return same && (range.size() == tag.size() || tag[range.size()] == '-');
}

}  // namespace

bool Channel::serves(const LanguageTag& tag) const {
    return answers_any_language || (answers_not_stated && emergency) ||
           std::any_of(answers.begin(), answers.end(), [&](const LanguageTag& range) { return covers(range, tag); });
}

const Channel* Hotline::find_channel(std::string_view wanted) const {
    const auto found = std::find_if(channels.begin(), channels.end(), [&](const Channel& c) { return c.id == wanted; });
    return found == channels.end() ? nullptr : &*found;
}

}  // namespace handbill::model
