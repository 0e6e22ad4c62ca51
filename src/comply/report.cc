#include "comply/report.h"

#include <algorithm>

namespace handbill::comply {

Conclusion Report::conclusion() const {
    const auto any = [this](Verdict verdict) {
        return std::any_of(rows.begin(), rows.end(),
                           [verdict](const Row& row) { return !row.advice && row.verdict == verdict; });
    };
    if (any(Verdict::fails) || any(Verdict::official_sign)) return Conclusion::breach_found;
    return rows.empty() || any(Verdict::cannot_verify) ? Conclusion::not_settled : Conclusion::no_breach_found;
}

}  // namespace handbill::comply
