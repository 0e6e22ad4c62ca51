#include "content/sheets.h"

#include "content/decoder.h"
#include "content/source_file.h"

namespace handbill::content {
namespace {

constexpr base::Length kLeastSide = base::Length::points(36);
constexpr base::Length kMostSide = base::Length::points(14400);  // ISO 32000-1 Annex C.2: 200 in

std::optional<base::Length> as_side(const SourceNode& node, std::string_view name, diag::Diagnostics& diagnostics) {
    const auto side = as_length(node, name, diagnostics);
    if (!side || (*side >= kLeastSide && *side <= kMostSide)) return side;
    diagnostics
        .error(diag::codes::bad_value, node.span,
               "a sheet's '" + std::string(name) + "' must be from 0.5in to 200in, not '" + node.scalar + "'")
        .notes.push_back({"write inches (8.5in) or millimetres (210mm)", {}});
    return std::nullopt;
}

}  // namespace

void decode_sheets(const model::SourceNode& tree, std::map<std::string, model::Sheet>& sheets,
                   diag::Diagnostics& diagnostics) {
    Mapping map(tree, "a file of sheets", diagnostics);
    const SourceNode* all = map.need("sheets");
    if (!all) return;
    each_entry(*all, "sheets", diagnostics, [&](const model::SourceEntry& entry) {
        Mapping fields(entry.value, "sheet '" + entry.key + "'", diagnostics);
        model::Sheet sheet;
        sheet.id = entry.key;
        sheet.span = entry.key_span;
        fields.need("name", sheet.name, as_text);
        fields.need("width", sheet.trim.width, as_side);
        if (const SourceNode* width = fields.find("width")) sheet.metric = width->scalar.ends_with("mm");
        fields.need("height", sheet.trim.height, as_side);
        const auto [place, added] = sheets.emplace(entry.key, sheet);
        if (added) return;
        diagnostics
            .error(diag::codes::yaml_duplicate_key, entry.key_span, "the sheet '" + entry.key + "' is already there")
            .notes.push_back({"first given here", place->second.span});
    });
}

std::map<std::string, model::Sheet> load_sheets(const io::Workspace& workspace, diag::SourceMap& sources,
                                                diag::Diagnostics& diagnostics) {
    std::map<std::string, model::Sheet> sheets;
    for (const std::string& stem : yaml_stems(workspace, "content/sheets")) {
        if (const auto tree = read_file(workspace, "content/sheets/" + stem + ".yaml", sources, diagnostics))
            decode_sheets(*tree, sheets, diagnostics);
    }
    return sheets;
}

}  // namespace handbill::content
