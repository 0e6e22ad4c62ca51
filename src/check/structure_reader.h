#pragma once

// The structure tree of a file (ISO 32000-1, 14.7) and its parent tree, held against the pages: every marked-content
// id and every link belongs to exactly one element, and the parent tree says the same as the elements.

#include "check/faults.h"
#include "check/objects.h"
#include "check/read_back.h"

namespace handbill::check {

/// Fills `document.elements` and `document.parent_tree`; `document.pages` is there already.
void read_structure(const Object& catalog, ReadDocument& document, Faults& faults);

/// Every marked-content id and link of every page has one element, and the parent tree leads to it.
void check_parent_tree(const ReadDocument& document, Faults& faults);

}  // namespace handbill::check
