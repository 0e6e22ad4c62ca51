#pragma once

// Why a picture cannot be used, and what a person can do about it.

#include <cstdint>
#include <string>
#include <variant>

#include "model/art.h"

namespace handbill::art {

struct RasterFault {
    std::string message;
    std::string hint;
};

using RasterResult = std::variant<model::RasterArt, RasterFault>;

/// Pixels a side that a picture may have; more than a large poster needs at 600 to the inch.
inline constexpr std::uint32_t kMostPixelsASide = 12'000;

}  // namespace handbill::art
