#pragma once

// What a file says about itself: version, identity, language, title, colour; that it claims no conformance yet,
// and tells nothing about who made it, when, where or on what machine.

#include "check/faults.h"
#include "check/objects.h"
#include "check/verifier_cache.h"
#include "model/press_sheets.h"

namespace handbill::check {

/// `version` is the header's.
void check_catalog(const std::string& version, const Object& trailer, const model::PressSheets& press,
                   VerifierCache::State& known, Faults& faults);

}  // namespace handbill::check
