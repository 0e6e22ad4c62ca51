#include "text/workbench.h"

#include <hb.h>
#include <unicode/ubidi.h>
#include <unicode/ubrk.h>

#include <algorithm>

namespace handbill::text {
namespace {

Owned<UBreakIterator> open_iterator(UBreakIteratorType type, const char* locale) {
    UErrorCode status = U_ZERO_ERROR;
    Owned<UBreakIterator> iterator(ubrk_open(type, locale, nullptr, 0, &status));
    return U_SUCCESS(status) ? std::move(iterator) : nullptr;
}

template <class Value>
Value* find(std::vector<std::pair<std::string, Value>>& kept, const std::string& key) {
    const auto entry = std::find_if(kept.begin(), kept.end(), [&](const auto& pair) { return pair.first == key; });
    return entry == kept.end() ? nullptr : &entry->second;
}

}  // namespace

Workbench& Workbench::of_this_thread() {
    thread_local Workbench bench;
    return bench;
}

Workbench::Workbench() : buffer_(hb_buffer_create()), bidi_(ubidi_open()) {}

hb_buffer_t* Workbench::buffer() {
    hb_buffer_reset(buffer_.get());
    return buffer_.get();
}

UBreakIterator* Workbench::lines(const std::string& locale) {
    if (const auto* kept = find(lines_, locale)) return kept->get();
    return lines_.emplace_back(locale, open_iterator(UBRK_LINE, locale.c_str())).second.get();
}

UBreakIterator* Workbench::graphemes() {
    // Clusters are the same in every locale; the root's rules are meant.
    if (!graphemes_) graphemes_ = open_iterator(UBRK_CHARACTER, "");
    return graphemes_.get();
}

const Hyphenation& Workbench::hyphenation(const std::string& language) {
    if (const auto* kept = find(hyphenations_, language)) return *kept;
    return hyphenations_.emplace_back(language, Hyphenation::installed(language)).second;
}

}  // namespace handbill::text
