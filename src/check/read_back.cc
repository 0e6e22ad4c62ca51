#include "check/read_back.h"

#include <algorithm>

namespace handbill::check {

const FontCode* ReadFont::find(std::uint16_t code) const {
    // Codes mostly go up by one.
    const auto straight = std::size_t{code} - (codes.empty() ? 0 : codes.front().code);
    if (straight < codes.size() && codes[straight].code == code) return &codes[straight];
    const auto at = std::lower_bound(codes.begin(), codes.end(), code,
                                     [](const FontCode& entry, std::uint16_t wanted) { return entry.code < wanted; });
    return at != codes.end() && at->code == code ? &*at : nullptr;
}

const Sequence* ReadPage::find(int mcid) const {
    if (mcid < 0 || static_cast<std::size_t>(mcid) >= by_mcid.size()) return nullptr;
    const auto index = by_mcid[static_cast<std::size_t>(mcid)];
    return index < sequences.size() ? &sequences[index] : nullptr;
}

}  // namespace handbill::check
