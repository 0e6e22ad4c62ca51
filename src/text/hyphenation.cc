#include "text/hyphenation.h"

#include "text/utf16.h"

#include <hyphen.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/uloc.h>

#include <array>
#include <cstdlib>
#include <fstream>

namespace handbill::text {
namespace {

constexpr const char* kInstalled = "/usr/share/hyphen";
constexpr std::size_t kShortestWord = 5;

struct ReleaseConverter {
    void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
};

/// "en" to "en_US": dictionaries are named by region where a language has several.
std::string likely_region(const std::string& language) {
    std::array<char, ULOC_FULLNAME_CAPACITY> likely{};
    std::array<char, ULOC_COUNTRY_CAPACITY> region{};
    UErrorCode status = U_ZERO_ERROR;
    uloc_addLikelySubtags(language.c_str(), likely.data(), static_cast<int32_t>(likely.size()), &status);
    uloc_getCountry(likely.data(), region.data(), static_cast<int32_t>(region.size()), &status);
    return U_SUCCESS(status) ? region.data() : "";
}

HyphenDict* load(const std::string& folder, const std::string& language) {
    const std::string base = language.substr(0, language.find('-'));
    for (const std::string& name : {base + "_" + likely_region(language), base}) {
        const std::string path = folder + "/hyph_" + name + ".dic";
        // libhyphen prints to stderr about a file that is not there.
        if (std::ifstream(path).good()) return hnj_hyphen_load(path.c_str());
    }
    return nullptr;
}

/// The word in small letters (patterns know no others) and in the dictionary's encoding, each character with the
/// offset after it in the word. Empty if a character has no such form.
struct EncodedWord {
    std::string bytes;
    std::vector<std::uint32_t> ends;  ///< by character
};

EncodedWord encode(std::u16string_view word, const HyphenDict& dictionary) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, ReleaseConverter> converter(
        ucnv_open(dictionary.utf8 != 0 ? "UTF-8" : dictionary.cset, &status));
    if (U_FAILURE(status)) return {};
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    EncodedWord encoded;
    for (std::size_t at = 0; at < word.size();) {
        std::u16string small;
        append_character(small, static_cast<char32_t>(u_tolower(static_cast<UChar32>(next_character(word, at)))));
        std::array<char, 8> bytes{};
        const int32_t count = ucnv_fromUChars(converter.get(), bytes.data(), static_cast<int32_t>(bytes.size()),
                                              small.data(), static_cast<int32_t>(small.size()), &status);
        if (U_FAILURE(status)) return {};
        encoded.bytes.append(bytes.data(), static_cast<std::size_t>(count));
        encoded.ends.push_back(static_cast<std::uint32_t>(at));
    }
    return encoded;
}

/// libhyphen's answer: odd marks are places, and a replacement means a respelling.
struct Answer {
    std::string marks;
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    std::size_t size;

    explicit Answer(std::size_t bytes) : marks(bytes + 5, '\0'), size(bytes) {}
    Answer(const Answer&) = delete;
    Answer& operator=(const Answer&) = delete;
    ~Answer() {
        for (std::size_t i = 0; replacements != nullptr && i < size; ++i) std::free(replacements[i]);
        std::free(replacements);
        std::free(positions);
        std::free(cuts);
    }
    [[nodiscard]] bool parts_after(std::size_t character) const {
        const bool respelled = replacements != nullptr && replacements[character] != nullptr;
        return (marks[character] & 1) != 0 && !respelled;
    }
};

}  // namespace

Hyphenation Hyphenation::installed(const std::string& language) { return {kInstalled, language}; }

Hyphenation::Hyphenation(const std::string& folder, const std::string& language)
    : dictionary_(load(folder, language)) {}

std::vector<std::uint32_t> Hyphenation::points(std::u16string_view word) const {
    if (!dictionary_ || word.size() < kShortestWord) return {};
    const EncodedWord encoded = encode(word, *dictionary_);
    if (encoded.ends.empty()) return {};
    Answer answer(encoded.bytes.size());
    const int failed =
        hnj_hyphen_hyphenate2(dictionary_.get(), encoded.bytes.c_str(), static_cast<int>(encoded.bytes.size()),
                              answer.marks.data(), nullptr, &answer.replacements, &answer.positions, &answer.cuts);
    std::vector<std::uint32_t> points;
    for (std::size_t i = 0; failed == 0 && i + 1 < encoded.ends.size(); ++i) {
        if (answer.parts_after(i)) points.push_back(encoded.ends[i]);
    }
    return points;
}

}  // namespace handbill::text
