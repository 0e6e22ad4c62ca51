#pragma once

// Vector and raster art, read once and shared. A vector path is in the units of its view box; y grows downwards.

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/geometry.h"

namespace handbill::model {

/// A point in 1/1000 of a view-box unit.
struct ArtPoint {
    std::int64_t x = 0, y = 0;
    friend bool operator==(ArtPoint, ArtPoint) = default;
};

struct MoveTo { ArtPoint to; };
struct LineTo { ArtPoint to; };
struct CurveTo { ArtPoint control1, control2, to; };
struct ClosePath {};
using PathStep = std::variant<MoveTo, LineTo, CurveTo, ClosePath>;

struct ArtPath {
    /// "currentColor" → empty (takes the block's colour); class "tone" → "tone"; a class name otherwise.
    std::string ink;
    bool even_odd = false;
    std::vector<PathStep> steps;
};

struct VectorArt {
    std::int64_t width = 24000, height = 24000;  ///< view box in 1/1000 units, origin at 0,0
    std::vector<ArtPath> paths;
    ArtPoint ink_min, ink_max;                   ///< tight box of what is painted, curves included, rounded outwards
};

struct RasterArt {
    enum class Coding : std::uint8_t { jpeg, raw_rgb, raw_gray };
    Coding coding = Coding::raw_rgb;
    std::uint32_t width = 0, height = 0;  ///< pixels
    std::string bytes;                    ///< the JPEG file, its coded picture untouched, or rows of 8-bit samples
    std::string alpha;                    ///< rows of 8-bit coverage, empty if opaque
    bool gray = false;                    ///< one component, a JPEG's too
};

struct Art {
    std::string id;       ///< "pictograms/call"
    bool mirrors = false; ///< turned round in right-to-left pages
    std::variant<VectorArt, RasterArt> content;
};

}  // namespace handbill::model
