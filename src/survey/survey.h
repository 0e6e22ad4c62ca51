#pragma once

// What a PDF puts on paper: any PDF, ours or not. Sheets at their true size, every shown text with the size, colour and
// ground with which it is painted. Sizes come from the text and page matrices (ISO 32000-1, 8.3 and 9.4.4), so that a
// file that was scaled tells its scaled sizes. Nothing is judged here, and what a file cannot tell is left empty.

#include "diag/diagnostics.h"

#include <optional>
#include <string>
#include <vector>

namespace handbill::survey {

/// Sides in points from the top left of the sheet as it is seen, y downwards.
struct Box {
    double left = 0, top = 0, right = 0, bottom = 0;

    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return bottom - top; }
    [[nodiscard]] bool holds(double x, double y) const { return x >= left && x <= right && y >= top && y <= bottom; }
};

/// Red, green and blue of sRGB, 0…1.
struct Colour {
    double red = 0, green = 0, blue = 0;
};

/// A shown string of one font.
struct PaintedText {
    std::string text;  ///< UTF-8; U+FFFD for a code without a meaning
    Box box;
    std::optional<double> size;    ///< points on paper; a font of drawings (Type 3) has none
    std::optional<Colour> colour;  ///< nothing for patterns and inks whose colour is not told
    std::optional<Colour> ground;  ///< of what is painted under it; nothing for pictures, gradients and mixtures
    std::string font;              ///< as the file names it
    bool bold = false;
    bool seen = true;      ///< not invisible, clipped away, beside the sheet or on a layer that is off
    std::string language;  ///< of its tag; empty if nothing tells
};

struct SurveyedPage {
    double width = 0, height = 0;    ///< of the trim if the file tells one, else of what is shown; turned as it asks
    std::vector<PaintedText> texts;  ///< in the order in which they are painted
    double pictures = 0;             ///< share of the sheet that pictures take, 0…1; those that overlap count twice
    int letter_shapes = 0;           ///< filled shapes with curves, as large as letters: words drawn as outlines?
    int fields = 0;                  ///< annotations with an appearance of their own, whose words are not read
};

struct Survey {
    bool tagged = false;
    std::string producer;
    std::vector<SurveyedPage> pages;
};

/// Nothing if the bytes are no PDF that can be read, or are encrypted; `name` is the file's in the fault
/// (inspect/unreadable-pdf).
[[nodiscard]] std::optional<Survey> survey(const std::string& bytes, const std::string& name,
                                           diag::Diagnostics& diagnostics);

}  // namespace handbill::survey
