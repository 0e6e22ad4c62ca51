#include "app/names.h"

#include "base/characters.h"
#include "diag/diagnostics.h"

#include <algorithm>

namespace handbill::app {

namespace {

bool same_tag(const std::string& a, const std::string& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        const auto fold = [](char c) { return c == '_' ? '-' : base::lower_case(c); };
        return fold(x) == fold(y);
    });
}

}  // namespace

std::vector<std::string> choose_names(const std::string& kind, const std::vector<std::string>& wanted,
                                      const std::vector<std::string>& known, std::vector<std::string>& faults) {
    std::vector<bool> chosen(known.size(), wanted.empty());
    for (const auto& name : wanted) {
        if (name == "all") {
            chosen.assign(known.size(), true);
            continue;
        }
        const auto at = std::find(known.begin(), known.end(), name);
        if (at != known.end()) {
            chosen[static_cast<std::size_t>(at - known.begin())] = true;
            continue;
        }
        const auto near = diag::nearest_name(name, known);
        faults.push_back("“" + name + "” is no " + kind + " of this project" +
                         (near ? "; did you mean “" + *near + "”?" : ""));
    }
    std::vector<std::string> names;
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (chosen[i]) names.push_back(known[i]);
    }
    return names;
}

std::vector<std::string> choose_languages(const std::vector<std::string>& wanted, const std::vector<std::string>& known,
                                          std::vector<std::string>& faults) {
    auto spelt = wanted;
    for (auto& tag : spelt) {
        const auto at = std::find_if(known.begin(), known.end(), [&](const auto& one) { return same_tag(one, tag); });
        if (at != known.end()) tag = *at;
    }
    return choose_names("language", spelt, known, faults);
}

}  // namespace handbill::app
