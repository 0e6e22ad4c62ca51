#pragma once

// What a thread keeps between texts, because making it anew would cost more than using it: a HarfBuzz buffer, ICU's
// bidi object and break iterators, hyphenation dictionaries. Nothing in it outlives a call in meaning, so results
// never depend on what was done before.

#include <string>
#include <utility>
#include <vector>

#include "text/handles.h"
#include "text/hyphenation.h"

namespace handbill::text {

class Workbench {
public:
    [[nodiscard]] static Workbench& of_this_thread();

    Workbench();

    /// Empty; its contents last until the next call.
    [[nodiscard]] hb_buffer_t* buffer();
    [[nodiscard]] UBiDi* bidi() { return bidi_.get(); }
    /// Line breaks by an ICU locale id ("ja@lb=strict"). Null if ICU's data are not there.
    [[nodiscard]] UBreakIterator* lines(const std::string& locale);
    /// Grapheme clusters (UAX #29). Null if ICU's data are not there.
    [[nodiscard]] UBreakIterator* graphemes();
    [[nodiscard]] const Hyphenation& hyphenation(const std::string& language);

private:
    Owned<hb_buffer_t> buffer_;
    Owned<UBiDi> bidi_;
    Owned<UBreakIterator> graphemes_;
    std::vector<std::pair<std::string, Owned<UBreakIterator>>> lines_;
    std::vector<std::pair<std::string, Hyphenation>> hyphenations_;
};

}  // namespace handbill::text
