#include "art/svg_subset.h"

#include <algorithm>
#include <array>
#include <utility>

namespace handbill::art {
namespace {

using Row = std::pair<std::string_view, std::string_view>;

constexpr std::array<Row, 10> kSilentNames{{{"id", ""},
                                            {"role", ""},
                                            {"lang", ""},
                                            {"version", ""},
                                            {"xmlns", ""},
                                            {"stroke", "none"},
                                            {"opacity", "1"},
                                            {"fill-opacity", "1"},
                                            {"focusable", "false"},
                                            {"preserveAspectRatio", "xMidYMid meet"}}};

constexpr std::array<Row, 16> kHints{{
    {"stroke", "turn strokes into filled outlines (in Inkscape: Path > Stroke to Path)"},
    {"line", "draw the line as a filled rectangle or path"},
    {"text", "words belong into messages; turn a drawn logotype into paths"},
    {"style", "write fill and class as attributes of the shapes"},
    {"use", "put the shape itself where it is used"},
    {"defs", "remove definitions; put each shape where it is drawn"},
    {"image", "name a PNG or JPEG file in the piece instead"},
    {"linearGradient", "fill with one ink; the theme gives its colour"},
    {"radialGradient", "fill with one ink; the theme gives its colour"},
    {"clipPath", "cut the shapes to their final outline"},
    {"mask", "cut the shapes to their final outline"},
    {"filter", "art is flat: remove effects"},
    {"opacity", "art is opaque: use an ink of its own by class"},
    {"fill-opacity", "art is opaque: use an ink of its own by class"},
    {"script", "art has no programs: remove it"},
    {"svg", "one drawing a file: put nested drawings into a g with a transform"},
}};

bool starts_with(std::string_view text, std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; }

}  // namespace

SvgElement svg_element(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, SvgElement>, 10> kElements{{
        {"g", SvgElement::container},
        {"title", SvgElement::wordless},
        {"desc", SvgElement::wordless},
        {"metadata", SvgElement::wordless},
        {"path", SvgElement::path},
        {"rect", SvgElement::rect},
        {"circle", SvgElement::circle},
        {"ellipse", SvgElement::ellipse},
        {"polygon", SvgElement::polygon},
        {"polyline", SvgElement::polygon},
    }};
    const auto row = std::find_if(kElements.begin(), kElements.end(), [&](const auto& r) { return r.first == name; });
    return row == kElements.end() ? SvgElement::unknown : row->second;
}

bool is_geometry(SvgElement element, std::string_view name) {
    const auto any_of = [name](std::initializer_list<std::string_view> names) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    switch (element) {
        case SvgElement::path:
            return name == "d";
        case SvgElement::polygon:
            return name == "points";
        case SvgElement::rect:
            return any_of({"x", "y", "width", "height", "rx", "ry"});
        case SvgElement::circle:
            return any_of({"cx", "cy", "r"});
        case SvgElement::ellipse:
            return any_of({"cx", "cy", "rx", "ry"});
        case SvgElement::container:
        case SvgElement::wordless:
        case SvgElement::unknown:
            break;
    }
    return false;
}

bool is_silent(std::string_view name, std::string_view value) {
    if (starts_with(name, "aria-") || starts_with(name, "data-") || starts_with(name, "xmlns:")) return true;
    if (name == "xml:space" || name == "xml:lang") return true;
    return std::any_of(kSilentNames.begin(), kSilentNames.end(), [&](const Row& row) {
        return row.first == name && (row.second.empty() || row.second == value);
    });
}

std::string_view svg_hint(std::string_view name) {
    if (starts_with(name, "stroke-")) name = "stroke";
    if (name == "clip-path") name = "clipPath";
    const auto row = std::find_if(kHints.begin(), kHints.end(), [&](const Row& r) { return r.first == name; });
    return row == kHints.end() ? std::string_view{} : row->second;
}

}  // namespace handbill::art
