// Measures at true size.

#include <algorithm>

#include "content/blocks.h"

namespace handbill::content {
namespace {

enum class Measure { millimetres, inches };
constexpr auto as_measure = one_of<Measure>({{"mm", Measure::millimetres}, {"in", Measure::inches}});

constexpr base::Length kUsualWeight = base::Length::millipoints(400);
constexpr std::string_view kDigits = "0123456789";

}  // namespace

void BlockReader::scale(Mapping& map, const SourceNode& value, model::Block& block) {
    model::ScaleBlock scale;
    const auto measures = list_of(as_measure)(value, "scale", diagnostics_);
    if (measures) {
        const auto has = [&](Measure one) {
            return std::find(measures->begin(), measures->end(), one) != measures->end();
        };
        scale.millimetres = has(Measure::millimetres);
        scale.inches = has(Measure::inches);
        if (measures->empty()) {
            diagnostics_.error(diag::codes::bad_value, value.span, "a scale needs at least one measure")
                .notes.push_back({"write scale: [mm], scale: [in] or scale: [mm, in]", {}});
        }
    }
    map.take("before", scale.before, as_length);
    map.take("after", scale.after, as_length);
    map.take("upright", scale.upright, as_boolean);
    scale.weight = kUsualWeight;
    map.take("weight", scale.weight, as_size);
    if (scale.before + scale.after <= scale.weight) {
        diagnostics_.error(diag::codes::bad_value, value.span, "a scale needs a length")
            .notes.push_back({"write how far it goes from zero: before: 10mm, after: 10mm", {}});
    }
    std::string style;
    take_style(map, "style", style, false);
    take_ink(map, "colour", scale.colour, true);
    if (!style.empty()) scale.digits = literal(std::string(kDigits), std::move(style), value.span);
    block.content = std::move(scale);
}

}  // namespace handbill::content
