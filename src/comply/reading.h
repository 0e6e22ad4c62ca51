#pragma once

// Painted texts as one reading: programs paint lines, words or single letters, and a space where the eye sees one.

#include <string>
#include <vector>

#include "survey/survey.h"

namespace handbill::comply {

/// Texts in the order in which they are painted, joined where they touch on a line and parted elsewhere.
[[nodiscard]] std::string joined(const std::vector<const survey::PaintedText*>& texts);

/// What of the page can be seen.
[[nodiscard]] std::vector<const survey::PaintedText*> seen_on(const survey::SurveyedPage& page);

}  // namespace handbill::comply
