#pragma once

// Words that a language's texts may not use for some readers, each with a reason: content/words.yaml.

#include <map>
#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "model/language.h"
#include "model/piece.h"

namespace handbill::model {

/// Words that are out for one reason.
struct WordRule {
    std::vector<std::string> words;   ///< every form of them, as found between the borders of words
    std::vector<Audience> audiences;  ///< whose pieces may not use them
    std::string instead, reason;
    diag::Span span;
};

struct WordRules {
    std::vector<WordRule> rules;
    std::vector<std::string> quotes;  ///< names of laws and bodies that may be written out as they are
};

using WordLists = std::map<LanguageTag, WordRules>;

}  // namespace handbill::model
