#pragma once

// Pages of a file with their boxes, fonts, shown glyphs and links.

#include "check/content_reader.h"
#include "check/faults.h"
#include "check/objects.h"
#include "check/read_back.h"
#include "check/verifier_cache.h"

namespace handbill::check {

/// Fills `document.pages` and `document.fonts`.
void read_pages(const Object& catalog, Output output, ReadDocument& document, VerifierCache::State& known,
                Faults& faults);

}  // namespace handbill::check
