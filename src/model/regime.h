#pragma once

// What one law asks of a posted notice: sheet, type, languages, places, numbers and words. Lengths are finished sizes
// on paper. What no source tells is unknown, and nobody may take it for "no such rule".

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"
#include "diag/diagnostics.h"
#include "model/enactment.h"
#include "model/language.h"

namespace handbill::model {

enum class SheetTurn : std::uint8_t { any, portrait, landscape };

/// The least size of the sheet. With `any`, width and height may be exchanged.
struct SheetRule {
    base::Size least;
    SheetTurn turn = SheetTurn::any;
};

/// The least size of type: the size of the font, or how high its letters stand.
struct TypeSize {
    base::Length least;
    bool letter_height = false;
};

/// Another form that the law accepts beside the sheet: a cling of 3 by 3 inches in restrooms.
struct OtherFormat {
    std::string name;  ///< "window cling"
    SheetRule sheet;
    Told<TypeSize> body;
    std::string where, note;  ///< may be empty
};

struct Emphasis {
    Asked bold_body = Asked::unknown;
    Asked bold_number = Asked::unknown;
    Told<TypeSize> number;        ///< least size of the hotline's number
    Told<base::Ratio> text_area;  ///< least share of the sheet that the notice covers
    std::string other;            ///< in words; may be empty
};

/// Who or what decides whether another language is needed.
enum class LanguageTrigger : std::uint8_t {
    county,   ///< languages in which the county must print voting materials
    staff,    ///< a share of the staff speaks it
    users,    ///< a share of the workers or users of the premises speaks it
    agency,   ///< a public body decides
    request,  ///< somebody asks for it
};
inline constexpr LanguageTrigger kLanguageTriggers[] = {LanguageTrigger::county, LanguageTrigger::staff,
                                                        LanguageTrigger::users, LanguageTrigger::agency,
                                                        LanguageTrigger::request};
[[nodiscard]] constexpr std::string_view name_of(LanguageTrigger trigger) {
    constexpr std::string_view kNames[] = {"county", "staff", "users", "agency", "request"};
    return kNames[static_cast<std::size_t>(trigger)];
}

struct LanguageCondition {
    LanguageTrigger trigger = LanguageTrigger::agency;
    int percent = 0;   ///< for `staff` and `users`: from this share on
    int at_most = 0;   ///< languages that it can add; 0: as many as it names
    bool may = false;  ///< the law allows or offers them and does not ask for them
    std::string rule;  ///< in words
    std::map<std::string, std::vector<LanguageTag>> counties;  ///< as far as a list is held; empty: none is held
};

enum class LanguageLayout : std::uint8_t { unknown, one_sheet, separate_sheets };

struct LanguageRules {
    Told<std::vector<LanguageTag>> fixed;             ///< always needed
    Told<std::vector<LanguageCondition>> conditions;  ///< more that are needed, or not
    LanguageLayout layout = LanguageLayout::unknown;
    std::string layout_note;                    ///< may be empty
    std::map<LanguageTag, base::Ratio> shares;  ///< of the sheet, about; empty: none asked for
    bool equal_parts = false;                   ///< each language takes as much of the sheet as the others
    bool identical = false;                     ///< each says the same
};

/// Where it hangs: all places of a regime are needed, of each one of `any_of`.
struct Place {
    std::vector<std::string> any_of;      ///< in words
    std::vector<std::string> premises{};  ///< ids of the establishments it is meant for; empty: all
};

/// A number that the notice must carry: one of the directory, or one that the law describes and does not name. Both are
/// given where the law takes any number of a kind: ours is one that will do.
struct RequiredNumber {
    std::string hotline, channel;  ///< ids; both empty if none is known that will do
    std::string described;         ///< "contact of the Texas Department of Public Safety"; empty if it is named
    diag::Span span;
};

/// What the notice must say, where the law does not give the words.
struct Statement {
    std::string meaning;                ///< in our words
    std::vector<std::string> shown_by;  ///< wordings of which any shows it in a file; empty: a person must judge
};

/// A number in quoted words, and whose it is.
struct QuotedNumber {
    std::string printed;  ///< as it stands in the words
    std::string hotline, channel;
    bool misprint = false;  ///< the law prints a refused number: it stands in the quotation and nowhere else
    diag::Span span;
};

/// Words quoted from the law, with its own line breaks, bullets, dashes and capitals.
struct PrescribedText {
    LanguageTag language;
    std::string text;
    std::string quoted_from;  ///< address of the page on which they were read
    std::vector<QuotedNumber> numbers;
    diag::Span span;
};

enum class WordingRule : std::uint8_t {
    exact,                  ///< the law gives the words
    substantially_similar,  ///< the law gives words and takes similar ones
    content_elements,       ///< the law lists what must be said
    agency_issued_only,     ///< only the sheet that a public body issues counts
};
inline constexpr WordingRule kWordingRules[] = {WordingRule::exact, WordingRule::substantially_similar,
                                                WordingRule::content_elements, WordingRule::agency_issued_only};
[[nodiscard]] constexpr std::string_view name_of(WordingRule rule) {
    constexpr std::string_view kNames[] = {"exact", "substantially-similar", "content-elements", "agency-issued-only"};
    return kNames[static_cast<std::size_t>(rule)];
}

enum class OwnDesign : std::uint8_t { unclear, allowed, not_allowed };
inline constexpr OwnDesign kOwnDesigns[] = {OwnDesign::unclear, OwnDesign::allowed, OwnDesign::not_allowed};
[[nodiscard]] constexpr std::string_view name_of(OwnDesign design) {
    constexpr std::string_view kNames[] = {"unclear", "allowed", "not-allowed"};
    return kNames[static_cast<std::size_t>(design)];
}

/// One law's rules for a posted notice.
struct Regime {
    Enactment law;
    Told<SheetRule> sheet;
    std::vector<OtherFormat> formats;
    Told<TypeSize> body, headline;
    Emphasis emphasis;
    LanguageRules languages;
    std::vector<Place> places;
    Told<std::string> copies;  ///< in words: "one in each guest room"
    std::vector<RequiredNumber> numbers;
    std::vector<Statement> statements;
    bool only_required = false;  ///< anything else on the notice breaks the rule
    std::map<LanguageTag, PrescribedText> prescribed;
    /// The same words in languages in which the law does not give them: translated by us, line for line, and never
    /// taken for the law's own.
    std::map<LanguageTag, PrescribedText> unofficial;
    WordingRule wording = WordingRule::content_elements;
    OwnDesign own_design = OwnDesign::unclear;
    std::string official_form;  ///< address of the public body's own sheet; empty if it was not found
};

}  // namespace handbill::model
