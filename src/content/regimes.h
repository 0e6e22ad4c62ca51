#pragma once

// One notice of content/jurisdictions/: its mapping comes in, a Regime goes out. Whatever is not written there is
// unknown; rules that cannot both be so are reported.

#include "content/enactments.h"
#include "content/quotations.h"
#include "model/regime.h"

namespace handbill::content {

[[nodiscard]] model::Regime decode_regime(const model::SourceEntry& entry, const LawSurroundings& around,
                                          const NumberFinders& numbers, diag::Diagnostics& diagnostics);

}  // namespace handbill::content
