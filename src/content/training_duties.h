#pragma once

// One training duty of content/jurisdictions/: its mapping comes in, a TrainingDuty goes out. Whatever is not written
// there is unknown.

#include "content/enactments.h"

namespace handbill::content {

[[nodiscard]] model::TrainingDuty decode_training(const model::SourceEntry& entry, const LawSurroundings& around,
                                                  diag::Diagnostics& diagnostics);

}  // namespace handbill::content
