#pragma once

// The property list of a marked-content sequence (ISO 32000-1, 14.6.2), given in place or by name.

#include "check/objects.h"
#include "check/read_back.h"
#include "check/scanner.h"

#include <functional>
#include <string>
#include <vector>

namespace handbill::check {

/// `operands` of BDC: a tag and a list, or a tag and its name in `resources`. Fills what the list says.
void read_properties(const std::vector<Token>& operands, const Object& resources, Sequence& sequence);

/// Enters the sequence that comes next under its id; tells an id used twice or beyond reason.
void note_mcid(int mcid, ReadPage& page, const std::function<void(const std::string&)>& fault);

}  // namespace handbill::check
