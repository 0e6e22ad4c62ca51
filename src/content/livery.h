#pragma once

// An organisation's colours laid over themes. Themes and a profile come in; each theme goes out with what it lets an
// organisation change, changed, and with the inks of the logo. A colour that a theme does not open, or that comes too
// near to what it must stand out from, is reported at the profile's place. Variants for other readers and printers keep
// their own colours where they open none; in one ink a logo is black and paper.

#include <map>
#include <memory>
#include <string>

#include "diag/diagnostics.h"
#include "model/organisation.h"
#include "model/theme.h"

namespace handbill::content {

void dress(std::map<std::string, std::shared_ptr<const model::Theme>>& themes, const model::Organisation& profile,
           diag::Diagnostics& diagnostics);

}  // namespace handbill::content
