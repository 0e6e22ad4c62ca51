#pragma once

// A small document of six pages that has one of everything that tagging has a rule for, carried down the line to a
// finished file, to be broken on purpose. Content: that of golden/stages with project/ beside this file laid over it.

#include <functional>
#include <string>

#include "model/press_sheets.h"

namespace handbill::conformance {

struct Specimen {
    model::PageSet pages;
    std::string written;    ///< as pdf::write hands it on
    std::string published;  ///< as check::verify lets it go
};

/// Stops the test if a stage reports an error.
[[nodiscard]] Specimen make_specimen();

/// The same document for a press, with a field that bleeds on its first page.
struct PressSpecimen {
    model::PressSheets press;
    std::string written;
};

/// `change` alters the laid pages before they are written; none leaves them.
[[nodiscard]] PressSpecimen make_press_specimen(const std::function<void(model::PageSet&)>& change);

}  // namespace handbill::conformance
