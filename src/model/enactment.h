#pragma once

// What any rule of content/jurisdictions/ has in common: who is bound by which law, and what shows it. Every value was
// read in the pages that an enactment names; what no page tells stays unknown, which is never the same as "there is no
// such rule". Information, not legal advice: the law in force on the day of posting is what counts.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/diagnostics.h"
#include "model/hotline.h"

namespace handbill::model {

/// What the sources tell of one rule: nothing (unknown), that there is no such rule (none), or the rule.
template <class Rule>
class Told {
public:
    Told() = default;
    Told(Rule rule) : rule_(std::move(rule)) {}
    [[nodiscard]] static Told none() {
        Told told;
        told.none_ = true;
        return told;
    }

    [[nodiscard]] bool is_unknown() const { return !none_ && !rule_; }
    [[nodiscard]] bool is_none() const { return none_; }
    /// The rule; null if there is none or nothing is known of one.
    [[nodiscard]] const Rule* get() const { return rule_ ? &*rule_ : nullptr; }

private:
    std::optional<Rule> rule_;
    bool none_ = false;
};

/// Whether a quality is asked for.
enum class Asked : std::uint8_t { unknown, no, yes };

/// A kind of premises in the common words of all laws: content/establishments.yaml.
struct Establishment {
    std::string id;    ///< "lodging"
    std::string name;  ///< "Lodging"
    std::string covers;
    bool every = false;                 ///< whoever keeps any other kind is of this one too: every employer
    std::string case_of;                ///< of which kind this is a special case; empty: of none
    std::string case_when;              ///< when it is one: "cited or adjudged a nuisance"
    std::vector<std::string> may_have;  ///< kinds that often stand in the same house: a hotel's bar
    diag::Span span;
};

enum class Duty : std::uint8_t {
    mandatory,          ///< the premises listed must post
    by_order,           ///< only after a finding, conviction, citation or order
    state_bodies_only,  ///< only public bodies must post
    permissive,         ///< a public body must or may let others post
    voluntary,          ///< the law offers a notice and encourages it
    not_in_force,       ///< enacted but not applicable
    enabling_only,      ///< the law only allows a later regulation
};
inline constexpr Duty kDuties[] = {Duty::mandatory, Duty::by_order,     Duty::state_bodies_only, Duty::permissive,
                                   Duty::voluntary, Duty::not_in_force, Duty::enabling_only};
/// "by-order": as content writes it.
[[nodiscard]] constexpr std::string_view name_of(Duty duty) {
    constexpr std::string_view kNames[] = {"mandatory", "by-order",     "state-bodies-only", "permissive",
                                           "voluntary", "not-in-force", "enabling-only"};
    return kNames[static_cast<std::size_t>(duty)];
}
/// What it means for whoever keeps premises, in one sentence without full stop.
[[nodiscard]] std::string_view meaning_of(Duty duty);

/// One kind of premises that a law names.
struct Premises {
    std::string establishment;  ///< id of an Establishment
    std::string note;           ///< what narrows or widens it here; may be empty
    std::optional<Duty> duty;   ///< if it is not the enactment's
};

/// A page that was read. `law` is the text of the law itself, wherever it is printed.
struct Reading {
    enum class Kind : std::uint8_t { law, agency, other };
    Kind kind = Kind::other;
    std::string address;
    std::string as_of;  ///< date seen on it: ISO day, month or year; may be empty
};

/// "2026-01-01", by "AB 379, Stats. 2025 ch. 82, sec. 2".
struct LegalDate {
    std::string on;  ///< ISO day, month or year; empty if unknown
    std::string note;
};

/// What every rule here rests on.
struct Enactment {
    std::string id;            ///< of the regime or duty: "us-fl-lodging"
    std::string jurisdiction;  ///< id of the Jurisdiction: "us-fl"
    std::string title;         ///< the law's own heading or name, in its language
    std::string citation;      ///< "Fla. Stat. 509.096(1)(c)"
    std::string address;       ///< where the text of the law can be read; empty if it was not found
    Duty duty = Duty::mandatory;
    std::vector<Premises> premises;  ///< empty: no source lists them
    std::string premises_note;       ///< may be empty
    Told<std::string> penalty;
    LegalDate effective, amended;
    std::vector<Reading> readings;
    Certainty certainty = Certainty::uncertain;
    std::string as_of;        ///< newest date of a text of the law that was read: ISO day, month or year; empty if none
    std::string compared_on;  ///< ISO day on which this record was last compared with its readings
    std::string review_by;    ///< ISO day
    std::vector<HotlineCheck> comparisons;  ///< by second readers, oldest first
    std::vector<std::string> notes;         ///< pitfalls, conflicts between sources, what was not readable
    diag::Span span;

    /// The class for one kind of premises; nothing if they are not listed.
    [[nodiscard]] std::optional<Duty> duty_for(std::string_view establishment) const;
};

}  // namespace handbill::model
