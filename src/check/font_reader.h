#pragma once

// A font dictionary to its codes, refusing what PDF/UA and PDF/A refuse: fonts that are not embedded subsets, are not
// Identity-H composites, or leave a code without Unicode (ISO 14289-1, 7.21; ISO 19005-2, 6.2.11).

#include "check/faults.h"
#include "check/objects.h"
#include "check/read_back.h"
#include "check/verifier_cache.h"

namespace handbill::check {

[[nodiscard]] ReadFont read_font(const Object& font, VerifierCache::State& known, Faults& faults);

}  // namespace handbill::check
