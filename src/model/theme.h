#pragma once

// A direction of art as data: colours, text styles, script measures, number lockups. Sizes are design points on the
// theme's reference sheet; layout multiplies them by the sheet's scale.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"
#include "diag/diagnostics.h"

namespace handbill::model {

/// sRGB, 8 bits a channel, and the ink build meant for press in percent.
struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0;
    std::uint8_t cyan = 0, magenta = 0, yellow = 0, black = 0;
    friend bool operator==(const Colour&, const Colour&) = default;
};

/// For which reader or machine a theme is varied; the words stay the same.
enum class Variant : std::uint8_t {
    office,         ///< the theme itself
    high_contrast,  ///< WCAG 2.2, 1.4.6
    large_print,    ///< one column, nothing under 18 points, high contrast
    one_ink,        ///< black on paper, no tint: a mono laser, a copier
};
inline constexpr Variant kVariants[] = {Variant::office, Variant::high_contrast, Variant::large_print,
                                        Variant::one_ink};
/// "one-ink": on the command line, in themes and in file names.
[[nodiscard]] std::string_view name_of(Variant variant);
[[nodiscard]] std::optional<Variant> variant_named(std::string_view name);

/// Which of a script's two factors applies.
enum class Voice : std::uint8_t { headline, body };

struct TextStyle {
    std::string name;
    base::Length size;          ///< Latin design size
    base::Length leading;       ///< Latin design leading, baseline to baseline
    int weight = 500;           ///< 100…900; a missing weight steps down
    int strong_weight = 700;    ///< of facts and **strong** words
    std::string colour;         ///< name in Theme::colours
    std::string strong_colour;  ///< of facts; same as colour unless given
    base::Ratio tracking{0, 1}; ///< em; applied to Latin, Greek and Cyrillic only
    Voice voice = Voice::body;
    bool voice_family = false;  ///< set in the script's second family (a serif that speaks) instead of its first
    bool balanced = false;      ///< lines of even length, no short last line
    bool hyphenated = false;    ///< soft hyphenation by libhyphen where a dictionary exists
    base::Length floor;         ///< least legible size, multiplied by the script's floor factor
    std::vector<base::Ratio> ladder{base::Ratio{1, 1}};  ///< sizes to try, first that fits wins
    diag::Span span;
};

/// How a script (or one language in it) departs from the Latin measures.
struct ScriptMeasures {
    std::string family;             ///< first choice, key of FontList::families
    std::string voice_family;       ///< for styles that ask for it; empty: same as family
    base::Ratio headline_size, headline_leading;  ///< leading is line height over size
    base::Ratio body_size, body_leading;
    base::Ratio floor_factor;
    bool cap_height_trim = false;   ///< has capitals: optical edges are cap height and baseline; else the ink itself
    bool tracked = false;           ///< may take a style's tracking
    bool reference_figures = false; ///< plain figures come from the reference script's family, as phone numbers do
    diag::Span span;
};

/// Proportions of a number set in rows, in em of the digit size.
struct LockupMeasures {
    std::string family;       ///< digits always come from this family
    int weight = 900;
    base::Ratio cell_pitch;   ///< from digit to digit
    base::Ratio row_pitch;    ///< from baseline to baseline
    base::Ratio hyphen_width, hyphen_height, hyphen_left, hyphen_centre;  ///< the drawn hyphen after a lone prefix
    base::Ratio key_width, key_height, key_art;  ///< the coloured key and the pictogram on it
    std::string key_fill, key_ink;               ///< colour names
    diag::Span span;
};

/// A rule or outline that a theme draws by itself.
struct ThemeRule {
    base::Length weight;
    std::string colour;
    base::Length drop{};  ///< an outline's: how far inside it stands where the box meets the edge of the sheet
};

/// What sets a box apart that is filled with a certain colour, where the fill alone does not.
struct FilledBox {
    std::optional<ThemeRule> above, below;  ///< from padding to padding
    std::optional<ThemeRule> outline;
    base::Length drop;                      ///< how far all of these stand inside where the box meets the sheet's edge
};

/// A colour that an organisation may change, and within which limits.
struct OpenColour {
    std::vector<std::string> along;           ///< colours that become the same
    std::map<std::string, base::Ratio> against;  ///< least contrast to other colours, once all are changed
};

/// What a theme lets an organisation do.
struct OrganisationLimits {
    base::Ratio clear{1, 2};  ///< clear space on every side of its logo, in heights of the logo
    std::map<std::string, OpenColour> colours;
};

struct Theme {
    std::string id;                             ///< of its variants too
    Variant variant = Variant::office;
    base::Size reference;                       ///< trim size for which measures are written (Letter)
    std::map<std::string, Colour> colours;
    std::map<std::string, TextStyle> styles;
    std::map<std::string, ScriptMeasures> scripts;  ///< by language tag or ISO 15924 code; the tag wins
    std::string reference_script = "Latn";
    LockupMeasures lockup;
    std::map<std::string, base::Length> radii;      ///< "panel", "cell": what boxes may give as their radius
    std::map<std::string, FilledBox> fills;         ///< by the colour that fills the box
    std::map<std::string, std::string> pictures;    ///< art that is drawn otherwise: id → id of what stands for it
    OrganisationLimits organisation;
    diag::Span span;

    /// The row for a language: by tag, then by script. Null if the theme has neither.
    [[nodiscard]] const ScriptMeasures* measures(const std::string& tag, const std::string& script) const;
};

}  // namespace handbill::model
