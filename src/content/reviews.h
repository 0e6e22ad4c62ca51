#pragma once

// Which of the numbers that pieces use are due to be compared again. A catalogue and a day come in, reports go out: as
// warnings, or as errors where the pages go to print.

#include <string_view>

#include "diag/diagnostics.h"
#include "model/catalog.h"

namespace handbill::content {

/// Whether the day by which a record was to be compared has passed; ISO dates.
[[nodiscard]] bool is_past_review(const model::Hotline& hotline, std::string_view day);

void check_reviews(const model::Catalog& catalog, std::string_view day, bool final, diag::Diagnostics& diagnostics);

}  // namespace handbill::content
