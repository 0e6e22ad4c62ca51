#pragma once

// A JPEG file as PDF can carry it: the coded picture stays as it is, its header is read. Refused: CMYK, arithmetic
// coding, more than 8 bits, a camera held sideways (PDF readers would print it so) and broken files.

#include <string>

#include "art/raster_fault.h"

namespace handbill::art {

[[nodiscard]] bool looks_like_jpeg(const std::string& bytes);
[[nodiscard]] RasterResult read_jpeg(const std::string& bytes);

}  // namespace handbill::art
