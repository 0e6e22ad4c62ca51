#pragma once

// Which laws speak to one kind of premises in one place. The law book comes in; records go out with the reason why each
// may apply, and with what cannot be told. A law that nobody has recorded is not seen here, so an empty answer is never
// "nothing must be posted".

#include <string>
#include <string_view>
#include <vector>

#include "model/law_book.h"

namespace handbill::app {

/// Why a law is in the answer.
struct Reason {
    const model::Premises* premises = nullptr;  ///< of the law; null if no source tells whom it binds
    std::string condition;                      ///< "it serves alcohol"; empty if it applies as it is
};

template <class Record>
struct Finding {
    const Record* record = nullptr;
    Reason reason;
    [[nodiscard]] model::Duty duty() const {
        return reason.premises && reason.premises->duty ? *reason.premises->duty : record->law.duty;
    }
};

struct LawAnswer {
    std::vector<const model::Jurisdiction*> around;  ///< whose law was looked into, from the widest to the narrowest
    std::vector<const model::Jurisdiction*> within;  ///< cities and counties in the place that have rules of their own
    bool held = false;                               ///< something is recorded about the place itself
    /// What applies as it is first, then what applies under a condition; the stricter duty before the looser.
    std::vector<Finding<model::Regime>> notices;
    std::vector<Finding<model::TrainingDuty>> trainings;
};

/// `place` is an id such as "us-ca"; `establishment` is one of the book.
[[nodiscard]] LawAnswer ask_law(const model::LawBook& book, const std::string& establishment, std::string_view place);

/// The notices that the law of a place asks of premises, or the one law whose id `law` is. None with `fault` said if a
/// name is not known or nothing is asked there; `establishment` may be empty.
[[nodiscard]] std::vector<const model::Regime*> regimes_of(const model::LawBook& book, const std::string& law,
                                                           const std::string& establishment, std::string& fault);

}  // namespace handbill::app
