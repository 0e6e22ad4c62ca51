#pragma once

// An image as a page of ours may paint it: eight bits of gray or RGB, perhaps with a mask of eight bits of gray, and
// nothing that a reader could choose, smooth or fetch (ISO 19005-2, 6.2.8).

#include "check/faults.h"
#include "check/objects.h"

#include <string>

namespace handbill::check {

/// `where` names the page and the image in faults. For a press, RGB is told by a profile.
void check_image(const Object& image, const std::string& where, bool for_press, Faults& faults);

}  // namespace handbill::check
