#include "check/plates.h"

#include "check/operators.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace handbill::check {

namespace {

constexpr std::string_view kFaultKind = "plates";
constexpr double kPercent = 100;

double number(const std::vector<Token>& operands, std::size_t index) {
    return index < operands.size() ? operands[index].number : 0;
}

std::string_view name_of(const std::vector<Token>& operands) {
    return operands.empty() ? std::string_view() : operands[0].text;
}

Inks process(const std::vector<Token>& operands) {
    Inks inks;
    for (std::size_t i = 0; i < inks.percent.size(); ++i) inks.percent[i] = number(operands, i) * kPercent;
    return inks;
}

/// Either of the two that turn overprint on and off, and nothing beside (ISO 32000-1, 8.4.5).
std::optional<bool> overprint_of(const Object& state) {
    static constexpr std::array<std::string_view, 4> kKeys{"Type", "OP", "op", "OPM"};
    if (!unexpected_key(state, kKeys).empty() || state.size() != kKeys.size()) return std::nullopt;
    const bool on = state["OP"].is_true();
    if (on != state["op"].is_true() || state["OPM"].integer(-1) != (on ? 1 : 0)) return std::nullopt;
    return on;
}

}  // namespace

void Plates::fault(const std::string& what) { faults_.add(kFaultKind, where_ + " " + what); }

bool Plates::run(std::string_view name, const std::vector<Token>& operands, const Object& resources) {
    switch (operator_code(name)) {
        case operator_code("k"):
            state_.fill = process(operands);
            return true;
        case operator_code("K"):
            state_.stroke = process(operands);
            return true;
        case operator_code("cs"):
            choose_space(operands, resources, false);
            return true;
        case operator_code("CS"):
            choose_space(operands, resources, true);
            return true;
        case operator_code("scn"):
            tint(operands, false);
            return true;
        case operator_code("SCN"):
            tint(operands, true);
            return true;
        case operator_code("gs"):
            choose_state(operands, resources);
            return true;
        default:
            return false;
    }
}

void Plates::restore() {
    if (stack_.empty()) return;  // told by who reads the stream
    state_ = stack_.back();
    stack_.pop_back();
}

/// Separations only (8.6.6.4), whose tint goes straight to the solid.
void Plates::choose_space(const std::vector<Token>& operands, const Object& resources, bool stroking) {
    const auto space = resources["ColorSpace"][name_of(operands)];
    const auto function = space.at(3);
    const bool plain = space.is_array() && space.size() == 4 && space.at(0).name() == "Separation" &&
                       space.at(2).name() == "DeviceCMYK" && function["FunctionType"].integer(0) == 2 &&
                       function["N"].integer(0) == 1 && function["C0"].size() == 4 && function["C1"].size() == 4;
    if (!plain) fault("chooses a colour space that is not expected: " + std::string(name_of(operands)));
    (stroking ? state_.stroke_space : state_.fill_space) = std::string(space.at(1).name());
}

void Plates::tint(const std::vector<Token>& operands, bool stroking) {
    const std::string& space = stroking ? state_.stroke_space : state_.fill_space;
    if (space.empty()) fault("sets a tint of no ink");
    Inks inks;
    inks.plate = space;
    inks.percent[3] = number(operands, 0) * kPercent;
    (stroking ? state_.stroke : state_.fill) = inks;
}

void Plates::choose_state(const std::vector<Token>& operands, const Object& resources) {
    const auto state = resources["ExtGState"][name_of(operands)];
    const auto overprints = overprint_of(state);
    if (!overprints) return fault("uses a graphics state that is not expected: " + std::string(name_of(operands)));
    state_.overprints = *overprints;
}

void Plates::point(double across, double up, const Transform& matrix) {
    const double x = across * matrix.a + up * matrix.c + matrix.e, y = across * matrix.b + up * matrix.d + matrix.f;
    if (!path_begun_) path_ = {x, y, x, y};
    path_begun_ = true;
    path_ = {std::min(path_.left, x), std::min(path_.bottom, y), std::max(path_.right, x), std::max(path_.top, y)};
}

void Plates::end_path(std::string_view name, double scale) {
    const bool fills = name.find_first_of("fFbB") != std::string_view::npos;
    const bool strokes = name.find_first_of("sSbB") != std::string_view::npos;
    if (path_begun_ && fills) {
        const double least = std::min(path_.right - path_.left, path_.top - path_.bottom);
        painted_.push_back({Painted::Kind::fill, state_.fill, state_.overprints, path_, least});
    }
    if (path_begun_ && strokes) {
        const double weight = state_.weight * scale, half = weight / 2;
        // Ends are butt: a line is no longer than its path.
        const bool level = path_.top - path_.bottom <= 0, upright = path_.right - path_.left <= 0;
        const double across = level ? 0 : half, along = upright ? 0 : half;
        const ReadRect box{path_.left - across, path_.bottom - along, path_.right + across, path_.top + along};
        painted_.push_back({Painted::Kind::stroke, state_.stroke, state_.overprints, box, weight});
    }
    path_begun_ = false;
}

void Plates::glyph(const ShownGlyph& glyph) {
    painted_.push_back(
        {Painted::Kind::text, state_.fill, state_.overprints, {glyph.x, glyph.y, glyph.x, glyph.y}, glyph.size});
}

void Plates::image(const Object& image, const Transform& matrix) {
    constexpr double kPointsAnInch = 72;
    const double width = std::hypot(matrix.a, matrix.b), height = std::hypot(matrix.c, matrix.d);
    const double across = image["Width"].integer(0) * kPointsAnInch / std::max(width, 1e-6);
    const double down = image["Height"].integer(0) * kPointsAnInch / std::max(height, 1e-6);
    const double x1 = matrix.e, y1 = matrix.f, x2 = matrix.a + matrix.c + matrix.e, y2 = matrix.b + matrix.d + matrix.f;
    painted_.push_back({Painted::Kind::image,
                        {},
                        state_.overprints,
                        {std::min(x1, x2), std::min(y1, y2), std::max(x1, x2), std::max(y1, y2)},
                        std::min(across, down)});
}

}  // namespace handbill::check
