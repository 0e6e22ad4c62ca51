#pragma once

// Puts words and facts one after the other into the inlines of a final text. White space is folded as in a line of
// type (one space for any run of blanks and line ends, none at the edges), and the result is NFC.

#include <string_view>
#include <vector>

#include "model/localized.h"

namespace handbill::locale {

/// NFC of valid UTF-8.
[[nodiscard]] std::string to_nfc(std::string_view text);

class InlineWriter {
public:
    void add_words(std::string_view words, model::Inline::Kind kind);
    void add_fact(model::Inline fact);

    [[nodiscard]] std::vector<model::Inline> finish();

private:
    std::vector<model::Inline> inlines_;
    bool after_space_ = true;  ///< also true at the beginning, where no space may stand
};

}  // namespace handbill::locale
