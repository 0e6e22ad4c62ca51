#pragma once

// A finished sheet: its trim size and how much it bleeds.

#include <string>

#include "base/geometry.h"
#include "diag/diagnostics.h"

namespace handbill::model {

struct Sheet {
    std::string id;    ///< "letter", "a4", "tabloid", "11x14"
    std::string name;  ///< "US Letter, 8.5 × 11 in"
    base::Size trim;
    diag::Span span;
};

}  // namespace handbill::model
