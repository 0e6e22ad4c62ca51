#pragma once

// The same pages as one flat picture, told to nobody who listens: what writing them costs less is what tags cost.

#include "model/page.h"

namespace handbill::bench {

/// A copy whose every item is an artifact, under a structure of the document alone, without links.
[[nodiscard]] model::PageSet untagged(const model::PageSet& tagged);

}  // namespace handbill::bench
