#include "survey/colour_of.h"

#include "survey/handles.h"

namespace handbill::survey {

namespace {

std::optional<Colour> by_count(const std::vector<double>& components) {
    switch (components.size()) {
        case 1:
            return from_gray(components[0]);
        case 3:
            return Colour{components[0], components[1], components[2]};
        case 4:
            return from_cmyk(components[0], components[1], components[2], components[3]);
        default:
            return std::nullopt;
    }
}

/// A single ink: the exponential function (type 2) of its alternate space.
std::optional<Colour> of_ink(QPDFObjectHandle space, QPDFObjectHandle resources, double tint) {
    if (space.getArrayNItems() < 4) return std::nullopt;
    auto function = space.getArrayItem(3);
    auto dictionary = function.isStream() ? function.getDict() : function;
    if (number_of(entry(dictionary, "/FunctionType"), -1) != 2 || number_of(entry(dictionary, "/N"), 1) != 1) {
        // Whatever is mixed of it, no ink is paper and all of it is dark or light as the ink is: only "Black" is known.
        if (name_of(space.getArrayItem(1)) == "Black") return from_gray(1 - tint);
        return std::nullopt;
    }
    auto from = entry(dictionary, "/C0"), to = entry(dictionary, "/C1");
    if (!from.isArray() || !to.isArray() || from.getArrayNItems() != to.getArrayNItems()) return std::nullopt;
    std::vector<double> mixed;
    for (int i = 0; i < from.getArrayNItems(); ++i) {
        const double none = number_of(from.getArrayItem(i), 0), all = number_of(to.getArrayItem(i), 1);
        mixed.push_back(none + (all - none) * tint);
    }
    return colour_of(space.getArrayItem(2), resources, mixed);
}

}  // namespace

Colour from_gray(double gray) { return {gray, gray, gray}; }

Colour from_cmyk(double cyan, double magenta, double yellow, double black) {
    return {(1 - cyan) * (1 - black), (1 - magenta) * (1 - black), (1 - yellow) * (1 - black)};
}

std::optional<Colour> colour_of(QPDFObjectHandle space, QPDFObjectHandle resources,
                                const std::vector<double>& components) {
    if (space.isName()) {
        auto named = entry(entry(resources, "/ColorSpace"), space.getName());
        if (named.isArray()) return colour_of(named, resources, components);
        const auto name = name_of(space);
        const bool device = name == "DeviceGray" || name == "DeviceRGB" || name == "DeviceCMYK";
        return device ? by_count(components) : std::nullopt;
    }
    if (!space.isArray() || space.getArrayNItems() < 1) return std::nullopt;
    const auto kind = name_of(space.getArrayItem(0));
    if (kind == "ICCBased" || kind == "CalRGB" || kind == "CalGray" || kind.starts_with("Device")) {
        if (kind == "DeviceN") return std::nullopt;
        return by_count(components);
    }
    if (kind == "Separation" && components.size() == 1) return of_ink(space, resources, components[0]);
    return std::nullopt;
}

}  // namespace handbill::survey
