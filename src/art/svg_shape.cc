#include "art/svg_shape.h"

#include "art/path_data.h"
#include "art/shapes.h"

#include <pugixml.hpp>

namespace handbill::art {
namespace {

using DrawValue = std::optional<ValueFault> (*)(std::string_view, Pen&);

void refuse_absence(SvgDocument& document, const pugi::xml_node& node, const char* name) {
    document.refuse(node, std::string(node.name()) + " needs the attribute \"" + name + "\"");
}

bool draw_points(SvgDocument& document, const pugi::xml_node& node, const char* name, DrawValue draw, Pen& pen) {
    const pugi::xml_attribute attribute = node.attribute(name);
    if (!attribute) {
        refuse_absence(document, node, name);
        return false;
    }
    const auto fault = draw(attribute.value(), pen);
    if (fault) document.refuse(node, attribute, *fault);
    return !fault;
}

bool draw_rect_of(SvgDocument& document, const pugi::xml_node& node, Pen& pen) {
    const auto x = measure(document, node, "x", 0.0, Need::any);
    const auto y = measure(document, node, "y", 0.0, Need::any);
    const auto width = measure(document, node, "width", std::nullopt, Need::positive);
    const auto height = measure(document, node, "height", std::nullopt, Need::positive);
    auto rx = measure(document, node, "rx", 0.0, Need::not_negative);
    auto ry = measure(document, node, "ry", 0.0, Need::not_negative);
    if (!x || !y || !width || !height || !rx || !ry) return false;
    // One radius stands for both unless the other is given (SVG 1.1, 9.2).
    if (!node.attribute("rx")) rx = ry;
    if (!node.attribute("ry")) ry = rx;
    draw_rect({*x, *y, *width, *height, *rx, *ry}, pen);
    return true;
}

bool draw_ellipse_of(SvgDocument& document, const pugi::xml_node& node, bool circle, Pen& pen) {
    const auto cx = measure(document, node, "cx", 0.0, Need::any);
    const auto cy = measure(document, node, "cy", 0.0, Need::any);
    const auto rx = measure(document, node, circle ? "r" : "rx", std::nullopt, Need::positive);
    const auto ry = circle ? rx : measure(document, node, "ry", std::nullopt, Need::positive);
    if (!cx || !cy || !rx || !ry) return false;
    draw_ellipse({*cx, *cy}, *rx, *ry, pen);
    return true;
}

}  // namespace

std::optional<double> measure(SvgDocument& document, const pugi::xml_node& node, const char* name,
                              std::optional<double> otherwise, Need need) {
    const pugi::xml_attribute attribute = node.attribute(name);
    if (!attribute) {
        if (!otherwise) refuse_absence(document, node, name);
        return otherwise;
    }
    const std::string_view text = attribute.value();
    NumberScanner scanner(text);
    scanner.skip_space();
    const auto value = scanner.number();
    if (value && text.substr(scanner.position()) != "px") scanner.skip_space();
    const std::string_view rest = text.substr(scanner.position());
    if (!value || (!rest.empty() && rest != "px")) {
        document.refuse(node, attribute, scanner.fault("a plain number within ±1,000,000 is expected"));
        return std::nullopt;
    }
    if (need == Need::positive && *value <= 0) {
        document.refuse(node, attribute, ValueFault{0, text.size(), "a number above 0 is expected"});
        return std::nullopt;
    }
    if (need == Need::not_negative && *value < 0) {
        document.refuse(node, attribute, ValueFault{0, text.size(), "a number not below 0 is expected"});
        return std::nullopt;
    }
    return value;
}

bool draw_shape(SvgDocument& document, const pugi::xml_node& node, SvgElement element, Pen& pen) {
    switch (element) {
        case SvgElement::path:
            return draw_points(document, node, "d", draw_path, pen);
        case SvgElement::polygon:
            return draw_points(document, node, "points", draw_polygon, pen);
        case SvgElement::rect:
            return draw_rect_of(document, node, pen);
        case SvgElement::circle:
            return draw_ellipse_of(document, node, true, pen);
        case SvgElement::ellipse:
            return draw_ellipse_of(document, node, false, pen);
        case SvgElement::container:
        case SvgElement::wordless:
        case SvgElement::unknown:
            break;
    }
    return false;
}

}  // namespace handbill::art
