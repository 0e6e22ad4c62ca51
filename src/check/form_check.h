#pragma once

// A form XObject of ours (ISO 32000-1, 8.10): a page printed once more, without marks.

#include "check/faults.h"
#include "check/objects.h"
#include "check/read_back.h"

#include <string>

namespace handbill::check {

/// Tells what a form may not have, and a box that is none.
void check_form(const Object& form, const std::string& where, Faults& faults);

/// What its box lets through, in its own space.
[[nodiscard]] ReadRect form_box(const Object& form);

}  // namespace handbill::check
