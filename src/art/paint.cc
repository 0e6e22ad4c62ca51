#include "art/paint.h"

#include "base/characters.h"

#include <algorithm>

namespace handbill::art {
namespace {

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }
bool is_name_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }

ValueFault whole(std::string_view value, std::string message) { return {0, value.size(), std::move(message)}; }

std::optional<ValueFault> apply_fill(std::string_view value, Paint& paint) {
    std::string colour(value);
    std::transform(colour.begin(), colour.end(), colour.begin(), base::lower_case);
    if (colour == "none" || colour == "currentcolor") {
        paint.painted = colour != "none";
        if (paint.painted) paint.colour = colour;
        return std::nullopt;
    }
    const bool hex = !colour.empty() && colour[0] == '#' && std::all_of(colour.begin() + 1, colour.end(), is_hex);
    if (!hex || (colour.size() != 4 && colour.size() != 7)) {
        return whole(value, "a fill is none, currentColor, #rgb or #rrggbb");
    }
    if (colour.size() == 4) {
        colour = {'#', colour[1], colour[1], colour[2], colour[2], colour[3], colour[3]};
    }
    paint.painted = true;
    paint.colour = colour;
    return std::nullopt;
}

std::optional<ValueFault> apply_class(std::string_view value, Paint& paint) {
    if (value.empty() || value[0] == '-' || !std::all_of(value.begin(), value.end(), is_name_byte)) {
        return whole(value, "a class names one ink, in small letters, digits and hyphens");
    }
    paint.ink = value == "ink" ? "" : std::string(value);
    return std::nullopt;
}

}  // namespace

bool is_paint_attribute(std::string_view name) {
    return name == "fill" || name == "fill-rule" || name == "class" || name == "transform";
}

std::optional<ValueFault> apply_paint(std::string_view name, std::string_view value, Paint& paint) {
    if (name == "fill") return apply_fill(value, paint);
    if (name == "class") return apply_class(value, paint);
    if (name == "fill-rule") {
        if (value != "nonzero" && value != "evenodd") return whole(value, "a fill-rule is nonzero or evenodd");
        paint.even_odd = value == "evenodd";
        return std::nullopt;
    }
    const auto product = read_transform(value, paint.transform);
    if (const auto* fault = std::get_if<ValueFault>(&product)) return *fault;
    paint.transform = std::get<Matrix>(product);
    return std::nullopt;
}

}  // namespace handbill::art
