#pragma once

// Art files to values: an SVG subset (path, rect, circle, ellipse, polygon, filled polyline, g; fill, fill-rule, class,
// transform by translate, scale and matrix), PNG and JPEG. What lies outside the subset is an error with its place in
// the file, never a silent omission. Strokes, gradients, text, filters, scripts and references are refused.

#include <memory>
#include <optional>
#include <string>

#include "diag/diagnostics.h"
#include "model/art.h"

namespace handbill::art {

/// `text` is the content of source `source` (already in the SourceMap, so faults point into it).
[[nodiscard]] std::optional<model::VectorArt> read_svg(const std::string& text, diag::SourceId source,
                                                       diag::Diagnostics& diagnostics);

/// PNG (8 bit, any colour type; alpha kept apart) or baseline/progressive JPEG (the coded picture kept bit for bit, its
/// camera's notes left out: they can tell where a shelter is). `used_at` is where content names the file.
[[nodiscard]] std::optional<model::RasterArt> read_image(const std::string& bytes, diag::Span used_at,
                                                         diag::Diagnostics& diagnostics);

}  // namespace handbill::art
