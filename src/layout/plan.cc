#include "layout/plan.h"

namespace handbill::layout {

bool is_container(const Area& area) {
    if (area.block == nullptr) return true;  // a table's cell
    return std::visit(
        [](const auto& content) {
            using T = std::decay_t<decltype(content)>;
            return std::is_same_v<T, model::Stack> || std::is_same_v<T, model::Row> || std::is_same_v<T, model::Grid> ||
                   std::is_same_v<T, model::Layers> || std::is_same_v<T, model::ListBlock> ||
                   std::is_same_v<T, model::TableBlock>;
        },
        area.block->content);
}

Plan plan(Forme& forme, const Area& area, Room room) {
    if (area.as<model::Row>() != nullptr) return plan_row(forme, area, room);
    if (area.as<model::Grid>() != nullptr) return plan_grid(forme, area, room);
    if (area.as<model::Layers>() != nullptr) return plan_layers(forme, area, room);
    if (area.as<model::ListBlock>() != nullptr) return plan_list(forme, area, room);
    if (area.as<model::TableBlock>() != nullptr) return plan_table(forme, area, room);
    return plan_stack(forme, area, room);
}

model::Align align_of(const Area& area, model::Align otherwise) {
    return area.block == nullptr ? otherwise : area.block->box.align_self.value_or(otherwise);
}

FirstLines moved(FirstLines lines, base::Length offset) {
    lines.cap_top += offset;
    for (std::size_t i = 0; i < lines.count; ++i) lines.baselines[i] += offset;
    return lines;
}

base::Length lead_in(base::Length spare, model::Align align) {
    if (align == model::Align::centre) return spare / 2;
    return align == model::Align::end ? spare : base::Length{};
}

}  // namespace handbill::layout
