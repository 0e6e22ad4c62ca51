#pragma once

// A PNG file's pixels, 8 bits a sample, grey or RGB, coverage kept apart. Refused: 16 bits (nothing is thrown away
// unasked), pictures too large, and files too short to hold the pixels they promise.

#include <string>

#include "art/raster_fault.h"

namespace handbill::art {

[[nodiscard]] bool looks_like_png(const std::string& bytes);
[[nodiscard]] RasterResult read_png(const std::string& bytes);

}  // namespace handbill::art
