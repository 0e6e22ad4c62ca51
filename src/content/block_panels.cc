// Pages of folded pieces: `panels`, whose children stand where the paper is folded.

#include "content/blocks.h"

namespace handbill::content {
namespace {

/// Distances from the sides; one that is not said is none.
std::optional<base::Edges> as_wrap(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics) {
    Mapping map(node, "'" + std::string(name) + "'", diagnostics);
    base::Edges edges;
    map.take("top", edges.top, as_length);
    map.take("end", edges.end, as_length);
    map.take("bottom", edges.bottom, as_length);
    map.take("start", edges.start, as_length);
    return edges;
}

}  // namespace

/// What stands on no panel would lie over a fold that nobody sees.
void BlockReader::check_page_of_folds(Mapping& map) {
    if (!piece_.folds || map.has("panels") || map.node().kind != SourceNode::Kind::mapping) return;
    diagnostics_
        .error(diag::codes::bad_value, map.span(), "a page of a folded piece does not say what stands on which panel")
        .notes.push_back({"write '- panels:' and below it the blocks, each with 'panel: 1' or 'panel: [1, 2]'", {}});
}

void BlockReader::check_panels_here(const SourceNode& value) {
    if (piece_.folds || folds_at_fault_) return;
    diagnostics_.error(diag::codes::bad_value, value.span, "'panels' has no meaning in a piece without 'folds'")
        .notes.push_back({"write 'folds: tri-fold' or another kind of content/folds.yaml above 'pages'", {}});
}

/// `panel: 2`, or `panel: [1, 2]` for all from one to the other.
void BlockReader::panel(Mapping& map, model::Box& box) {
    const SourceNode* node = map.need("panel");
    model::PanelPlace place;
    const int count = piece_.folds ? static_cast<int>(piece_.folds->kind.panels()) : 1;
    const WholeNumber number{1, count};
    bool read = false;
    if (node && node->kind == SourceNode::Kind::sequence) {
        const auto both = list_of(number)(*node, "panel", diagnostics_);
        read = both && both->size() == 2 && (*both)[0] <= (*both)[1];
        if (read) place.first = both->front(), place.last = both->back();
        if (both && !read) {
            diagnostics_
                .error(diag::codes::bad_value, node->span, "'panel' is one panel or the first and last of several")
                .notes.push_back({"write 'panel: 1' or 'panel: [1, 2]'", {}});
        }
    } else if (node && piece_.folds) {
        const auto one = number(*node, "panel", diagnostics_);
        read = one.has_value();
        if (read) place.first = place.last = *one;
    }
    map.take("wrap", place.wrap, as_wrap);
    if (read) box.panel = place;
    for (const std::string_view key : {"width", "height", "align-self"}) {
        if (!map.has(key)) continue;
        diagnostics_
            .error(diag::codes::bad_value, map.find(key)->span,
                   "'" + std::string(key) + "' would take a panel's box away from its folds")
            .notes.push_back({"the box is as large as its panel; use 'padding', or a box inside it", {}});
    }
}

void BlockReader::panels(Mapping& map, const SourceNode& value, model::Block& block) {
    check_panels_here(value);
    if (map.has("padding")) {
        diagnostics_
            .error(diag::codes::bad_value, map.find("padding")->span, "'padding' would move the panels off their folds")
            .notes.push_back({"give each panel its own padding", {}});
    }
    block.content = model::Layers{unbroken(value, "panels", Parent::panels)};
}

}  // namespace handbill::content
