#pragma once

// A message as a tree: what an ICU MessageFormat pattern says once it is read. Words are final (quotes resolved),
// arguments are names with their place in the pattern. No ICU type leaves read_pattern.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace handbill::locale {

struct PatternPart;
using PatternParts = std::vector<PatternPart>;

struct PatternBranch {
    std::string selector;         ///< "other", "few", "draft", "=1"
    std::optional<double> exact;  ///< of "=1"
    PatternParts parts;
};

struct PatternPart {
    enum class Kind : std::uint8_t {
        words,     ///< `text` as it stands
        strong,    ///< two asterisks: strong words begin or end
        argument,  ///< {name}
        count,     ///< # inside a plural
        plural,
        ordinal,
        select,
    };
    Kind kind = Kind::words;
    std::string text;                     ///< words, or the argument's name
    std::uint32_t begin = 0, end = 0;     ///< bytes of the pattern: the name of an argument, the words of others
    double offset = 0;                    ///< plural and ordinal
    std::vector<PatternBranch> branches;  ///< plural, ordinal, select
};

/// A name in a pattern and the first place where it stands.
struct Placeholder {
    std::uint32_t begin = 0, end = 0;
    friend bool operator==(const Placeholder&, const Placeholder&) = default;
};

struct Pattern {
    PatternParts parts;
    std::map<std::string, Placeholder> placeholders;
};

}  // namespace handbill::locale
