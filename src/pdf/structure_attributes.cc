#include "pdf/structure_attributes.h"

namespace handbill::pdf {
namespace {

Entries owned_by(std::string_view owner) {
    Entries entries;
    entries.name("O", owner);
    return entries;
}

/// 14.8.5.5
Entries list_attributes(const model::StructureNode& node) {
    Entries entries = owned_by("List");
    entries.name("ListNumbering", node.ordered_list ? "Decimal" : node.unmarked_list ? "None" : "Disc");
    return entries;
}

/// 14.8.5.7; Scope is what ties header cells to data cells (ISO 14289-1, 7.5).
Entries cell_attributes(const model::StructureNode& node) {
    Entries entries = owned_by("Table");
    if (node.role == model::Role::table_header)
        entries.name("Scope", !node.row_header ? "Column" : node.column_header ? "Both" : "Row");
    if (node.column_span > 1) entries.integer("ColSpan", node.column_span);
    return entries;
}

/// 14.8.5.6: a line to write on by hand is a text field that is not interactive.
Entries field_attributes(const model::StructureNode& node) {
    Entries entries = owned_by("PrintField");
    entries.name("Role", "tv");
    if (!node.alt.empty()) entries.text("Desc", node.alt);
    return entries;
}

Entries box_attributes(const PdfRect& box) {
    Entries entries = owned_by("Layout");
    entries.rect("BBox", box);
    return entries;
}

}  // namespace

bool box_required(model::Role role) { return role == model::Role::figure || role == model::Role::table; }

std::string structure_attributes(const model::StructureNode& node, const PdfRect& box) {
    using model::Role;
    Entries entries;
    const bool is_cell = node.role == Role::table_header || (node.role == Role::table_data && node.column_span > 1);
    if (node.role == Role::list) {
        entries = list_attributes(node);
    } else if (is_cell) {
        entries = cell_attributes(node);
    } else if (node.role == Role::form) {
        entries = field_attributes(node);
    } else if (box_required(node.role) && !box.empty()) {
        entries = box_attributes(box);
    }
    return entries.empty() ? std::string() : "<<" + entries.str() + ">>";
}

}  // namespace handbill::pdf
