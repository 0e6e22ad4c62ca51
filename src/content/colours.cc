#include "content/colours.h"

#include <vector>

#include "content/decoder.h"

namespace handbill::content {

model::Colour read_colour(const model::SourceNode& node, const std::string& name, diag::Diagnostics& diagnostics) {
    Mapping map(node, "colour '" + name + "'", diagnostics);
    model::Colour colour;
    if (const SourceNode* rgb = map.need("rgb")) read_rgb(*rgb, "rgb", colour, diagnostics);
    std::vector<int> inks;
    if (!map.need("cmyk", inks, list_of(WholeNumber{0, 100}))) return colour;
    if (inks.size() != 4) {
        report_wrong_type(*map.find("cmyk"), "cmyk", "four percentages: [cyan, magenta, yellow, black]", diagnostics);
        return colour;
    }
    colour.cyan = static_cast<std::uint8_t>(inks[0]);
    colour.magenta = static_cast<std::uint8_t>(inks[1]);
    colour.yellow = static_cast<std::uint8_t>(inks[2]);
    colour.black = static_cast<std::uint8_t>(inks[3]);
    return colour;
}

}  // namespace handbill::content
