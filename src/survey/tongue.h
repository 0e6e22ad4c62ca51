#pragma once

// Which languages a text is in, by its words and letters alone (a statistical guess of CLD2). Short texts are not
// judged: a name or a number has no language.

#include <string>
#include <string_view>
#include <vector>

namespace handbill::survey {

struct FoundLanguage {
    std::string tag;          ///< as CLD2 writes it: "en", "zh" and "zh-Hant", "sr"
    std::size_t letters = 0;  ///< bytes of text in it
};

/// The most first. Empty if nothing can be told with confidence.
[[nodiscard]] std::vector<FoundLanguage> languages_of(std::string_view utf8);

}  // namespace handbill::survey
