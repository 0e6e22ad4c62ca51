#pragma once

// Where words of a language may be parted, by libhyphen's patterns. Dictionaries are Debian's (hyphen-en-us, …); a
// language without one is set without parting words, which is always right. Patterns that would respell a word at the
// break are passed over, because the text must stay what content says.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/handles.h"

namespace handbill::text {

class Hyphenation {
public:
    /// The dictionary of a BCP 47 language, from the system's folder.
    [[nodiscard]] static Hyphenation installed(const std::string& language);
    /// As above from `folder`: hyph_pt_BR.dic, or hyph_pt.dic, or the likely region's (hyph_en_US.dic for "en").
    Hyphenation(const std::string& folder, const std::string& language);

    [[nodiscard]] bool exists() const { return dictionary_ != nullptr; }

    /// Offsets in code units at which `word` (letters and marks only) may be parted, ascending.
    [[nodiscard]] std::vector<std::uint32_t> points(std::u16string_view word) const;

private:
    Owned<_HyphenDict> dictionary_;
};

}  // namespace handbill::text
