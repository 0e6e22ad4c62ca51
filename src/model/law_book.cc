#include "model/law_book.h"

#include <algorithm>

namespace handbill::model {
namespace {

/// True if `inner` lies in `outer` and is not the same: "us-md-baltimore" in "us-md".
bool lies_in(std::string_view inner, std::string_view outer) {
    return inner.size() > outer.size() && inner.starts_with(outer) && inner[outer.size()] == '-';
}

}  // namespace

std::string_view meaning_of(Duty duty) {
    constexpr std::string_view kMeanings[] = {
        "the premises listed must post",
        "must be posted only after a finding, conviction, citation or court order",
        "only public bodies must post",
        "a public body must or may let others post; nobody is obliged to print",
        "the law offers a notice and encourages posting; nobody is obliged",
        "enacted, but not applicable now",
        "the law only allows a later regulation; nothing must be posted because of it alone",
    };
    return kMeanings[static_cast<std::size_t>(duty)];
}

std::optional<Duty> Enactment::duty_for(std::string_view establishment) const {
    const auto found = std::find_if(premises.begin(), premises.end(),
                                    [&](const Premises& one) { return one.establishment == establishment; });
    if (found == premises.end()) return std::nullopt;
    return found->duty.value_or(duty);
}

std::vector<const Jurisdiction*> LawBook::around(std::string_view place) const {
    std::vector<const Jurisdiction*> found;
    for (const auto& [id, jurisdiction] : jurisdictions) {
        if (id == place || lies_in(place, id)) found.push_back(&jurisdiction);  // a shorter id sorts before its longer
    }
    return found;
}

std::vector<const Jurisdiction*> LawBook::within(std::string_view place) const {
    std::vector<const Jurisdiction*> found;
    for (const auto& [id, jurisdiction] : jurisdictions) {
        if (lies_in(id, place)) found.push_back(&jurisdiction);
    }
    return found;
}

}  // namespace handbill::model
