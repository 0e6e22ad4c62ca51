#include "content/folds.h"

#include <algorithm>

namespace handbill::content {
namespace {

constexpr int kMostPanels = 8;

enum class Width { full, tucked };
constexpr auto as_width = one_of<Width>({{"full", Width::full}, {"short", Width::tucked}});

void take_panels(Mapping& fields, model::FoldKind& kind, diag::Diagnostics& diagnostics) {
    std::vector<Width> panels;
    const bool read = fields.need("outside", panels, list_of(as_width));
    fields.take("rows", kind.rows, WholeNumber{1, kMostPanels});
    for (const Width width : panels) kind.outside.push_back(width == Width::tucked);
    const SourceNode* node = fields.find("outside");
    if (!read || !node) return;
    const bool some_full = std::find(panels.begin(), panels.end(), Width::full) != panels.end();
    const bool counted = kind.panels() >= 2 && kind.outside.size() <= static_cast<std::size_t>(kMostPanels);
    if (counted && some_full) return;
    diagnostics
        .error(diag::codes::bad_value, node->span,
               some_full ? "a fold makes from 2 to 8 panels across, or more in 'rows'"
                         : "no panel is as wide as the fold allows")
        .notes.push_back({"write the panels of the outside, such as [short, full, full]", {}});
}

void take_shortenings(Mapping& fields, const std::map<std::string, model::Sheet>& sheets, bool sheets_known,
                      model::FoldKind& kind, diag::Diagnostics& diagnostics) {
    const SourceNode* all = fields.find("short");
    if (!all) return;
    if (!kind.outside.empty() && !kind.tucks_in()) {
        diagnostics.error(diag::codes::bad_value, all->span, "'short' has figures, but no panel is short")
            .notes.push_back({"write 'short' for the panel that tucks in, under 'outside'", {}});
    }
    each_item(*all, "short", diagnostics, [&](const SourceNode& item) {
        Mapping figure(item, "a figure of 'short'", diagnostics);
        model::FoldKind::Shortening shortening;
        std::string id;
        const SourceNode* named = figure.find("sheet");
        const bool has_sheet = figure.need("sheet", id, as_text);
        const bool has_length = figure.need("by", shortening.by, as_size);
        const bool has_source = figure.need("source", shortening.source, as_text);
        if (!has_sheet || !has_length || !has_source) return;
        const auto sheet = sheets.find(id);
        if (sheet != sheets.end()) {
            shortening.width = sheet->second.trim.width;
            kind.shortenings.push_back(std::move(shortening));
        } else if (sheets_known) {
            report_unknown_name(named->span, "sheet", id, keys_of(sheets), diagnostics);
        }
    });
}

/// The panels of every sheet must come out.
void check_sheets(const model::Folds& folds, const std::vector<model::Sheet>& designed_for, diag::Span span,
                  diag::Diagnostics& diagnostics) {
    for (const model::Sheet& sheet : designed_for) {
        if (model::panels_of(folds, sheet.trim, model::Face::outside)) continue;
        const bool unsaid = !model::shortening(folds, sheet.trim.width);
        diagnostics
            .error(diag::codes::bad_value, span,
                   unsaid ? "nothing says by how much the panel that tucks in is short on the sheet '" + sheet.id + "'"
                          : "the panel that tucks in is short by its whole width on the sheet '" + sheet.id + "'")
            .notes.push_back({unsaid ? "give its figure and source in content/folds.yaml, or write folds: {kind: " +
                                           folds.kind.id + ", short: 2mm}"
                                     : "printers make it short by 0.8 to 3 mm",
                              {}});
    }
}

}  // namespace

FoldKinds decode_folds(const model::SourceNode& tree, const std::map<std::string, model::Sheet>& sheets,
                       bool sheets_known, diag::Diagnostics& diagnostics) {
    FoldKinds kinds;
    Mapping map(tree, "the list of folds", diagnostics);
    const SourceNode* all = map.need("folds");
    if (!all) return kinds;
    each_entry(*all, "folds", diagnostics, [&](const model::SourceEntry& entry) {
        Mapping fields(entry.value, "fold '" + entry.key + "'", diagnostics);
        model::FoldKind kind;
        kind.id = entry.key;
        kind.span = entry.key_span;
        fields.need("name", kind.name, as_text);
        take_panels(fields, kind, diagnostics);
        take_shortenings(fields, sheets, sheets_known, kind, diagnostics);
        kinds.emplace(entry.key, std::move(kind));
    });
    return kinds;
}

std::optional<model::Folds> take_folds(Mapping& piece, const FoldKinds& kinds, bool kinds_known,
                                       const std::vector<model::Sheet>& designed_for) {
    const SourceNode* node = piece.find("folds");
    if (!node) return std::nullopt;
    diag::Diagnostics& diagnostics = piece.diagnostics();
    model::Folds folds;
    std::optional<std::string> wanted;
    const SourceNode* named = node;
    if (node->kind == SourceNode::Kind::mapping) {
        Mapping fields(*node, "'folds'", diagnostics);
        named = fields.need("kind");
        if (named) wanted = as_text(*named, "kind", diagnostics);
        fields.take("short", folds.short_by, as_size);
    } else {
        wanted = as_text(*node, "folds", diagnostics);
    }
    if (!wanted) return std::nullopt;
    const auto found = kinds.find(*wanted);
    if (found == kinds.end()) {
        if (kinds_known) report_unknown_name(named->span, "fold", *wanted, keys_of(kinds), diagnostics);
        return std::nullopt;
    }
    folds.kind = found->second;
    if (folds.short_by && !folds.kind.tucks_in()) {
        diagnostics
            .error(diag::codes::bad_value, node->span,
                   "no panel of the fold '" + *wanted + "' tucks in, so none is short")
            .notes.push_back({"delete 'short'", {}});
    }
    check_sheets(folds, designed_for, node->span, diagnostics);
    return folds;
}

}  // namespace handbill::content
