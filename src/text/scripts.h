#pragma once

// The script of each character in context (UAX #24): characters common to many scripts take the script of their
// surroundings, and both halves of a bracket or quotation pair take the script of the first, so that a pair is never
// drawn by two fonts. Scripts are ICU's UScriptCode values.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace handbill::text {

/// The script of the first character that has one of its own; USCRIPT_COMMON if there is none.
[[nodiscard]] int first_script(std::u16string_view text);

/// The Unicode script behind a writing system: "Aran" is Arabic, "Hans" Han. Latin for what is not known.
[[nodiscard]] int script_of(std::string_view iso15924);

/// ISO 15924: "Latn".
[[nodiscard]] std::string script_code(int script);

/// How a foreign word is written, from its tag and the script of its letters: "ur" in Arabic letters is "Aran". Themes
/// name writing systems, not Unicode's scripts.
[[nodiscard]] std::string writing_system(const std::string& tag, int script);

/// The same script as HarfBuzz's hb_script_t value.
[[nodiscard]] std::uint32_t shaping_script(int script);

/// Follows one stretch of text. `base` is the script of characters that come before any other.
class ScriptTracker {
public:
    explicit ScriptTracker(int base) : base_(base), current_(base) {}

    /// `level` is the character's bidi level: where it changes, the script before has no say any more, so that the
    /// space after a Latin word in Arabic text is Arabic.
    [[nodiscard]] int next(char32_t character, int level);

private:
    struct Opener {
        char32_t closer;
        int script;
    };
    [[nodiscard]] int in_context(char32_t character) const;
    [[nodiscard]] bool close(char32_t character);

    int base_, current_;
    int level_ = -1;
    std::vector<Opener> openers_;
};

}  // namespace handbill::text
