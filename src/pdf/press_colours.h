#pragma once

// Whether a theme's builds print what its screen colours promise: each is held against what the press profile itself
// makes of the sRGB (relative colorimetric, black point compensation), in CIE Delta E 2000, by Little CMS. Builds of
// black alone are exempt: they are type, which must stand on one plate.

#include "diag/diagnostics.h"
#include "model/press_profile.h"
#include "model/theme.h"

namespace handbill::pdf {

/// Reports press/colour-differs for each colour of `theme` that is further off than the profile allows, and
/// environment/profile-changed if Little CMS cannot use the profile. `profile.icc` must be there.
void check_press_colours(const model::Theme& theme, const model::PressProfile& profile, diag::Diagnostics& diagnostics);

}  // namespace handbill::pdf
