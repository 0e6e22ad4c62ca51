#pragma once

// A small document of six pages that has one of everything that tagging has a rule for, carried down the line to a
// finished file, to be broken on purpose. Content: that of golden/stages with project/ beside this file laid over it.

#include <string>

#include "model/page.h"

namespace handbill::conformance {

struct Specimen {
    model::PageSet pages;
    std::string written;    ///< as pdf::write hands it on
    std::string published;  ///< as check::verify lets it go
};

/// Stops the test if a stage reports an error.
[[nodiscard]] Specimen make_specimen();

}  // namespace handbill::conformance
