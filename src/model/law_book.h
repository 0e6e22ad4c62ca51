#pragma once

// content/jurisdictions/ and content/establishments.yaml as one value: which law asks what of whom, place by place. It
// is loaded by itself, because no piece needs it.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "model/enactment.h"
#include "model/record_field.h"
#include "model/regime.h"

namespace handbill::model {

/// So many days, or so many months.
struct Period {
    int count = 0;
    bool months = false;
};

struct TrainingDuty {
    Enactment law;
    std::string staff;                ///< who is to be trained, in words
    Told<int> minutes;                ///< at least
    Told<Period> first_within;        ///< after hiring
    Told<int> every_months;           ///< once more at least so often; none: once is enough
    std::vector<std::string> topics;  ///< that it must treat, in our words
    std::string programme;            ///< whose course counts, in words; empty if no source tells
    Told<std::vector<RecordField>> record;
    Told<int> keep_months;  ///< how long the record is kept
};

enum class JurisdictionLevel : std::uint8_t { country, federal, state, province, territory, county, city };
inline constexpr JurisdictionLevel kJurisdictionLevels[] = {
    JurisdictionLevel::country,   JurisdictionLevel::federal, JurisdictionLevel::state, JurisdictionLevel::province,
    JurisdictionLevel::territory, JurisdictionLevel::county,  JurisdictionLevel::city};
[[nodiscard]] constexpr std::string_view name_of(JurisdictionLevel level) {
    constexpr std::string_view kNames[] = {"country", "federal", "state", "province", "territory", "county", "city"};
    return kNames[static_cast<std::size_t>(level)];
}

/// One file of content/jurisdictions/. Its id says what it lies in: "us-md-baltimore" in "us-md" in "us".
struct Jurisdiction {
    std::string id;
    std::string name;
    JurisdictionLevel level = JurisdictionLevel::state;
    std::vector<std::string> regimes;    ///< ids, in the order of the file
    std::vector<std::string> trainings;  ///< ids
    std::string review_by;               ///< ISO day
    std::string not_found;               ///< what was looked for without finding a law; empty if something was found
    diag::Span span;
};

struct LawBook {
    std::map<std::string, Establishment> establishments;
    std::map<std::string, Jurisdiction> jurisdictions;
    std::map<std::string, Regime> regimes;
    std::map<std::string, TrainingDuty> trainings;

    /// Those whose law applies in a place, from the widest to the narrowest: "us-md-baltimore" gives "us", "us-md" and
    /// "us-md-baltimore", as far as they are held.
    [[nodiscard]] std::vector<const Jurisdiction*> around(std::string_view place) const;
    /// Those that lie in a place: cities and counties with rules of their own.
    [[nodiscard]] std::vector<const Jurisdiction*> within(std::string_view place) const;
};

}  // namespace handbill::model
