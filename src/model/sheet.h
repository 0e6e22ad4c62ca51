#pragma once

// A sheet of paper as it is finished: its name and its trim size.

#include <string>

#include "base/geometry.h"
#include "diag/diagnostics.h"

namespace handbill::model {

struct Sheet {
    std::string id;    ///< "letter", "a4", "tabloid", "11x14"
    std::string name;  ///< "US Letter, 8.5 × 11 in"
    base::Size trim;
    diag::Span span;
    bool metric = false;  ///< its sides are written in millimetres, so its readers measure in them
};

}  // namespace handbill::model
