#pragma once

// What was meant, arranged as a file is read back: each sheet's glyphs in paint order at their final places, each
// node's own text, and which nodes have anything to show. Made from the PressSheets alone.

#include "model/press_sheets.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace handbill::check {

struct MeantGlyph {
    double x = 0, y = 0;  ///< origin, points from the top left of the sheet's trim, y downwards
    double size = 0;
    int quarter_turns = 0;  ///< clockwise, 0…3
    model::NodeId node;
    model::FontId font;
    std::uint32_t glyph = 0;                    ///< in the source font
    const model::TextItem* item = nullptr;      ///< tells its language
    std::optional<model::Artifact> artifact{};  ///< none for content
    /// Whether its impression prints the part of the page where it stands; nothing if that ends right here.
    std::optional<bool> printed = true;
};

struct MeantNode {
    bool shown = false;          ///< it or a node below it paints or links
    std::string language;        ///< its own or inherited
    std::string text;            ///< what its own items say, in paint order (ActualText wins)
    std::string painted_digits;  ///< digits of its own runs, ActualText or not
};

struct MeantPage {  ///< a sheet of the press
    std::vector<MeantGlyph> glyphs;
    std::string furniture;  ///< texts of told pages that are artifacts, in paint order
    /// Digits of the pages that are printed once more, one text an impression, in paint order.
    std::vector<std::string> repeated_digits;
};

struct Intention {
    std::vector<MeantPage> pages;
    std::vector<MeantNode> nodes;  ///< parallel to StructureTree::nodes
    std::vector<std::string> qr_payloads;
    std::vector<std::size_t> unprinted;  ///< glyphs of each page that no impression prints
};

[[nodiscard]] Intention intend(const model::PressSheets& press);

}  // namespace handbill::check
