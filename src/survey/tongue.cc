#include "survey/tongue.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <map>

namespace handbill::survey {

std::vector<FoundLanguage> languages_of(std::string_view utf8) {
    constexpr int kFewestBytes = 24;  // of a stretch that is counted: about four words
    CLD2::Language three[3];
    int percent[3];
    double score[3];
    int bytes = 0, valid = 0;
    bool reliable = false;
    CLD2::ResultChunkVector chunks;
    const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::ExtDetectLanguageSummaryCheckUTF8(utf8.data(), static_cast<int>(utf8.size()), true, &hints, 0, three, percent,
                                            score, &chunks, &bytes, &reliable, &valid);
    std::map<std::string, std::size_t> found;
    for (const auto& chunk : chunks) {
        const auto language = static_cast<CLD2::Language>(chunk.lang1);
        if (language == CLD2::UNKNOWN_LANGUAGE || language == CLD2::TG_UNKNOWN_LANGUAGE) continue;
        if (chunk.bytes >= kFewestBytes) {
            found[CLD2::LanguageCode(language)] += static_cast<std::size_t>(chunk.bytes);
        }
    }
    std::vector<FoundLanguage> all;
    for (const auto& [tag, letters] : found) all.push_back({tag, letters});
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.letters > b.letters; });
    return all;
}

}  // namespace handbill::survey
