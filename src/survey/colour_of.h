#pragma once

// Colours of any PDF as sRGB, near enough to compare a text with its ground (ISO 32000-1, 8.6): gray, RGB and CMYK by
// the formulas of 10.3, spaces with a profile by their number of components, single inks by what they are mixed of in
// place of them if that is a plain step from paper to ink.

#include "survey/qpdf_headers.h"
#include "survey/survey.h"

#include <optional>
#include <vector>

namespace handbill::survey {

[[nodiscard]] Colour from_gray(double gray);
[[nodiscard]] Colour from_cmyk(double cyan, double magenta, double yellow, double black);

/// Nothing for patterns and what cannot be told. `space` is a name or an array; names of resources are looked up.
[[nodiscard]] std::optional<Colour> colour_of(QPDFObjectHandle space, QPDFObjectHandle resources,
                                              const std::vector<double>& components);

}  // namespace handbill::survey
