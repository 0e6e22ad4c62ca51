#pragma once

// What comes of holding a finished sheet against a law: a row for each rule that a file can show, and a list of what no
// file shows. Never "compliant": at best no breach was found of the rules that were tested.

#include <string>
#include <string_view>
#include <vector>

namespace handbill::comply {

enum class Verdict { meets, fails, cannot_verify, official_sign };
[[nodiscard]] constexpr std::string_view name_of(Verdict verdict) {
    constexpr std::string_view kNames[] = {"meets", "fails", "cannot verify", "official sign required"};
    return kNames[static_cast<std::size_t>(verdict)];
}

struct Row {
    std::string rule;      ///< "sheet", "type", "words (es)"
    std::string required;  ///< by the law, in words
    std::string found;     ///< in the file
    Verdict verdict = Verdict::cannot_verify;
    bool advice = false;  ///< a rule of the house and not of the law: never a breach
};

enum class Conclusion { no_breach_found, breach_found, not_settled };
[[nodiscard]] constexpr std::string_view name_of(Conclusion conclusion) {
    constexpr std::string_view kNames[] = {"no breach found of the rules tested", "breach found", "not settled"};
    return kNames[static_cast<std::size_t>(conclusion)];
}

struct Report {
    std::vector<Row> rows;
    std::vector<std::string> checklist;  ///< for a person, with the sheet on the wall

    /// A breach if a rule of the law fails or the sheet must be an official one; not settled if one cannot be verified.
    [[nodiscard]] Conclusion conclusion() const;
};

}  // namespace handbill::comply
