#include "text/scripts.h"

#include "text/utf16.h"

#include <hb-icu.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <utility>

namespace handbill::text {
namespace {

constexpr std::size_t kDeepest = 32;  ///< pairs inside pairs; beyond this they are plain punctuation

struct QuotePair {
    char32_t opener, closer;
};

/// German „…“ and Danish »…« use as an opener or closer what others use the other way round. The straight single quote
/// is not here: it is an apostrophe more often.
constexpr std::array kQuotes = {
    QuotePair{U'\u201C', U'\u201D'}, QuotePair{U'\u2018', U'\u2019'}, QuotePair{U'\u00AB', U'\u00BB'},
    QuotePair{U'\u2039', U'\u203A'}, QuotePair{U'\u201E', U'\u201C'}, QuotePair{U'\u201A', U'\u2018'},
    QuotePair{U'\u00BB', U'\u00AB'}, QuotePair{U'\u203A', U'\u2039'}, QuotePair{U'"', U'"'}};

bool has_own_script(UScriptCode script) {
    return script != USCRIPT_COMMON && script != USCRIPT_INHERITED && script != USCRIPT_UNKNOWN;
}

UScriptCode script_property(char32_t character) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(character), &status);
    return U_SUCCESS(status) ? script : USCRIPT_COMMON;
}

/// What closes a pair that `character` may open; 0 if it opens none.
char32_t closer_of(char32_t character) {
    const auto point = static_cast<UChar32>(character);
    if (u_getIntPropertyValue(point, UCHAR_BIDI_PAIRED_BRACKET_TYPE) == U_BPT_OPEN) {
        return static_cast<char32_t>(u_getBidiPairedBracket(point));
    }
    const auto* pair =
        std::find_if(kQuotes.begin(), kQuotes.end(), [&](const QuotePair& quote) { return quote.opener == character; });
    return pair == kQuotes.end() ? 0 : pair->closer;
}

}  // namespace

int first_script(std::u16string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const UScriptCode script = script_property(next_character(text, at));
        if (has_own_script(script)) return script;
    }
    return USCRIPT_COMMON;
}

int script_of(std::string_view iso15924) {
    if (iso15924 == "Aran") return USCRIPT_ARABIC;
    if (iso15924 == "Hans" || iso15924 == "Hant") return USCRIPT_HAN;
    if (iso15924 == "Jpan") return USCRIPT_HIRAGANA;
    if (iso15924 == "Kore") return USCRIPT_HANGUL;
    const int32_t script = u_getPropertyValueEnum(UCHAR_SCRIPT, std::string(iso15924).c_str());
    return script > USCRIPT_INHERITED ? script : USCRIPT_LATIN;
}

std::string script_code(int script) { return uscript_getShortName(static_cast<UScriptCode>(script)); }

std::string writing_system(const std::string& tag, int script) {
    const std::size_t dash = tag.find('-');
    if (dash != std::string::npos && (tag.find('-', dash + 1) == dash + 5 || tag.size() == dash + 5)) {
        return tag.substr(dash + 1, 4);
    }
    const std::string language = tag.substr(0, dash);
    if (language == "ja") return script == USCRIPT_LATIN ? "Latn" : "Jpan";
    if (language == "ko") return script == USCRIPT_LATIN ? "Latn" : "Kore";
    if (script == USCRIPT_HAN) return tag == "zh-TW" || tag == "zh-HK" || tag == "zh-MO" ? "Hant" : "Hans";
    if (script == USCRIPT_ARABIC && language == "ur") return "Aran";
    return script_code(script);
}

std::uint32_t shaping_script(int script) {
    return static_cast<std::uint32_t>(hb_icu_script_to_script(static_cast<UScriptCode>(script)));
}

int ScriptTracker::next(char32_t character, int level) {
    const bool turns = std::exchange(level_, level) != level;
    const UScriptCode own = script_property(character);
    if (has_own_script(own)) return current_ = own;
    if (own == USCRIPT_INHERITED || close(character)) return current_;
    if (turns) current_ = base_;
    current_ = in_context(character);
    const char32_t closer = closer_of(character);
    if (closer != 0 && openers_.size() < kDeepest) openers_.push_back({closer, current_});
    return current_;
}

int ScriptTracker::in_context(char32_t character) const {
    if (character < 0x80) return current_;
    // U+060C belongs to Arabic though its script is Common: a Latin word before it must not give it a Latin font.
    std::array<UScriptCode, 32> extensions{};
    UErrorCode status = U_ZERO_ERROR;
    const int32_t count = uscript_getScriptExtensions(static_cast<UChar32>(character), extensions.data(),
                                                      static_cast<int32_t>(extensions.size()), &status);
    if (U_FAILURE(status) || count < 1 || !has_own_script(extensions[0])) return current_;
    const auto belongs_to = [&](int script) {
        return std::find(extensions.begin(), extensions.begin() + count, script) != extensions.begin() + count;
    };
    if (belongs_to(current_)) return current_;
    return belongs_to(base_) ? base_ : int{extensions[0]};
}

bool ScriptTracker::close(char32_t character) {
    const auto match = std::find_if(openers_.rbegin(), openers_.rend(),
                                    [&](const Opener& opener) { return opener.closer == character; });
    if (match == openers_.rend()) return false;
    current_ = match->script;
    openers_.erase(match.base() - 1, openers_.end());
    return true;
}

}  // namespace handbill::text
