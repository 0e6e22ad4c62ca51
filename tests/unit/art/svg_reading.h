#pragma once

// Reads a drawing from a string, as the tests write it.

#include <optional>
#include <string>

#include "art/read_art.h"

namespace handbill::art_test {

struct Reading {
    std::optional<model::VectorArt> art;
    diag::Diagnostics diagnostics;
    std::string text;

    /// The bytes that the fault at `index` points at.
    [[nodiscard]] std::string pointed_at(std::size_t index = 0) const {
        const auto& entries = diagnostics.entries();
        if (index >= entries.size() || !entries[index].span) return "(no such fault)";
        const diag::Span& span = *entries[index].span;
        return text.substr(span.begin, span.end - span.begin);
    }
    [[nodiscard]] std::string message(std::size_t index = 0) const {
        const auto& entries = diagnostics.entries();
        return index < entries.size() ? entries[index].message : "(no such fault)";
    }
};

inline Reading read_file(const std::string& text) {
    Reading reading;
    reading.text = text;
    reading.art = art::read_svg(text, diag::SourceId{0}, reading.diagnostics);
    return reading;
}

/// Shapes in a view box of 24 × 24.
inline Reading read_shapes(const std::string& shapes) {
    return read_file("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\">" + shapes + "</svg>");
}

inline Reading read_path(const std::string& data) { return read_shapes("<path d=\"" + data + "\"/>"); }

/// "M 0,0 L 1000,0 C … Z", one path.
inline std::string steps_text(const model::ArtPath& path) {
    const auto point = [](model::ArtPoint p) { return std::to_string(p.x) + "," + std::to_string(p.y); };
    std::string text;
    for (const model::PathStep& step : path.steps) {
        if (!text.empty()) text += ' ';
        if (const auto* move = std::get_if<model::MoveTo>(&step)) text += "M " + point(move->to);
        if (const auto* line = std::get_if<model::LineTo>(&step)) text += "L " + point(line->to);
        if (const auto* curve = std::get_if<model::CurveTo>(&step)) {
            text += "C " + point(curve->control1) + " " + point(curve->control2) + " " + point(curve->to);
        }
        if (std::holds_alternative<model::ClosePath>(step)) text += "Z";
    }
    return text;
}

/// The first path's steps, or the first fault.
inline std::string steps_of(const Reading& reading) {
    if (!reading.art) return "refused: " + reading.message();
    return steps_text(reading.art->paths.at(0));
}

}  // namespace handbill::art_test
