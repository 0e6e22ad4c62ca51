#pragma once

// A table of contents in a column: each heading that this edition shows, and room for the number of its page. How high
// it is does not depend on the numbers, so they can be filled in when all pages stand.

#include <vector>

#include "layout/area.h"
#include "layout/plan.h"
#include "layout/set_text.h"

namespace handbill::layout {

struct ContentsLine {
    const model::ContentsEntry* entry = nullptr;
    SetText set;
    base::Rect text;  ///< inside the padding
    Band band;        ///< with the rule above
};

struct SetContents {
    std::vector<ContentsLine> lines;
    std::vector<InnerRule> rules;
    base::Length height;
    base::Length over;  ///< how much the widest word of an entry is too wide; none if not positive
};

[[nodiscard]] SetContents set_contents(Forme& forme, const Area& area, base::Length width);

}  // namespace handbill::layout
